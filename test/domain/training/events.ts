// Events of a training, as plain data: what is not named is some ordinary value.
import type { TrainingEvents } from '../../../src/domain/training/events.js';
import { day, toldAs } from '../events-as-data.js';

const told = toldAs<TrainingEvents>();

export const agreed = told('TrainingAgreed', { topic: { en: 'Dogs' }, host: 'KZ', agreedOn: day('2026-01-20') });
export const scheduled = told('TrainingScheduled', { dates: day('2026-04-06', '2026-04-10') });
export const cancelled = told('TrainingCancelled', { cancelledOn: day('2026-03-01') });
export const held = told('TrainingHeld', { dates: day('2026-04-13', '2026-04-17') });
