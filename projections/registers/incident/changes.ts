// The later fate of an incident's reports: corrections with the old value beside the new, proposals, attributions, withdrawals.
import type { IncidentEvents } from '../../../src/domain/incident/events.js';
import type { CorrectionReason, WithdrawalReason } from '../../../src/domain/values/reasons.js';
import {
  type Correction,
  dataOf,
  type Incident,
  type IncidentTold,
  isFolded,
  type Proposal,
} from '../../../src/domain/incident/story/incident.js';
import type { Quantity } from '../../../src/domain/values/amounts/quantity.js';
import { type TellerView, tellerOf } from './lines.js';
import { firstSaid } from '../rows/first-said.js';

export interface CorrectionView extends TellerView {
  /** The event that said it first, and the event or correction that was named. */
  readonly root: string;
  readonly corrects: string;
  readonly of: string | null;
  readonly changes: readonly { readonly field: string; readonly from: unknown; readonly to: unknown }[];
  readonly reason: CorrectionReason;
  readonly note: string | null;
  /** False for what another administration corrected, until it is accepted: it is kept, and changes nothing. */
  readonly counts: boolean;
  readonly flags: IncidentTold['flags'];
}

/** Each with what stood before it, which may be a correction itself. */
export const correctionsOf = (incident: Incident): readonly CorrectionView[] =>
  incident.corrections.all().map((each) => correctionView(incident, each));

function correctionView(incident: Incident, { told, before }: Correction): CorrectionView {
  const { root, corrects, data, changed, reason, note } = told.data;
  return {
    ...tellerOf(told),
    root,
    corrects,
    of: before?.type ?? null,
    changes: changed.map((field) => ({ field, from: valueOf(before?.data, field), to: valueOf(data, field) })),
    reason,
    note: firstSaid(note),
    counts: isFolded(incident, told),
    flags: told.flags,
  };
}

/** Null: not said. */
const valueOf = (data: object | undefined, field: string): unknown =>
  firstSaid((data as Readonly<Record<string, unknown>> | undefined)?.[field]);

export interface ProposalView extends TellerView {
  /** The event that proposes: in words, or what another administration said itself. */
  readonly type: IncidentTold['type'];
  /** The event that it is about; null: the incident as a whole. */
  readonly target: string | null;
  readonly text: string | null;
  readonly state: Proposal['state'];
  /** True where it was accepted and counts since. */
  readonly counts: boolean;
  readonly settled: TellerView | null;
  readonly reason: string | null;
  /** The figure that a remark names. */
  readonly quantity?: Quantity;
}

export const proposalsOf = ({ proposed, proposals }: Incident): readonly ProposalView[] =>
  proposed.all().flatMap((event) => proposalView(proposals.get(event)!));

function proposalView({ told, state, counts, answer }: Proposal): readonly ProposalView[] {
  if (!told) return [];
  return [
    {
      ...tellerOf(told),
      type: told.type,
      ...aboutOf(told),
      state,
      counts,
      settled: answer ? tellerOf(answer) : null,
      reason: answer && 'reason' in answer.data ? firstSaid(answer.data.reason) : null,
      ...(told.type === 'CorrectionProposed' && told.data.quantity ? { quantity: told.data.quantity } : {}),
    },
  ];
}

function aboutOf(told: IncidentTold): Pick<ProposalView, 'target' | 'text'> {
  if (told.type === 'CorrectionProposed') return { target: told.data.target, text: told.data.text };
  return { target: told.type === 'ReportCorrected' ? told.data.root : null, text: null };
}

export interface AttributionView extends TellerView {
  readonly operation: string;
  readonly rule: 'REPORTED' | 'ATTRIBUTED';
  /** False where another stood when it came: an incident counts for one operation at a time. */
  readonly counted: boolean;
  /** Null: nobody has revoked it. */
  readonly revoked: (TellerView & { readonly reason: string | null }) | null;
}

export const attributionsOf = ({ attributions, revocations }: Incident): readonly AttributionView[] =>
  attributions.all().map(({ told, counted }, place) => {
    const revoked = revocations.get(String(place));
    const taken = revoked ? { ...tellerOf(revoked), reason: firstSaid(revoked.data.reason) } : null;
    return { ...tellerOf(told), ...told.data, counted, revoked: taken };
  });

export interface Withdrawal extends TellerView {
  readonly reason: WithdrawalReason;
  readonly note: string | null;
  readonly counts: boolean;
}

export function withdrawalsOf(incident: Incident): readonly Withdrawal[] {
  const all = incident.told.all().filter((each) => each.type === 'ReportWithdrawn');
  return all.map((told) => {
    const { reason, note } = dataOf(incident, told) as IncidentEvents['ReportWithdrawn'];
    return { ...tellerOf(told), reason, note: firstSaid(note), counts: isFolded(incident, told) };
  });
}
