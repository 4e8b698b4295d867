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
