// What a decision about an incident needs to remember: every event as it stands after its corrections.
import { type About, fold } from '../../eventsourcing/decider.js';
import type { Circumstances } from '../values/circumstances.js';
import type { IncidentEvents } from './events.js';

/** An event that can be corrected, with its data as they stand. */
export interface Standing {
  /** Id of the event that said it first. */
  readonly root: string;
  readonly type: keyof IncidentEvents;
  readonly data: object;
  /** Whose report it is: the only administration that may correct it. */
  readonly administration: string;
}

export interface IncidentState {
  readonly phase: 'unknown' | 'open' | 'withdrawn';
  /** By event id: each event and each of its corrections leads to what stands. */
  readonly events: ReadonlyMap<string, Standing>;
  /** The operation that the incident counts for. */
  readonly operation?: string;
  readonly proposals: ReadonlyMap<string, 'OPEN' | 'ACCEPTED' | 'DECLINED'>;
}

const initial: IncidentState = { phase: 'unknown', events: new Map(), proposals: new Map() };

const opened = (state: IncidentState): IncidentState =>
  state.phase === 'unknown' ? { ...state, phase: 'open' } : state;

/** Remembers an event of that type under its id. */
const keeping =
  <Type extends keyof IncidentEvents>(type: Type) =>
  (state: IncidentState, data: IncidentEvents[Type], { id = '', metadata }: About): IncidentState => {
    const who = metadata as unknown as Circumstances | undefined;
    const administration = who?.onBehalfOf ?? who?.actor.administration ?? '';
    const standing: Standing = { root: id, type, data, administration };
    return { ...opened(state), events: new Map(state.events).set(id, standing) };
  };

/** The latest correction of an event stands, for the event and for every correction of it. */
function corrected(
  state: IncidentState,
  { root, data }: IncidentEvents['ReportCorrected'],
  { id = '' }: About,
): IncidentState {
  const before = state.events.get(root);
  if (!before) return state;
  const standing = { ...before, data };
  const events = new Map([...state.events].map(([each, was]) => [each, was.root === root ? standing : was]));
  return { ...state, events: events.set(id, standing) };
}

const settled = (state: IncidentState, proposal: string, as: 'ACCEPTED' | 'DECLINED'): IncidentState => ({
  ...state,
  proposals: new Map(state.proposals).set(proposal, as),
});

export const incidentFold = fold<IncidentState, IncidentEvents>('incident', initial, {
  IncidentReported: keeping('IncidentReported'),
  SmugglingAttemptPrevented: keeping('SmugglingAttemptPrevented'),
  SubstanceSeized: keeping('SubstanceSeized'),
  PrecursorSeized: keeping('PrecursorSeized'),
  QuantityEstablished: keeping('QuantityEstablished'),
  SubstanceIdentified: keeping('SubstanceIdentified'),
  ReportCorrected: corrected,
  CorrectionProposed: (state, _, { id = '' }) => ({ ...state, proposals: new Map(state.proposals).set(id, 'OPEN') }),
  ProposalAccepted: (state, { proposal }) => settled(state, proposal, 'ACCEPTED'),
  ProposalDeclined: (state, { proposal }) => settled(state, proposal, 'DECLINED'),
  ReportWithdrawn: (state, data, about) => ({ ...keeping('ReportWithdrawn')(state, data, about), phase: 'withdrawn' }),
  IncidentAttributedToOperation: (state, { operation }) => ({ ...opened(state), operation }),
  AttributionRevoked: (state, { operation }) => (state.operation === operation ? without(state) : state),
});

/** The state without its operation. */
function without({ phase, events, proposals }: IncidentState): IncidentState {
  return { phase, events, proposals };
}

/** The first event of a type that stands, if there is one. */
export function first<Type extends keyof IncidentEvents>(
  state: IncidentState,
  type: Type,
): IncidentEvents[Type] | undefined {
  return all(state, type)[0];
}

/** The events of a type as they stand, in the order of the log. */
export function all<Type extends keyof IncidentEvents>(
  state: IncidentState,
  type: Type,
): readonly IncidentEvents[Type][] {
  const found = [...state.events].filter(([id, each]) => each.type === type && each.root === id);
  return found.map(([, each]) => each.data as IncidentEvents[Type]);
}

/** True when a line of that id has been seized. */
export function hasLine(state: IncidentState, lineId: string): boolean {
  return [...all(state, 'SubstanceSeized'), ...all(state, 'PrecursorSeized')].some((line) => line.lineId === lineId);
}

/** The administration that reported the incident, or said the first thing about it. */
export function reporterOf(state: IncidentState): string | undefined {
  const said = [...state.events.values()];
  return (said.find(({ type }) => type === 'IncidentReported') ?? said[0])?.administration;
}
