// The readers of corrected data: the new data of an event is read by the form and the mapping of the command that recorded it.
import { Invalid } from '../../../forms/invalid.js';
import type { Raw } from '../../../forms/raw.js';
import type { Reading } from '../../../forms/reading.js';
import type { Unread } from '../../values/text.js';
import { country } from '../../values/who/country.js';
import { readForm } from '../../../forms/form.js';
import { Malformed } from '../../../forms/malformed.js';
import type { Recorded, Standing } from '../story/line.js';
import { EstablishQuantity, quantityEstablished } from './establish-quantity.js';
import { IdentifySubstance, substanceIdentified } from './identify-substance.js';
import { precursorSeized, RecordPrecursorSeizure } from './record-precursor-seizure.js';
import { itemDetected, RecordParcelDetection } from './record-parcel-detection.js';
import { attemptPrevented, RecordPreventedAttempt } from './record-prevented-attempt.js';
import { RecordSeizure, substanceSeized } from './record-seizure.js';
import { RecordTaxedGoodsSeizure, taxedGoodsSeized } from './record-taxed-goods-seizure.js';
import { IncidentFields, incidentReported } from './report-incident.js';
import { reportWithdrawn, WithdrawReport } from './withdraw-report.js';

/** Reads raw data by a form and turns them into an event's data. */
function reader<Form extends object, Data extends object>(
  form: new () => Form,
  data: (form: Form) => Data,
): (raw: Unread) => Data {
  return ({ fields, reading }) => {
    const read = readForm(form, fields, readingOf(fields, reading));
    if (Array.isArray(read)) throw new Malformed((read as readonly Invalid[]).map((each) => each.under('data')));
    return data(read as Form);
  };
}

/** The state that the corrected report is of is named in it, if anywhere. */
function readingOf(fields: object, { lang, tz, country: said, begins }: Reading): Reading {
  const named = country.parse((fields as Raw)['country']);
  return { lang, tz, country: named instanceof Invalid ? said : named, begins };
}

const READERS: { readonly [Type in Recorded]: (raw: Unread) => Standing<Type>['data'] } = {
  IncidentReported: reader(IncidentFields, incidentReported),
  SmugglingAttemptPrevented: reader(RecordPreventedAttempt, attemptPrevented),
  SubstanceSeized: reader(RecordSeizure, substanceSeized),
  PrecursorSeized: reader(RecordPrecursorSeizure, precursorSeized),
  ProhibitedItemDetected: reader(RecordParcelDetection, itemDetected),
  HighTaxGoodsSeized: reader(RecordTaxedGoodsSeizure, taxedGoodsSeized),
  QuantityEstablished: reader(EstablishQuantity, quantityEstablished),
  SubstanceIdentified: reader(IdentifySubstance, substanceIdentified),
  ReportWithdrawn: reader(WithdrawReport, reportWithdrawn),
};

/**
 * The new data of what stands. Throws `Malformed` with every problem, each under `/data`. A correction that does not say
 * which line it is of, or whose that is, leaves it as it is.
 */
export function dataFor({ type, data: before }: Standing, { fields, reading }: Unread): object {
  const own = 'lineId' in before ? { lineId: before.lineId } : {};
  const data = READERS[type]({ fields: { ...own, ...fields }, reading });
  const keepsCredit = 'creditedTo' in before && !('creditedTo' in data);
  return keepsCredit ? { ...data, creditedTo: before.creditedTo } : data;
}
