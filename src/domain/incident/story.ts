// The story of an incident: every event as it was told, and what stands after its corrections, for decisions and readers.
import { codesOf } from '../../eventsourcing/log/rules.js';
import { type Evolve, story } from '../../eventsourcing/log/story.js';
import { goneBy, type Rectification } from '../rectifying/story.js';
import { toldBy } from '../told.js';
import type { IncidentEvents } from './events.js';
import { attributed, opened, revoked } from './story/attributing.js';
import { asked, contributed } from './story/contributing.js';
import { corrected, resultAdded } from './story/correcting.js';
import {
  type Incident,
  type IncidentTold,
  isForeign,
  type Proposal,
  type Said,
  sayingOf,
  sayingsOf,
  UNHEARD_OF,
} from './story/incident.js';
import { type Line, type Seized, type Standing } from './story/line.js';
import { around, changed, spanOf } from './story/lines.js';
import { restrictedBy, restricting } from './story/restricting.js';
import { scopeOf } from './story/scope.js';

export type { Incident } from './story/incident.js';

/** What each event changes, once it counts: when it was told, or when whoever it concerns took it over. */
const steps: { readonly [Type in keyof IncidentEvents]: (state: Incident, told: Said<Type>) => Incident } = {
  IncidentReported: (state, told) => ({ ...recorded(state, told), report: state.report ?? told }),
  SmugglingAttemptPrevented: (state, told) => ({ ...recorded(state, told), attempt: state.attempt ?? told }),
  SubstanceSeized: seized,
  PrecursorSeized: seized,
  ProhibitedItemDetected: seized,
  HighTaxGoodsSeized: seized,
  QuantityEstablished: (state, told) =>
    recorded(
      state,
      told,
      changed(state.lines, told.data.lineId, (line) => resultAdded(line, told)),
    ),
  SubstanceIdentified: (state, told) =>
    recorded(
      state,
      told,
      changed(state.lines, told.data.lineId, (line) => resultAdded(line, told)),
    ),
  ReportCorrected: corrected,
  CorrectionProposed: proposed,
  ProposalAccepted: answered,
  ProposalDeclined: answered,
  ProposalRetracted: answered,
  CustodyTransferred: (state, told) => ({ ...state, transfers: state.transfers.with(told.event, told) }),
  CustodyAccepted: takenOver,
  SampleSent: (state, told) => ({ ...state, samples: state.samples.with(told) }),
  GoodsDisposed: (state, told) => ({ ...state, disposals: state.disposals.with(told) }),
  AnnexTakenOver: (state, { data }) => ({ ...state, annexes: state.annexes.with(data.annex, true) }),
  ReportConfirmed: (state, { data }) => ({ ...state, confirmed: state.confirmed.with(data.confirms, true) }),
  ReportDisowned: takenBack,
  IncidentEntryWithdrawn: takenBack,
  ContributionAccepted: (state, { data }) => contributed(state, data, 'ACCEPTED'),
  ContributionDeclined: (state, { data }) => contributed(state, data, 'DECLINED'),
  LineWithdrawn: (state, { data: { lineId, seizure } }) => ({
    ...state,
    lines: changed(state.lines, lineId, (line) => {
      const which = seizure ?? line.first?.event;
      return which === undefined ? line : { ...line, gone: [...(line.gone ?? []), which] };
    }),
  }),
  ReportWithdrawn: (state, told) => ({
    ...recorded(state, told),
    phase: 'withdrawn',
    withdrawal: state.withdrawal ?? told,
  }),
  IncidentAttributedToOperation: attributed,
  AttributionRevoked: revoked,
  NoteAdded: (state) => state,
  ...restricting,
};

function stepOf(state: Incident, told: Said): Incident {
  const next = steps[told.type](state, told as never);
  return told.flags.length === 0 ? next : { ...next, contributions: asked(next.contributions, told) };
}

/** One copy of the story for all of it: it has twenty members, and is made for every event. */
function recorded(state: Incident, told: Standing, lines = state.lines): Incident {
  return {
    ...state,
    phase: opened(state),
    standing: state.standing.with(told.event, told),
    recorded: state.recorded.with(told.event),
    lines,
  };
}

function seized(state: Incident, told: Seized): Incident {
  const { lineId, seizedAt } = told.data;
  const change = (line: Line): Line => ({ ...line, seized: line.seized.with(told.event), first: line.first ?? told });
  const when = around(state.lines.seized, spanOf(seizedAt));
  return recorded(state, told, changed(state.lines, lineId, change, when));
}

