// The story of an incident: every event as it stands after its corrections, for decisions and readers.
import { sameData } from '../../eventsourcing/log/canonical.js';
import { type About, story } from '../../eventsourcing/log/story.js';
import type { Circumstances } from '../values/who/circumstances.js';
import type { IncidentEvents } from './events.js';

/** An event that can be corrected, with its data as they stand. */
export interface Standing {
  /** Id of the event that said it first. */
  readonly root: string;
  readonly type: keyof IncidentEvents;
  /** As it was said first. */
  readonly original: object;
  readonly data: object;
  /** Whose report it is: the only administration that may correct it. */
  readonly administration: string;
}

export interface Proposal {
  readonly by: string;
  /** The event that should be corrected; '' for the incident as a whole. */
  readonly target: string;
  readonly said: unknown;
  readonly state: 'OPEN' | 'ACCEPTED' | 'DECLINED';
}

export interface Incident {
  readonly phase: 'unknown' | 'open' | 'withdrawn';
  /** By event id: each event and each of its corrections leads to what stands. */
  readonly events: ReadonlyMap<string, Standing>;
  /** The operation that the incident counts for. */
  readonly operation?: string;
  /** Every operation that it was ever attributed to, revoked or not. */
  readonly claimed: ReadonlySet<string>;
  /** By the id of the event that proposes; what another administration corrects is a proposal too. */
  readonly proposals: ReadonlyMap<string, Proposal>;
}

const initial: Incident = { phase: 'unknown', events: new Map(), claimed: new Set(), proposals: new Map() };

const opened = (state: Incident): Incident => (state.phase === 'unknown' ? { ...state, phase: 'open' } : state);

const speaker = ({ metadata }: About): string => {
  const who = metadata as unknown as Circumstances | undefined;
  return who?.onBehalfOf ?? who?.actor.administration ?? '';
};

/** What was kept although another administration reported it: it changes nothing until that one has agreed. */
const isForeign = ({ metadata }: About): boolean => metadata.flags.some(({ code }) => code === 'NOT_THE_REPORTER');

/** Remembers an event of that type under its id. */
const keeping =
  <Type extends keyof IncidentEvents>(type: Type) =>
  (state: Incident, data: IncidentEvents[Type], about: About): Incident => {
    const { id } = about;
    const standing: Standing = { root: id, type, original: data, data, administration: speaker(about) };
    return { ...opened(state), events: new Map(state.events).set(id, standing) };
  };

/** The latest correction of an event stands, for the event and for every correction of it. */
function corrected(state: Incident, { root, data }: IncidentEvents['ReportCorrected'], about: About): Incident {
  const { id } = about;
  const before = state.events.get(root);
  if (!before) return state;
  if (isForeign(about)) {
    const kept = { ...state, events: new Map(state.events).set(id, before) };
    return proposed(kept, { by: speaker(about), target: root, said: data }, id);
  }
  const standing = { ...before, data };
  const events = new Map([...state.events].map(([each, was]) => [each, was.root === root ? standing : was]));
  return { ...state, events: events.set(id, standing) };
}

const proposed = (state: Incident, proposal: Omit<Proposal, 'state'>, id: string): Incident => ({
  ...state,
  proposals: new Map(state.proposals).set(id, { ...proposal, state: 'OPEN' }),
});

function settled(state: Incident, id: string, as: 'ACCEPTED' | 'DECLINED'): Incident {
  const proposal = state.proposals.get(id) ?? { by: '', target: '', said: '' };
  return { ...state, proposals: new Map(state.proposals).set(id, { ...proposal, state: as }) };
}

/** An incident counts for one operation at a time: what names another while one stands is only remembered. */
function attributed(state: Incident, operation: string): Incident {
  const claimed = new Set(state.claimed).add(operation);
  return { ...opened(state), claimed, operation: state.operation ?? operation };
}

function withdrawn(state: Incident, data: IncidentEvents['ReportWithdrawn'], about: About): Incident {
  if (isForeign(about)) return proposed(state, { by: speaker(about), target: '', said: data }, about.id);
  return { ...keeping('ReportWithdrawn')(state, data, about), phase: 'withdrawn' };
}

export const incidentStory = story<Incident, IncidentEvents>('incident', initial, {
  IncidentReported: keeping('IncidentReported'),
  SmugglingAttemptPrevented: keeping('SmugglingAttemptPrevented'),
  SubstanceSeized: keeping('SubstanceSeized'),
  PrecursorSeized: keeping('PrecursorSeized'),
  QuantityEstablished: keeping('QuantityEstablished'),
  SubstanceIdentified: keeping('SubstanceIdentified'),
  ReportCorrected: corrected,
  CorrectionProposed: (state, { by, target, text }, { id }) => proposed(state, { by, target, said: text }, id),
  ProposalAccepted: (state, { proposal }) => settled(state, proposal, 'ACCEPTED'),
  ProposalDeclined: (state, { proposal }) => settled(state, proposal, 'DECLINED'),
  ReportWithdrawn: withdrawn,
  IncidentAttributedToOperation: (state, { operation }) => attributed(state, operation),
  AttributionRevoked: (state, { operation }) => (state.operation === operation ? without(state) : state),
});

/** The state without its operation. */
function without({ phase, events, claimed, proposals }: Incident): Incident {
  return { phase, events, claimed, proposals };
}

/** The first event of a type that stands, if there is one. */
export function first<Type extends keyof IncidentEvents>(
  state: Incident,
  type: Type,
): IncidentEvents[Type] | undefined {
  return all(state, type)[0];
}

/** The events of a type as they stand, in the order of the log. */
function all<Type extends keyof IncidentEvents>(state: Incident, type: Type): readonly IncidentEvents[Type][] {
  const found = [...state.events].filter(([id, each]) => each.type === type && each.root === id);
  return found.map(([, each]) => each.data as IncidentEvents[Type]);
}

/** True when this has been said before, whether it was corrected since or stands so after a correction. */
export function saidBefore(state: Incident, type: keyof IncidentEvents, data: object): boolean {
  const kept = [...state.events.values()].filter((each) => each.type === type);
  return kept.some((each) => sameData(each.original, data) || sameData(each.data, data));
}

/** True when that administration has proposed the same before. */
export function proposedBefore({ proposals }: Incident, proposal: Omit<Proposal, 'state'>): boolean {
  return [...proposals.values()].some(({ by, target, said }) => sameData({ by, target, said }, proposal));
}

/** True when a line of that id has been seized. */
export function hasLine(state: Incident, lineId: string): boolean {
  return [...all(state, 'SubstanceSeized'), ...all(state, 'PrecursorSeized')].some((line) => line.lineId === lineId);
}

/** The administration that reported the incident, or said the first thing about it. */
export function reporterOf(state: Incident): string | undefined {
  const said = [...state.events.values()];
  return (said.find(({ type }) => type === 'IncidentReported') ?? said[0])?.administration;
}
