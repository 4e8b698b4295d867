// Labels of the commands of a request for assistance and of their fields, in both languages.
import { rectifyingLabels } from '../../rectifying/words.js';
import type { Labels } from '../../wording.js';

export const assistanceLabels = {
  ...rectifyingLabels,
  '/': {
    en: [
      'requests for assistance',
      'What one state asks another to find out or to do; the two see it, and nobody else',
    ],
    ru: ['запросы о содействии', 'Что одно государство просит другое выяснить или сделать; видят только они'],
  },
  'request/': {
    en: ['Ask for assistance', 'Of another state, which sees the request and never the inquiry that it is for'],
    ru: ['Запросить содействие', 'Другое государство видит запрос, но не дело, для которого он направлен'],
  },
  'acknowledge/': {
    en: ['Say that it was received', 'By the state that is asked'],
    ru: ['Подтвердить получение', 'Запрашиваемым государством'],
  },
  'answer/': {
    en: ['Answer', 'The whole request or a part, by the state that is asked'],
    ru: ['Ответить', 'Полностью или частично; отвечает запрашиваемое государство'],
  },
  'refuse/': {
    en: ['Refuse assistance', 'With the ground, by the state that is asked'],
    ru: ['Отказать в содействии', 'С указанием основания; отказывает запрашиваемое государство'],
  },
  'postpone/': {
    en: ['Put the answer off', 'Until when, by the state that is asked'],
    ru: ['Отложить ответ', 'До какого времени; откладывает запрашиваемое государство'],
  },
  'use-result/': {
    en: ['Tell what became of it', 'By the state that asked'],
    ru: ['Сообщить об использовании ответа', 'Запрашивающим государством'],
  },
  askedBy: {
    en: ['asked by', 'Your own state, or the one that you key it in for'],
    ru: ['кто запрашивает', 'Ваше государство или то, от имени которого вносится'],
  },
  askedOf: { en: ['asked of', 'The state that is asked'], ru: ['у кого запрошено', 'Запрашиваемое государство'] },
  legalBasis: {
    en: ['legal basis', 'Treaty and article that it rests on'],
    ru: ['правовое основание', 'Договор и статья, на которых основан запрос'],
  },
  purpose: {
    en: ['purpose', 'What it is needed for; no names of persons'],
    ru: ['цель', 'Для чего нужно; без имён'],
  },
  questions: {
    en: ['questions', 'What shall be found out or done, one by one'],
    ru: ['вопросы', 'Что выяснить или сделать, по пунктам'],
  },
  requestedOn: { en: ['asked on', 'The date of the request'], ru: ['дата запроса', 'Когда он направлен'] },
  answerBy: { en: ['answer by', 'Until when it is wanted'], ru: ['срок ответа', 'До какого времени ответить'] },
  reference: {
    en: ['reference', 'Number of the letter'],
    ru: ['номер', 'Исходящий или входящий номер письма'],
  },
  at: { en: ['at', 'When it happened'], ru: ['время', 'Когда это произошло'] },
  extent: {
    en: ['extent', 'Whether the whole or a part is answered'],
    ru: ['объём', 'Ответ полный или частичный'],
  },
  answer: { en: ['answer', 'In words, without names of persons'], ru: ['ответ', 'Словами, без имён'] },
  ground: { en: ['ground', 'On which it is refused'], ru: ['основание отказа', 'На каком основании отказано'] },
  until: {
    en: ['until', 'When an answer can be expected'],
    ru: ['до какого времени', 'Когда можно ожидать ответа'],
  },
  use: { en: ['use', 'What the answer was used for'], ru: ['использование', 'Для чего использован ответ'] },
} as const satisfies Labels;
