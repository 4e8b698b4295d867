// Vocabularies of what answers tell of cases in the field: transits, assistance between states, inquiries, and of permissions to pass
// something on; by the names in them.
import { extents, refusalGrounds, uses } from '../../src/domain/assistance/words/codes.js';
import {
  caseForms,
  inquiryKinds,
  inquiryOutcomes,
  liabilityMeasures,
  recordFindings,
  rulingOutcomes,
} from '../../src/domain/inquiry/words/codes.js';
import { findings, flaggedBecause, guarantees, notices, regimes } from '../../src/domain/transit-case/words/codes.js';
import { administration } from '../../src/domain/values/who/administration.js';
import { country } from '../../src/domain/values/who/country.js';
import type { JsonSchema } from '../../src/forms/value.js';
import { oneOf } from '../../src/forms/vocabulary.js';
import type { Permission } from '../../src/domain/audience/audience.js';

const PERMISSIONS = oneOf<Permission['state']>({
  REQUESTED: { en: 'asked for', ru: 'запрошено' },
  GRANTED: { en: 'given', ru: 'дано' },
  REFUSED: { en: 'refused', ru: 'отказано' },
  WITHDRAWN: { en: 'withdrawn', ru: 'отозвано' },
});

/** As in `values.ts`: several names stand side by side. */
export const fieldVocabularies: readonly (readonly [names: string, of: { readonly schema: JsonSchema }])[] = [
  ['answers.extent', extents],
  ['refused.ground', refusalGrounds],
  ['used.use', uses],
  ['askedOf', administration],
  ['inquiries/kind inquiry-figures/kind', inquiryKinds],
  ['inquiries/form prosecuted.form', caseForms],
  ['inquiries/measures liabilities.measure', liabilityMeasures],
  ['rulings.outcome', rulingOutcomes],
  ['onRecord.finding', recordFindings],
  ['closed.outcome', inquiryOutcomes],
  ['permissions.state', PERMISSIONS],
  ['regime', regimes],
  ['guarantee', guarantees],
  ['notices.notice', notices],
  ['flagged.because', flaggedBecause],
  ['found findings.finding', findings],
  ['detectedBy harmed jurisdiction', country],
];
