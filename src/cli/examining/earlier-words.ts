// The words of others that an earlier version counted: what would be a proposal, or refused, were it told today. It goes on counting.
import { controlledDelivery } from '../../domain/controlled-delivery/decider.js';
import { incident } from '../../domain/incident/decider.js';
import type { CommandMetadata } from '../../domain/values/who/command-metadata.js';
import type { EventStore } from '../../eventsourcing/log/event-store.js';
import { idOf, type StoredEvent } from '../../eventsourcing/log/event.js';
import { applied } from '../../eventsourcing/log/story.js';
import type { AnyAggregate } from '../../eventsourcing/writing/decider.js';
import { Refusal } from '../../eventsourcing/writing/refusal.js';
import { upcaster } from '../../eventsourcing/writing/upcast.js';
import { PLAIN } from '../../forms/reading.js';
import { type Finding, fine, note } from './finding.js';
import type { Looking } from './integrity.js';

/** By event: the verb of the command that tells it. */
const TOLD_BY: Readonly<Record<string, string>> = {
  IncidentReported: 'report',
  SmugglingAttemptPrevented: 'record-prevented-attempt',
  SubstanceSeized: 'record-seizure',
  PrecursorSeized: 'record-precursor-seizure',
  QuantityEstablished: 'establish-quantity',
  SubstanceIdentified: 'identify-substance',
  ReportCorrected: 'correct',
  ReportWithdrawn: 'withdraw',
  IncidentAttributedToOperation: 'attribute-to-operation',
  AttributionRevoked: 'revoke-attribution',
  BorderHandedOver: 'record-handover',
  ConsignmentSubstituted: 'record-substitution',
  ConsignmentLost: 'report-loss',
  ControlledDeliveryCompleted: 'complete',
};
const OF = new Map([incident, controlledDelivery].map((each) => [each.story.category, each]));
const WAITING: ReadonlySet<string> = new Set(['NOT_YOURS', 'NOT_THE_REPORTER']);

/** Most events that are named. */
const NAMED = 10;
const ABOUT = 'earlier words';

export async function earlierWordsFinding(store: Pick<EventStore, 'readAll'>, { limit }: Looking): Promise<Finding> {
  const until = performance.now() + limit;
  const upcast = upcaster([...OF.values()]);
  const stories = new Map<string, unknown>();
  const found: string[] = [];
  for await (const page of store.readAll(null)) {
    for (const event of page.map(upcast)) {
      const aggregate = OF.get(event.stream.slice(0, event.stream.indexOf('-')));
      if (!aggregate) continue;
      const state = stories.get(event.stream) ?? aggregate.story.initial;
      if (isOthers(aggregate, state, event)) found.push(sentenceOf(event));
      stories.set(event.stream, applied(aggregate.story, state, event));
    }
    if (performance.now() > until) break;
  }
  if (found.length === 0) return fine(ABOUT, 'nothing counts that would be a proposal today');
  const more = found.length > NAMED ? `; and ${found.length - NAMED} more` : '';
  const named = `${found.length} counted by an earlier version would be a proposal today: ${found.slice(0, NAMED).join('; ')}`;
  return note(ABOUT, `${named}${more}`, 'They go on counting. Whose word it is may correct or withdraw them.');
}

function isOthers({ commands, story, collection }: AnyAggregate, state: unknown, event: StoredEvent): boolean {
  const metadata = event.metadata as StoredEvent['metadata'] & CommandMetadata;
  const rights = commands[TOLD_BY[event.type] ?? '']?.rights;
  const isWeighed = metadata.right !== undefined || metadata.attested !== undefined;
  if (!rights || isWeighed || metadata.flags.some(({ code }) => WAITING.has(code))) return false;
  const id = idOf(event.stream);
  const context = { mode: 'reports' as const, id, time: event.recordedAt, metadata, attested: false };
  const route = `${collection}/${TOLD_BY[event.type]}`;
  try {
    return (
      rights.weigh({ command: commandOf(event), state: state ?? story.initial, context: { ...context, route } }, {})
        .whose !== undefined
    );
  } catch (problem) {
    if (problem instanceof Refusal) return true;
    throw problem;
  }
}

/** As it was sent, as far as it is asked whose word it is. */
function commandOf({ type, data }: StoredEvent): object {
  if (type !== 'ReportCorrected') return data as object;
  const { data: fields, ...rest } = data as { readonly data: object };
  return { ...rest, data: { fields, reading: PLAIN } };
}

const sentenceOf = ({ type, stream, revision, metadata }: StoredEvent): string =>
  `${type} of ${(metadata as unknown as CommandMetadata).actor.administration} in ${stream} at revision ${revision}`;
