// The command to withdraw any event of an incident that was recorded by mistake, a withdrawal too. A report of whoever may say that
// event: it is as if it had not been said, and stays readable.
import { sameData } from '../../../eventsourcing/log/canonical.js';
import { reports } from '../../../eventsourcing/writing/decider.js';
import { given } from '../../../eventsourcing/log/event.js';
import { Refusal } from '../../../eventsourcing/writing/refusal.js';
import type { Rights } from '../../../eventsourcing/writing/rights.js';
import { PLAIN } from '../../../forms/reading.js';
import { asSaid, type Saying } from '../../authority/as-said.js';
import { WithdrawEntry } from '../../rectifying/forms.js';
import { goneBy } from '../../rectifying/story.js';
import type { RefusalCode } from '../../refusals.js';
import type { IncidentEvent } from '../events.js';
import { type Incident, type IncidentTold, isFolded } from '../story/incident.js';
import { acceptCustody } from './accept-custody.js';
import { FOR_ANOTHER } from './against.js';
import { addNote } from './add-note.js';
import { attributeToOperation, revokeAttribution } from './attribute-to-operation.js';
import { disownReport } from './confirm-report.js';
import { correctReport } from './correct-report.js';
import { disposeGoods } from './dispose-goods.js';
import { establishQuantity } from './establish-quantity.js';
import { identifySubstance } from './identify-substance.js';
import { recordParcelDetection } from './record-parcel-detection.js';
import { recordPrecursorSeizure } from './record-precursor-seizure.js';
import { recordPreventedAttempt } from './record-prevented-attempt.js';
import { recordSeizure } from './record-seizure.js';
import { recordTaxedGoodsSeizure } from './record-taxed-goods-seizure.js';
import { reportIncident } from './report-incident.js';
import { sendSample } from './send-sample.js';
import { takeOverAnnex } from './take-over-annex.js';
import { transferCustody } from './transfer-custody.js';
import { withdrawLine } from './withdraw-line.js';
import { withdrawReport } from './withdraw-report.js';

class WithdrawIncidentEvent extends WithdrawEntry {}

/** By which command each is said; null: an answer or a remark, which has a command of its own to take it back. */
const SAID_BY: { readonly [Type in IncidentTold['type']]: { readonly rights?: Rights } | null } = {
  IncidentReported: reportIncident,
  SmugglingAttemptPrevented: recordPreventedAttempt,
  SubstanceSeized: recordSeizure,
  PrecursorSeized: recordPrecursorSeizure,
  ProhibitedItemDetected: recordParcelDetection,
  HighTaxGoodsSeized: recordTaxedGoodsSeizure,
  QuantityEstablished: establishQuantity,
  SubstanceIdentified: identifySubstance,
  ReportCorrected: correctReport,
  CustodyTransferred: transferCustody,
  CustodyAccepted: acceptCustody,
  SampleSent: sendSample,
  GoodsDisposed: disposeGoods,
  AnnexTakenOver: takeOverAnnex,
  LineWithdrawn: withdrawLine,
  ReportWithdrawn: withdrawReport,
  IncidentAttributedToOperation: attributeToOperation,
  AttributionRevoked: revokeAttribution,
  ReportDisowned: disownReport,
  NoteAdded: addNote,
  IncidentEntryWithdrawn: {},
  ReportConfirmed: null,
  CorrectionProposed: null,
  ProposalAccepted: null,
  ProposalDeclined: null,
  ProposalRetracted: null,
  ContributionAccepted: null,
  ContributionDeclined: null,
  AudienceRestricted: null,
  AudienceReleased: null,
  PermissionRequested: null,
  PermissionGranted: null,
  PermissionRefused: null,
  PermissionWithdrawn: null,
};

const toldUnder = ({ told }: Incident, event: string): IncidentTold | undefined =>
  told.findLast((each) => each.event === event);

interface Claim {
  readonly command: WithdrawEntry;
  readonly state: Incident;
}

function sayingsOf({ command: { withdraws }, state }: Claim): readonly Saying[] {
  const told = toldUnder(state, withdraws);
  if (!told) return [];
  if (told.type === 'IncidentEntryWithdrawn') return sayingsOf({ command: told.data as WithdrawEntry, state });
  const handler = SAID_BY[told.type];
  return handler?.rights ? [{ rights: handler.rights, command: commandOf(told) }] : [];
}

/** As it was sent, as far as it is asked whose word it is. */
function commandOf({ type, data }: IncidentTold): object {
  return type === 'ReportCorrected' ? { ...data, data: { fields: data.data, reading: PLAIN } } : data;
}

export const withdrawIncidentEvent = reports({
  form: WithdrawIncidentEvent,
  rights: asSaid<WithdrawEntry, Incident>(sayingsOf),
  against: FOR_ANOTHER,
  decide(command: WithdrawEntry, incident: Incident): readonly IncidentEvent[] {
    const { withdraws, reason, note } = command;
    const told = toldUnder(incident, withdraws);
    if (!told || SAID_BY[told.type] === null || !isFolded(incident, told))
      throw new Refusal<RefusalCode>('CORRECTED_EVENT_NOT_KNOWN', { event: withdraws }, '/withdraws');
    if (goneBy(incident.withdrawals).has(withdraws)) return [];
    const data = given({ withdraws, type: told.type, said: told.data, reason, note });
    if (incident.proposed.some((each) => sameData(incident.proposals.get(each)!.told?.data ?? {}, data))) return [];
    return [{ type: 'IncidentEntryWithdrawn', data }];
  },
});
