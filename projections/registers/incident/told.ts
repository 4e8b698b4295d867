// An incident as its stream tells it: every event with who told it and when, and what stands after its corrections.
import type { IncidentEvents } from '../../../src/domain/incident/events.js';
import type { Circumstances } from '../../../src/domain/values/who/circumstances.js';
import { changes, type IncidentWork, nothing, type Of } from '../../ledger/incident-work.js';
import { type BasedOn, basedOnOf, type Told } from '../rows/versioned.js';

type Events = IncidentEvents;

/** One event, with who told it and when: ms UTC; `reportedAt` is the device's claim. */
export type Entry<Type extends keyof Events = keyof Events> = {
  readonly [T in Type]: BasedOn & {
    readonly type: T;
    readonly data: Events[T];
    readonly recordedAt: number;
    readonly reportedAt: number | null;
    readonly actor: Circumstances['actor'];
    readonly onBehalfOf: string | null;
    /** The events of one command carry the same flags. */
    readonly command: string;
  };
}[Type];

export function entryOf(event: Told<unknown>): Entry {
  const { data, recordedAt, metadata } = event;
  const { reportedAt = null, actor, onBehalfOf = null, commandId: command } = metadata;
  return { ...basedOnOf(event), data, recordedAt, reportedAt, actor, onBehalfOf, command } as Entry;
}

/** The administration whose report it is. */
export const speakerOf = ({ onBehalfOf, actor }: Entry): string => onBehalfOf ?? actor.administration;

/** What another administration says of a report is kept, and changes nothing. */
export const isForeign = ({ flags }: Entry): boolean => flags.some(({ code }) => code === 'NOT_THE_REPORTER');

/** An incident as far as it was told, in the order of the log. */
export interface Incident {
  readonly id: string;
  readonly told: readonly Entry[];
  /** What the ledger counts of it. */
  readonly work: IncidentWork;
  /** By the id of the event that said it first: its data as they stand after their corrections. */
  readonly standing: ReadonlyMap<string, object>;
}

export function incidentOf(id: string, told: readonly Entry[]): Incident {
  const standing = new Map<string, object>();
  for (const entry of told) {
    const { event, type, data } = entry;
    if (type !== 'ReportCorrected') standing.set(event, data);
    else if (standing.has(data.root) && !isForeign(entry)) standing.set(data.root, data.data);
  }
  return { id, told, work: told.reduce(worked, nothing(id)), standing };
}

function worked(work: IncidentWork, entry: Entry): IncidentWork {
  const change = changes[entry.type] as ((work: IncidentWork, event: Of<unknown>) => IncidentWork) | undefined;
  if (!change) return work;
  const { event: id, type, data, recordedAt, reportedAt, actor, onBehalfOf, flags } = entry;
  const said = { ...(reportedAt === null ? {} : { reportedAt }), ...(onBehalfOf === null ? {} : { onBehalfOf }) };
  return change(work, { id, type, data, recordedAt, metadata: { ...said, actor, flags } } as Of<unknown>);
}

/** The events of a type, each with its data as they stand. */
export function all<Type extends keyof Events>(incident: Incident, type: Type): readonly Entry<Type>[] {
  return incident.told
    .filter((each) => each.type === type)
    .map((each) => ({ ...each, data: incident.standing.get(each.event) ?? each.data })) as unknown as Entry<Type>[];
}