function proposed(state: Incident, told: IncidentTold): Incident {
  const { proposals, proposed: all } = state;
  const proposal = { ...(proposals.get(told.event) ?? UNANSWERED), told };
  return {
    ...state,
    proposals: proposals.with(told.event, proposal),
    proposed: all.with(told.event),
    unanswered: state.unanswered + (proposal.state === 'OPEN' ? 1 : 0),
  };
}

const UNANSWERED: Proposal = { state: 'OPEN', counts: false };

const NOT_TAKEN = { ProposalDeclined: 'DECLINED', ProposalRetracted: 'RETRACTED' } as const;

/** A proposal is answered once. Acceptances of versions that folded nothing do not say that it counts, and go on so. */
function answered(
  state: Incident,
  answer: Said<'ProposalAccepted' | 'ProposalDeclined' | 'ProposalRetracted'>,
): Incident {
  const { proposal: id } = answer.data;
  const before = state.proposals.get(id) ?? UNANSWERED;
  if (before.state !== 'OPEN') return state;
  const unanswered = state.unanswered - (before.told ? 1 : 0);
  const proposals = (after: Proposal): Incident => ({
    ...state,
    unanswered,
    proposals: state.proposals.with(id, after),
  });
  if (answer.type !== 'ProposalAccepted') return proposals({ ...before, state: NOT_TAKEN[answer.type], answer });
  const { told } = before;
  const counts = answer.data.counts === true && told !== undefined && isForeign(told);
  const next = agreed(proposals({ ...before, state: 'ACCEPTED', answer, counts }), told);
  return counts ? stepOf(next, { ...told, takenOverBy: answer.by }) : next;
}

/** Folded anew without what was taken back: it happens seldom, and what was worked out from it is not kept. */
function takenBack(state: Incident, told: Said<'ReportDisowned' | 'IncidentEntryWithdrawn'>): Incident {
  if (state.withdrawals.some(({ event }) => event === told.event)) return state;
  const withdrawals = state.withdrawals.with(told as Rectification);
  const gone = goneBy(withdrawals);
  let next: Incident = { ...UNHEARD_OF, withdrawals };
  for (const each of state.told) next = gone.has(each.event) ? kept(next, each) : taken(next, each);
  return next;
}

/** Who takes lines over has them from then on. */
function takenOver(state: Incident, told: IncidentTold<'CustodyAccepted'>): Incident {
  const transfer = state.transfers.get(told.data.transfer);
  if (!transfer || state.takenOver.get(transfer.event)) return state;
  const { lines: ids, to: holder } = transfer.data;
  const lines = ids.reduce((so, lineId) => changed(so, lineId, (line) => ({ ...line, holder })), state.lines);
  return { ...state, lines, takenOver: state.takenOver.with(transfer.event, told) };
}

/** That something proposed in words was accepted is remembered with its proposal: it says what was said since then. */
function agreed(state: Incident, told: IncidentTold | undefined): Incident {
  if (told?.type !== 'CorrectionProposed') return state;
  const saying = sayingOf('ProposalAccepted', '', told.data.target);
  const revision = Math.max(told.revision, state.lastSaid.get(saying) ?? -1);
  return { ...state, lastSaid: state.lastSaid.with(saying, revision) };
}

/** What is kept of every event, whether it counts or waits for an answer. */
function heard(state: Incident, told: IncidentTold): Incident {
  let { lastSaid } = state;
  for (const saying of sayingsOf(told)) lastSaid = lastSaid.with(saying, told.revision);
  const next = { ...kept(state, told), lastSaid };
  if (told.type !== 'ReportCorrected') return next;
  const { root } = told.data;
  return {
    ...next,
    roots: state.roots.with(told.event, root),
    corrections: state.corrections.with({ told, before: state.standing.get(root) }),
  };
}

/** What is kept even of what was taken back. */
function kept(state: Incident, told: IncidentTold): Incident {
  const codes = codesOf(told.flags).filter((each) => !state.flagged.includes(each));
  const flagged = codes.length === 0 ? state.flagged : [...new Set([...state.flagged, ...codes])];
  return { ...state, told: state.told.with(told), flagged };
}

/** What is another administration's to say is a proposal, whatever it says: it counts from when that one accepts it. */
const taken = (state: Incident, told: IncidentTold): Incident =>
  isForeign(told) ? proposed(heard(state, told), told) : stepOf(restrictedBy(heard(state, told), told), told);

const evolve = Object.fromEntries(
  Object.keys(steps).map((type) => [
    type,
    (state: Incident, data: never, about: Parameters<typeof toldBy>[2]) =>
      taken(state, toldBy<IncidentEvents, keyof IncidentEvents>(type as keyof IncidentEvents, data, about)),
  ]),
) as Evolve<Incident, IncidentEvents>;

export const incidentStory = story<Incident, IncidentEvents>('incident', UNHEARD_OF, evolve, scopeOf);
