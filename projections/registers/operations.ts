// Which operations are there, and how does one stand? Every earlier state can be asked for.
import type { OperationEvents } from '../../src/domain/operation/events.js';
import { civilSpan, type When } from '../../src/domain/values/time/when.js';
import { type At, question } from '../../src/eventsourcing/asking/ask.js';
import { operationSeriesProjection, seriesBegunBy } from './operation-series.js';
import { ListForm, OneForm, pageOf, type Period } from './rows/period.js';
import { said } from './rows/said.js';
import { type BasedOn, basedOnOf, listAnswer, type Told, versioned } from './rows/versioned.js';

interface Participant {
  readonly country: string;
  /** Null where only a contact point was named. */
  readonly capacity: 'PARTICIPANT' | 'OBSERVER' | null;
  readonly contact: string | null;
}

/** What has not been said yet is empty. */
export interface Operation {
  readonly phase: 'PREPARING' | 'LAUNCHED' | 'CONCLUDED';
  readonly decided: Partial<OperationEvents['OperationDecided']>;
  readonly plan: Partial<OperationEvents['OperationPlanned']>;
  readonly launched: Partial<OperationEvents['OperationLaunched']>;
  readonly concluded: Partial<OperationEvents['OperationConcluded']>;
  readonly participants: readonly Participant[];
  readonly basedOn: readonly BasedOn[];
}

const initial: Operation = {
  phase: 'PREPARING',
  decided: {},
  plan: {},
  launched: {},
  concluded: {},
  participants: [],
  basedOn: [],
};

/** The thing with one more event that it is based on. */
const changed = (operation: Operation, event: Told<unknown>, change: Partial<Operation>): Operation => ({
  ...operation,
  ...change,
  basedOn: [...operation.basedOn, basedOnOf(event)],
});

function participant(operation: Operation, country: string, change: Partial<Participant>): readonly Participant[] {
  const others = operation.participants.filter((each) => each.country !== country);
  const known = operation.participants.find((each) => each.country === country);
  const now: Participant = { country, capacity: null, contact: null, ...known, ...change };
  return [...others, now].sort((a, b) => (a.country < b.country ? -1 : 1));
}

const operations = versioned<OperationEvents, Operation>({
  name: 'operations',
  version: 1,
  initial,
  on: {
    OperationDecided: (operation, event) => changed(operation, event, { decided: event.data }),
    OperationPlanned: (operation, event) => changed(operation, event, { plan: event.data }),
    ParticipantNominated: (operation, event) =>
      changed(operation, event, {
        participants: participant(operation, event.data.country, { capacity: event.data.capacity }),
      }),
    ContactPointNominated: (operation, event) =>
      changed(operation, event, {
        participants: participant(operation, event.data.country, { contact: event.data.contact }),
      }),
    ParticipantWithdrew: (operation, event) =>
      changed(operation, event, {
        participants: operation.participants.filter(({ country }) => country !== event.data.country),
      }),
    OperationLaunched: (operation, event) =>
      changed(operation, event, {
        launched: event.data,
        phase: operation.phase === 'CONCLUDED' ? 'CONCLUDED' : 'LAUNCHED',
      }),
    OperationConcluded: (operation, event) => changed(operation, event, { concluded: event.data, phase: 'CONCLUDED' }),
  },
  happened: ({ decided, plan, launched, concluded }) => ({
    from: spanOf(said(launched.window, plan.window, decided.decidedOn)).from,
    to: spanOf(said(concluded.endedAt, launched.window, plan.window)).to,
  }),
});

const spanOf = (span: When | null): Period => (span ? civilSpan(span) : { from: null, to: null });

/** What a reader sees of an operation; `null` is "the log does not say". */
async function view(id: string, operation: Operation, at: At): Promise<OperationView> {
  const { phase, decided, plan, launched, concluded, participants, basedOn } = operation;
  return {
    id,
    phase,
    codeName: said(launched.codeName, plan.codeName),
    externalCodeName: said(decided.externalCodeName),
    series: said(plan.series, await seriesBegunBy(id, at)),
    organisers: said(decided.organisers, []),
    targets: said(launched.targets, decided.targets, []),
    region: said(plan.region, decided.region),
    window: said(launched.window, plan.window),
    endedAt: said(concluded.endedAt),
    reportsAcceptedUntil: said(concluded.reportsAcceptedUntil),
    participants,
    participantsAsDeclared: said(launched.participants),
    basedOn,
  };
}

interface OperationView {
  readonly id: string;
  readonly phase: Operation['phase'];
  readonly [field: string]: unknown;
}

export const operationsProjection = operations.projection;

/** The operation as the log knew it at that place, for what else is asked about it. */
export async function operationAt(id: string, at: At): Promise<Operation | undefined> {
  return (await operations.one(id, at))?.doc;
}

export const operationList = question({
  path: 'operations',
  reads: [operationsProjection, operationSeriesProjection],
  rules: 'operations@1',
  form: ListForm,
  async ask(form: ListForm, at) {
    const { limit, page } = pageOf(form);
    const found = await operations.list(at, page);
    return listAnswer(await Promise.all(found.map(({ id, doc }) => view(id, doc, at))), limit);
  },
});

export const oneOperation = question({
  path: 'operations/:id',
  reads: [operationsProjection, operationSeriesProjection],
  rules: 'operations@1',
  form: OneForm,
  async ask({ id }: OneForm, at) {
    const found = await operations.one(id, at);
    return found && { rows: [await view(id, found.doc, at)], revision: found.revision };
  },
});
