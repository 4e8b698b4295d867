// Events of situation reports, as plain data: what is not named is some ordinary value.
import type { SituationReportEvents } from '../../../src/domain/situation-report/events.js';
import { decidedOn, launched, toldAs } from '../events-as-data.js';

const told = toldAs<SituationReportEvents>();

export const reported = told('SituationReported', { number: 1, position: '4c1d9a07e2b85f36.7', figures: [] });

/** The operation whose reports they are: the id is the same. Kazakhstan leads it. */
export const running = (id: string) => ({ [`operation-${id}`]: [decidedOn(), launched()] });
