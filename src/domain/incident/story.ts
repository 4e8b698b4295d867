// The story of an incident: every event as it was told, and what stands after its corrections, for decisions and readers.
import { codesOf } from '../../eventsourcing/log/rules.js';
import { type Evolve, story } from '../../eventsourcing/log/story.js';
import { toldBy } from '../told.js';
import type { IncidentEvents } from './events.js';
import { corrected } from './story/correcting.js';
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
import { figureWith, type Line, type Seized, type Standing } from './story/line.js';
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
  QuantityEstablished: (state, told) =>
    recorded(
      state,
      told,
      changed(state.lines, told.data.lineId, (line) => {
        const figure = figureWith(line.figure, told.data);
        return { ...line, established: line.established.with(told.event), ...(figure ? { figure } : {}) };
      }),
    ),
  SubstanceIdentified: (state, told) =>
    recorded(
      state,
      told,
      changed(state.lines, told.data.lineId, (line) => ({
        ...line,
        identified: line.identified.with(told.event),
        finding: told.data,
      })),
    ),
  ReportCorrected: corrected,
  CorrectionProposed: proposed,
  ProposalAccepted: answered,
  ProposalDeclined: answered,
  ProposalRetracted: answered,
  CustodyTransferred: (state, told) => ({ ...state, transfers: state.transfers.with(told.event, told) }),
  CustodyAccepted: takenOver,
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
  ...restricting,
};

const stepOf = (state: Incident, told: Said): Incident => steps[told.type](state, told as never);

const opened = ({ phase }: Incident): Incident['phase'] => (phase === 'unknown' ? 'open' : phase);

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

/** An incident counts for one operation at a time: what names another while one stands is only remembered. */
function attributed(state: Incident, told: IncidentTold<'IncidentAttributedToOperation'>): Incident {
  const { operation, attributions } = state;
  return {
    ...state,
    phase: opened(state),
    attributions: attributions.with({ told, counted: operation === null }),
    attributed: state.attributed.with(told.command, attributions.length),
    operation: operation ?? told.data.operation,
  };
}

function revoked(state: Incident, told: IncidentTold<'AttributionRevoked'>): Incident {
  if (state.operation !== told.data.operation) return state;
  let last = state.attributions.length - 1;
  while (state.attributions.at(last)?.counted === false) last--;
  return { ...state, operation: null, revoked: told, revocations: state.revocations.with(String(last), told) };
}

/** What is kept of every event, whether it counts or waits for an answer. */
function heard(state: Incident, told: IncidentTold): Incident {
  const codes = codesOf(told.flags).filter((each) => !state.flagged.includes(each));
  let { lastSaid } = state;
  for (const saying of sayingsOf(told)) lastSaid = lastSaid.with(saying, told.revision);
  const next = {
    ...state,
    lastSaid,
    told: state.told.with(told),
    flagged: codes.length === 0 ? state.flagged : [...new Set([...state.flagged, ...codes])],
  };
  if (told.type !== 'ReportCorrected') return next;
  const { root } = told.data;
  return {
    ...next,
    roots: state.roots.with(told.event, root),
    corrections: state.corrections.with({ told, before: state.standing.get(root) }),
  };
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
