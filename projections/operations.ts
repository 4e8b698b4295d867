// Which operations are there, and how does one stand? Every earlier state can be asked for.
import type { OperationEvents } from '../src/domain/operation/events.js';
import { civilSpan, type When } from '../src/domain/values/when.js';
import { question } from '../src/eventsourcing/ask.js';
import { ListForm, OneForm, pageOf } from './period.js';
import { type Evidence, evidenceOf, paged, type Told, versioned } from './versioned.js';

interface Participant {
  readonly country: string;
  readonly capacity: 'PARTICIPANT' | 'OBSERVER';
  readonly contact: string | null;
}

interface Operation {
  readonly phase: 'PREPARING' | 'LAUNCHED' | 'CONCLUDED';
  readonly decided: OperationEvents['OperationDecided'] | null;
  readonly plan: OperationEvents['OperationPlanned'] | null;
  readonly launched: OperationEvents['OperationLaunched'] | null;
  readonly concluded: OperationEvents['OperationConcluded'] | null;
  readonly participants: readonly Participant[];
  readonly evidence: readonly Evidence[];
}

const initial: Operation = {
  phase: 'PREPARING',
  decided: null,
  plan: null,
  launched: null,
  concluded: null,
  participants: [],
  evidence: [],
};

/** The thing with one more piece of evidence. */
const with_ = (operation: Operation, event: Told<unknown>, change: Partial<Operation>): Operation => ({
  ...operation,
  ...change,
  evidence: [...operation.evidence, evidenceOf(event)],
});

function participant(operation: Operation, country: string, change: Partial<Participant>): readonly Participant[] {
  const others = operation.participants.filter((each) => each.country !== country);
  const known = operation.participants.find((each) => each.country === country);
  const changed: Participant = { country, capacity: 'PARTICIPANT', contact: null, ...known, ...change };
  return [...others, changed].sort((a, b) => (a.country < b.country ? -1 : 1));
}

const operations = versioned<OperationEvents, Operation>({
  name: 'operations',
  version: 1,
  initial,
  on: {
    OperationDecided: (operation, event) => with_(operation, event, { decided: event.data }),
    OperationPlanned: (operation, event) => with_(operation, event, { plan: event.data }),
    ParticipantNominated: (operation, event) =>
      with_(operation, event, { participants: participant(operation, event.data.country, { capacity: event.data.capacity }) }),
    ContactPointNominated: (operation, event) =>
      with_(operation, event, { participants: participant(operation, event.data.country, { contact: event.data.contact }) }),
    ParticipantWithdrew: (operation, event) =>
      with_(operation, event, { participants: operation.participants.filter(({ country }) => country !== event.data.country) }),
    OperationLaunched: (operation, event) =>
      with_(operation, event, { launched: event.data, phase: operation.phase === 'CONCLUDED' ? 'CONCLUDED' : 'LAUNCHED' }),
    OperationConcluded: (operation, event) => with_(operation, event, { concluded: event.data, phase: 'CONCLUDED' }),
  },
  happened: (operation) => {
    const { from } = spanOf(operation.launched?.window ?? operation.plan?.window ?? operation.decided?.decidedOn);
    const { to } = spanOf(operation.concluded?.endedAt ?? operation.launched?.window ?? operation.plan?.window);
    return { from, to };
  },
});

const spanOf = (span: When | undefined): { from: number | null; to: number | null } =>
  span ? civilSpan(span) : { from: null, to: null };

/** What a reader sees of an operation; `null` is "the log does not say". */
function view(id: string, operation: Operation): OperationView {
  const { phase, decided, plan, launched, concluded, participants, evidence } = operation;
  return {
    id,
    phase,
    codeName: launched?.codeName ?? plan?.codeName ?? null,
    externalCodeName: decided?.externalCodeName ?? null,
    series: plan?.series ?? null,
    organisers: decided?.organisers ?? [],
    targets: launched?.targets ?? decided?.targets ?? [],
    region: plan?.region ?? decided?.region ?? null,
    window: launched?.window ?? plan?.window ?? null,
    endedAt: concluded?.endedAt ?? null,
    reportsAcceptedUntil: concluded?.reportsAcceptedUntil ?? null,
    participants,
    participantsAsDeclared: launched?.participants ?? null,
    evidence,
  };
}

interface OperationView {
  readonly id: string;
  readonly phase: Operation['phase'];
  readonly [field: string]: unknown;
}

export const operationsProjection = operations.projection;

export const operationList = question({
  path: 'operations',
  rules: 'operations@1',
  form: ListForm,
  async ask(form: ListForm, at) {
    const { limit, page } = pageOf(form);
    return paged((await operations.list(at, page)).map(({ id, doc }) => view(id, doc)), limit);
  },
});

export const oneOperation = question({
  path: 'operations/:id',
  rules: 'operations@1',
  form: OneForm,
  async ask({ id }: OneForm, at) {
    const found = await operations.one(id, at);
    return found && { rows: [view(id, found.doc)], revision: found.revision };
  },
});
