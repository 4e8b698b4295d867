// Labels of the commands of a training and of their fields, in both languages.
import { rectifyingLabels } from '../../rectifying/words.js';
import type { Labels } from '../../wording.js';

export const trainingLabels = {
  ...rectifyingLabels,
  '/': {
    en: ['trainings', 'Trainings agreed on, scheduled and held'],
    ru: ['обучение', 'Согласованные, назначенные и проведённые учебные мероприятия'],
  },
  'agree/': {
    en: ['Agree on a training', 'What it is about, and who holds it'],
    ru: ['Согласовать обучение', 'О чём оно и кто его проводит'],
  },
  'schedule/': {
    en: ['Schedule a training', 'Its dates, place and people'],
    ru: ['Запланировать обучение', 'Сроки, место и участники'],
  },
  'hold/': {
    en: ['Report that a training was held', 'When, where and with whom'],
    ru: ['Сообщить о проведённом обучении', 'Когда, где и с кем'],
  },
  'cancel/': {
    en: ['Call off a training', 'What is not to be held'],
    ru: ['Отменить обучение', 'Если оно не состоится'],
  },
  kind: { en: ['kind', 'Course, exercise or contest'], ru: ['вид', 'Курс, учения или первенство'] },
  decision: {
    en: ['decision', 'Id of the agreement or decision that it follows from'],
    ru: ['договорённость', 'Идентификатор договорённости или решения, из которых оно следует'],
  },
  ranking: {
    en: ['ranking', 'Of a contest: which place each country took'],
    ru: ['занятые места', 'В первенстве: какое место заняло каждое государство'],
  },
  'ranking.rank': { en: ['place taken', '1 is the first'], ru: ['место', '1 — первое'] },
  cancelledOn: { en: ['called off on', 'When it was called off'], ru: ['дата отмены', 'Когда отменено'] },
  reason: { en: ['reason', 'Why'], ru: ['причина', 'Почему'] },
  topic: {
    en: ['topic', 'In Russian, in English, or in both'],
    ru: ['тема', 'На русском, на английском или на обоих языках'],
  },
  host: {
    en: ['host', 'The country or body that holds it'],
    ru: ['принимающая сторона', 'Государство или организация, которая его проводит'],
  },
  agreedOn: { en: ['agreed on', 'When it was agreed'], ru: ['дата согласования', 'Когда согласовано'] },
  dates: { en: ['dates', 'From when to when'], ru: ['сроки', 'С какого по какое'] },
  place: { en: ['place', 'City and country'], ru: ['место', 'Город и государство'] },
  expected: {
    en: ['expected', 'How many people of each country are expected'],
    ru: ['ожидаются', 'Сколько человек ожидается от каждого государства'],
  },
  participants: {
    en: ['participants', 'How many people of each country took part'],
    ru: ['участники', 'Сколько человек участвовало от каждого государства'],
  },
} as const satisfies Labels;
