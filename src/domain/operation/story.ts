// The story of an operation: what was said, as it stands, for decisions and readers.
import { story } from '../../eventsourcing/log/story.js';
import type { When } from '../values/time/when.js';
import type { Capacity, OperationEvents } from './events.js';

interface Gathered {
  readonly decided?: OperationEvents['OperationDecided'];
  readonly plan?: OperationEvents['OperationPlanned'];
  readonly participants: ReadonlyMap<string, Capacity>;
  readonly contactPoints: ReadonlyMap<string, string>;
}

export type Operation = Gathered &
  (
    | { readonly phase: 'unknown' }
    | { readonly phase: 'preparing' }
    | { readonly phase: 'launched'; readonly window: When }
    | { readonly phase: 'concluded'; readonly window?: When }
  );

const initial: Operation = { phase: 'unknown', participants: new Map(), contactPoints: new Map() };

/** Preparing begins with the first thing known; a later phase is not undone by a decision or plan told afterwards. */
const prepared = (state: Operation): Operation =>
  state.phase === 'unknown' ? { ...state, phase: 'preparing' } : state;

export const operationStory = story<Operation, OperationEvents>('operation', initial, {
  OperationDecided: (state, decided) => ({ ...prepared(state), decided }),
  OperationPlanned: (state, plan) => ({ ...prepared(state), plan }),
  ParticipantNominated: (state, { country, capacity }) => ({
    ...prepared(state),
    participants: new Map(state.participants).set(country, capacity),
  }),
  ContactPointNominated: (state, { country, contact }) => ({
    ...prepared(state),
    contactPoints: new Map(state.contactPoints).set(country, contact),
  }),
  ParticipantWithdrew: (state, { country }) => ({
    ...state,
    participants: new Map([...state.participants].filter(([each]) => each !== country)),
    contactPoints: new Map([...state.contactPoints].filter(([each]) => each !== country)),
  }),
  OperationLaunched: (state, { window }) =>
    state.phase === 'concluded' ? { ...state, window } : { ...state, phase: 'launched', window },
  OperationConcluded: (state) => ({ ...state, phase: 'concluded' }),
});
