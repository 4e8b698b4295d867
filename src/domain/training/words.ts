// The words of a training: what happened to it, how far it is, what is to be done, and what contradicts it.
import { type Phrases, where } from '../values/phrases.js';
import type { Ranking } from '../values/who/ranking.js';
import type { Unrectified } from '../rectifying/events.js';
import { rectifiable } from '../rectifying/words.js';
import { FLAG, wordsOf } from '../wording.js';
import type { TrainingEvents } from './events.js';
import type { Training } from './story.js';
import { trainingKinds } from './words/codes.js';

/** "1 — Kazakhstan, 2 — Belarus": the first come first. */
const inRanks = (all: Ranking, phrase: Phrases): string =>
  all
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ country, rank }) => `${rank} — ${phrase.country(country)}`)
    .join(', ');

const words = wordsOf<{
  events: Unrectified<TrainingEvents, 'Training'>;
  states: Uppercase<Exclude<Training['phase'], 'unknown'>>;
  tasks: 'SCHEDULE' | 'HOLD' | 'FLAG';
}>()({
  events: {
    TrainingAgreed: {
      en: ({ topic, host, agreedOn, kind }, phrase) =>
        `A training was agreed on${where(kind, (it) => ` (${phrase.term(trainingKinds, it)})`)}: ${phrase.name(topic)}; host: ${phrase.administration(host)}, ${phrase.when(agreedOn)}`,
      ru: ({ topic, host, agreedOn, kind }, phrase) =>
        `Согласовано обучение${where(kind, (it) => ` (${phrase.term(trainingKinds, it)})`)}: ${phrase.name(topic)}; принимающая сторона: ${phrase.administration(host)}, ${phrase.when(agreedOn)}`,
    },
    TrainingScheduled: {
      en: ({ dates, place, expected }, phrase) =>
        `Scheduled for ${phrase.when(dates)}${where(place, (it) => `; place: ${phrase.place(it)}`)}${where(expected, (it) => `; expected: ${phrase.people(it)}`)}`,
      ru: ({ dates, place, expected }, phrase) =>
        `Обучение запланировано, сроки: ${phrase.when(dates)}${where(place, (it) => `; место: ${phrase.place(it)}`)}${where(expected, (it) => `; ожидаются: ${phrase.people(it)}`)}`,
    },
    TrainingHeld: {
      en: ({ dates, place, participants, ranking }, phrase) =>
        `Held, ${phrase.when(dates)}${where(place, (it) => `; place: ${phrase.place(it)}`)}${where(participants, (it) => `; participants: ${phrase.people(it)}`)}${where(ranking, (it) => `; ranking: ${inRanks(it, phrase)}`)}`,
      ru: ({ dates, place, participants, ranking }, phrase) =>
        `Обучение проведено, ${phrase.when(dates)}${where(place, (it) => `; место: ${phrase.place(it)}`)}${where(participants, (it) => `; участники: ${phrase.people(it)}`)}${where(ranking, (it) => `; занятые места: ${inRanks(it, phrase)}`)}`,
    },
    TrainingCancelled: {
      en: ({ cancelledOn, reason }, phrase) =>
        `Called off, ${phrase.when(cancelledOn)}${where(reason, (it) => `; ${it}`)}`,
      ru: ({ cancelledOn, reason }, phrase) =>
        `Обучение отменено, ${phrase.when(cancelledOn)}${where(reason, (it) => `; ${it}`)}`,
    },
  },
  states: {
    AGREED: { en: 'agreed', ru: 'согласовано' },
    SCHEDULED: { en: 'scheduled', ru: 'запланировано' },
    HELD: { en: 'held', ru: 'проведено' },
    CANCELLED: { en: 'called off', ru: 'отменено' },
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
    TRAINING_CANCELLED: {
      kind: 'conflict',
      en: 'The training “{training}” was called off.',
      ru: 'Обучение «{training}» отменено.',
      fix: { en: 'Withdraw that if it was told by mistake.', ru: 'Отзовите отмену, если она внесена ошибочно.' },
    },
    RANKED_WITHOUT_CONTEST: {
      kind: 'conflict',
      en: 'The training “{training}” is no contest, and places are told of it.',
      ru: 'Обучение «{training}» — не первенство, а указаны занятые места.',
      fix: { en: 'Correct its kind, or leave the places out.', ru: 'Исправьте вид или не указывайте места.' },
    },
    RANKED_ABSENT: {
      kind: 'conflict',
      en: 'Of the training “{training}” a place is told of who is not among the participants: {country}.',
      ru: 'По обучению «{training}» указано место государства, которого нет среди участников: {country}.',
      fix: { en: 'Complete the participants, or correct the places.', ru: 'Дополните участников или исправьте места.' },
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
