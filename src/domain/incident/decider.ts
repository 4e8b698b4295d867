// The incident: one detection or attempt, with its seizure lines. Its commands, by the verb of their routes.
import { aggregate } from '../../eventsourcing/writing/decider.js';
import { acceptContribution, declineContribution } from './commands/accept-contribution.js';
import { acceptCustody } from './commands/accept-custody.js';
import { addNote } from './commands/add-note.js';
import { attributeToOperation, revokeAttribution } from './commands/attribute-to-operation.js';
import { confirmReport, disownReport } from './commands/confirm-report.js';
import { correctReport } from './commands/correct-report.js';
import { disposeGoods } from './commands/dispose-goods.js';
import { establishQuantity } from './commands/establish-quantity.js';
import { identifySubstance } from './commands/identify-substance.js';
import { proposeCorrection } from './commands/propose-correction.js';
import { recordParcelDetection } from './commands/record-parcel-detection.js';
import { recordPrecursorSeizure } from './commands/record-precursor-seizure.js';
import { recordPreventedAttempt } from './commands/record-prevented-attempt.js';
import { recordSeizure } from './commands/record-seizure.js';
import { recordTaxedGoodsSeizure } from './commands/record-taxed-goods-seizure.js';
import { reportIncident } from './commands/report-incident.js';
import { releaseAudience, restrictAudience } from './commands/restrict-audience.js';
import {
  grantPermission,
  refusePermission,
  requestPermission,
  withdrawPermission,
} from './commands/settle-permission.js';
import { retractProposal } from './commands/retract-proposal.js';
import { acceptProposal, declineProposal } from './commands/settle-proposal.js';
import { sendSample } from './commands/send-sample.js';
import { takeOverAnnex } from './commands/take-over-annex.js';
import { transferCustody } from './commands/transfer-custody.js';
import { withdrawIncidentEvent } from './commands/withdraw-event.js';
import { withdrawLine } from './commands/withdraw-line.js';
import { withdrawReport } from './commands/withdraw-report.js';
import { RULES } from './rules.js';
import { incidentStory } from './story.js';

export const incident = aggregate({
  collection: 'incidents',
  ids: 'uuid',
  story: incidentStory,
  rules: RULES,
  isRestrictable: true,
  parts: { most: 20_000, count: ({ lines }) => lines.ids.length },
  commands: {
    report: reportIncident,
    'record-prevented-attempt': recordPreventedAttempt,
    'record-seizure': recordSeizure,
    'record-precursor-seizure': recordPrecursorSeizure,
    'record-parcel-detection': recordParcelDetection,
    'record-taxed-goods-seizure': recordTaxedGoodsSeizure,
    'establish-quantity': establishQuantity,
    'identify-substance': identifySubstance,
    correct: correctReport,
    'add-note': addNote,
    'propose-correction': proposeCorrection,
    'accept-proposal': acceptProposal,
    'decline-proposal': declineProposal,
    'retract-proposal': retractProposal,
    'transfer-custody': transferCustody,
    'accept-custody': acceptCustody,
    'send-sample': sendSample,
    'dispose-goods': disposeGoods,
    'take-over-annex': takeOverAnnex,
    'withdraw-line': withdrawLine,
    'withdraw-event': withdrawIncidentEvent,
    confirm: confirmReport,
    disown: disownReport,
    'accept-contribution': acceptContribution,
    'decline-contribution': declineContribution,
    withdraw: withdrawReport,
    restrict: restrictAudience,
    release: releaseAudience,
    'request-permission': requestPermission,
    'grant-permission': grantPermission,
    'refuse-permission': refusePermission,
    'withdraw-permission': withdrawPermission,
    'attribute-to-operation': attributeToOperation,
    'revoke-attribution': revokeAttribution,
  },
});
