// The words of a training: what happened to it, how far it is, what is to be done, and what contradicts it.
import { where } from '../values/phrases.js';
import type { Unrectified } from '../rectifying/events.js';
import { rectifiable } from '../rectifying/words.js';
import { FLAG, wordsOf } from '../wording.js';
import type { TrainingEvents } from './events.js';
import type { Training } from './story.js';

const words = wordsOf<{
  events: Unrectified<TrainingEvents, 'Training'>;
  states: Uppercase<Exclude<Training['phase'], 'unknown'>>;
  tasks: 'SCHEDULE' | 'HOLD' | 'FLAG';
}>()({
  events: {
    TrainingAgreed: {
      en: ({ topic, host, agreedOn }, phrase) =>
        `A training was agreed on: ${phrase.name(topic)}; host: ${phrase.administration(host)}, ${phrase.when(agreedOn)}`,
      ru: ({ topic, host, agreedOn }, phrase) =>
        `Согласовано обучение: ${phrase.name(topic)}; принимающая сторона: ${phrase.administration(host)}, ${phrase.when(agreedOn)}`,
    },
    TrainingScheduled: {
      en: ({ dates, place, expected }, phrase) =>
        `Scheduled for ${phrase.when(dates)}${where(place, (it) => `; place: ${phrase.place(it)}`)}${where(expected, (it) => `; expected: ${phrase.people(it)}`)}`,
      ru: ({ dates, place, expected }, phrase) =>
        `Обучение запланировано, сроки: ${phrase.when(dates)}${where(place, (it) => `; место: ${phrase.place(it)}`)}${where(expected, (it) => `; ожидаются: ${phrase.people(it)}`)}`,
    },
    TrainingHeld: {
      en: ({ dates, place, participants }, phrase) =>
        `Held, ${phrase.when(dates)}${where(place, (it) => `; place: ${phrase.place(it)}`)}${where(participants, (it) => `; participants: ${phrase.people(it)}`)}`,
      ru: ({ dates, place, participants }, phrase) =>
        `Обучение проведено, ${phrase.when(dates)}${where(place, (it) => `; место: ${phrase.place(it)}`)}${where(participants, (it) => `; участники: ${phrase.people(it)}`)}`,
    },
  },
  states: {
    AGREED: { en: 'agreed', ru: 'согласовано' },
    SCHEDULED: { en: 'scheduled', ru: 'запланировано' },
    HELD: { en: 'held', ru: 'проведено' },
  },
  tasks: {
    SCHEDULE: { en: 'the dates', ru: 'сроки проведения' },
    HOLD: { en: 'the report that it was held', ru: 'сообщение о проведении' },
    FLAG,
  },
  refusals: {
    ALREADY_AGREED: {
      kind: 'conflict',
      en: 'The training “{training}” has already been agreed with other particulars.',
      ru: 'Обучение «{training}» уже согласовано с другими сведениями.',
      fix: { en: 'Choose another id.', ru: 'Выберите другой идентификатор.' },
    },
    NOT_AGREED: {
      kind: 'conflict',
      en: 'The log does not hold an agreement on the training “{training}”.',
      ru: 'В журнале нет договорённости об обучении «{training}».',
      fix: { en: 'Record the agreement first.', ru: 'Сначала внесите договорённость.' },
    },
    ALREADY_HELD: {
      kind: 'conflict',
      en: 'The training “{training}” has already been held.',
      ru: 'Обучение «{training}» уже проведено.',
      fix: { en: 'Another training has an id of its own.', ru: 'У другого обучения свой идентификатор.' },
    },
    HELD_WITHOUT_DATE: {
      kind: 'conflict',
      en: 'The training “{training}” is reported as held, and nobody says when.',
      ru: 'Об обучении «{training}» сообщено, что оно проведено, но не сказано когда.',
      fix: { en: 'Report it again with the dates.', ru: 'Сообщите о нём ещё раз, указав даты.' },
    },
  },
});

export const trainingWords = rectifiable('Training', words);
