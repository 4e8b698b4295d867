// What became of an incident's reports: corrections with the old value beside the new, proposals, attributions, withdrawals.
import type { CorrectionReason, WithdrawalReason } from '../../../src/domain/incident/events.js';
import { all, type Entry, type Incident, isForeign } from './told.js';
import { type By, byOf } from './lines.js';
import { said } from '../rows/said.js';

export interface Correction extends By {
  /** The event that said it first, and the event or correction that was named. */
  readonly root: string;
  readonly corrects: string;
  readonly of: string | null;
  readonly changes: readonly { readonly field: string; readonly from: unknown; readonly to: unknown }[];
  readonly reason: CorrectionReason;
  readonly note: string | null;
  /** False for what another administration corrected: it is kept, and changes nothing. */
  readonly counts: boolean;
  readonly flags: Entry['flags'];
}

/** Each with what stood before it, which may be a correction itself. */
export function correctionsOf({ told }: Incident): readonly Correction[] {
  const standing = new Map<string, { readonly type: string; readonly data: object }>();
  const corrections: Correction[] = [];
  for (const entry of told) {
    if (entry.type !== 'ReportCorrected') {
      standing.set(entry.event, entry);
      continue;
    }
    const { root, corrects, data, changed, reason, note } = entry.data;
    const before = standing.get(root);
    const of = before?.type ?? null;
    const changes = changed.map((field) => ({ field, from: valueOf(before?.data, field), to: valueOf(data, field) }));
    corrections.push({
      ...byOf(entry),
      root,
      corrects,
      of,
      changes,
      reason,
      note: said(note),
      counts: !isForeign(entry),
      flags: entry.flags,
    });
    if (before && !isForeign(entry)) standing.set(root, { type: before.type, data });
  }
  return corrections;
}

/** Null: not said. */
const valueOf = (data: object | undefined, field: string): unknown =>
  said((data as Readonly<Record<string, unknown>> | undefined)?.[field]);

export interface Proposal extends By {
  readonly target: string;
  readonly text: string;
  readonly state: 'OPEN' | 'ACCEPTED' | 'DECLINED';
  readonly settled: By | null;
  readonly reason: string | null;
}

export function proposalsOf(incident: Incident): readonly Proposal[] {
  const answers = [...all(incident, 'ProposalAccepted'), ...all(incident, 'ProposalDeclined')];
  return all(incident, 'CorrectionProposed').map((proposal) => {
    const { by, target, text } = proposal.data;
    const answer = answers.find(({ data }) => data.proposal === proposal.event);
    return {
      ...byOf(proposal),
      by,
      target,
      text,
      state: stateOf(answer),
      settled: answer ? byOf(answer) : null,
      reason: answer && 'reason' in answer.data ? said(answer.data.reason) : null,
    };
  });
}

function stateOf(answer: Entry | undefined): Proposal['state'] {
  if (!answer) return 'OPEN';
  return answer.type === 'ProposalAccepted' ? 'ACCEPTED' : 'DECLINED';
}

export interface AttributionView extends By {
  readonly operation: string;
  readonly rule: 'REPORTED' | 'ATTRIBUTED';
  /** False where another stood when it came: an incident counts for one operation at a time. */
  readonly counted: boolean;
  /** Null: nobody has revoked it. */
  readonly revoked: (By & { readonly reason: string | null }) | null;
}

export function attributionsOf({ told }: Incident): readonly AttributionView[] {
  const all: AttributionView[] = [];
  const standing = (): number => all.findIndex(({ counted, revoked }) => counted && revoked === null);
  for (const entry of told) {
    const last = all[standing()];
    if (entry.type === 'IncidentAttributedToOperation')
      all.push({ ...byOf(entry), ...entry.data, counted: last === undefined, revoked: null });
    if (entry.type === 'AttributionRevoked' && last?.operation === entry.data.operation)
      all[standing()] = { ...last, revoked: { ...byOf(entry), reason: said(entry.data.reason) } };
  }
  return all;
}

export interface Withdrawal extends By {
  readonly reason: WithdrawalReason;
  readonly note: string | null;
  readonly counts: boolean;
}

export function withdrawalsOf(incident: Incident): readonly Withdrawal[] {
  return all(incident, 'ReportWithdrawn').map((each) => ({
    ...byOf(each),
    reason: each.data.reason,
    note: said(each.data.note),
    counts: !isForeign(each),
  }));
}
