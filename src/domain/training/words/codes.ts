// The codes of a training in words: what kind of one it is.
import { oneOf } from '../../../forms/vocabulary.js';
import type { TrainingEvents } from '../events.js';

export const trainingKinds = oneOf<NonNullable<TrainingEvents['TrainingAgreed']['kind']>>({
  COURSE: { en: 'course', ru: 'курс', also: ['обучение', 'training', 'seminar', 'семинар'] },
  EXERCISE: { en: 'exercise', ru: 'учения', also: ['drill', 'тренировка'] },
  CONTEST: { en: 'contest', ru: 'первенство', also: ['соревнования', 'competition', 'championship'] },
});
