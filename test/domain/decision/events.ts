// Events of a decision, as plain data: what is not named is some ordinary value.
import type { DecisionEvents } from '../../../src/domain/decision/events.js';
import { day, toldAs } from '../events-as-data.js';

const told = toldAs<DecisionEvents>();

export const adopted = told('DecisionAdopted', { body: 'rtc', text: { en: 'Go on' }, adoptedOn: day('2026-04-06') });
export const agreement = told('AgreementReached', { body: 'rtc', text: { en: 'Talk' }, reachedOn: day('2026-04-06') });
export const endorsed = told('DecisionEndorsed', { by: 'WCO', endorsedOn: day('2026-04-07') });
export const objected = told('ObjectionRaised', { by: 'KZ', raisedOn: day('2026-04-08') });
export const positioned = told('PositionStated', { by: 'KZ', position: 'NOT_INTERESTED', statedOn: day('2026-04-06') });
export const progressed = told('ProgressReported', { by: 'KZ', asOf: day('2026-05-01'), text: { en: 'Half' } });
export const fulfilled = told('DecisionFulfilled', { fulfilledOn: day('2026-06-01') });
