// Complete commands of a training: for every event, the command that says all that can be said.
import type { Complete } from '../complete-commands.js';
import { agreement } from '../decision/events.js';
import { agreed, scheduled } from './events.js';

const PLACE = { city: 'Алматы', country: 'KZ' };
const PEOPLE = [
  { country: 'KZ', people: 12 },
  { country: 'BY', people: 3 },
];

export const COMPLETE_TRAININGS: Readonly<Record<string, Complete>> = {
  TrainingAgreed: {
    command: 'trainings/agree',
    phase: 'agreed',
    given: [],
    beside: { 'decision-rtc-1-1': [agreement()] },
    body: {
      topic: { ru: 'Подготовка кинологов', en: 'Training of dog handlers' },
      host: 'KZ',
      agreedOn: '2026-01-20',
      kind: 'CONTEST',
      decision: 'rtc-1-1',
    },
  },
  TrainingScheduled: {
    command: 'trainings/schedule',
    phase: 'scheduled',
    given: [agreed()],
    body: { dates: '2026-04-06/2026-04-10', place: PLACE, expected: PEOPLE },
  },
  TrainingHeld: {
    command: 'trainings/hold',
    phase: 'held',
    given: [agreed({ kind: 'CONTEST' }), scheduled()],
    body: {
      dates: '2026-04-13/2026-04-17',
      place: PLACE,
      participants: PEOPLE,
      ranking: [
        { country: 'BY', rank: 2 },
        { country: 'KZ', rank: 1 },
      ],
    },
  },
  TrainingCancelled: {
    command: 'trainings/cancel',
    phase: 'cancelled',
    given: [agreed()],
    body: { cancelledOn: '2026-03-01', reason: 'Отказ принимающей стороны' },
  },
};
