// Labels of the commands of a decision and of their fields, in both languages.
import { rectifyingLabels } from '../../rectifying/words.js';
import type { Labels } from '../../wording.js';

export const decisionLabels = {
  ...rectifyingLabels,
  '/': {
    en: ['decisions', 'Decisions and agreements of a body, and what became of them'],
    ru: ['решения', 'Решения и договорённости органа и их исполнение'],
  },
  'adopt/': { en: ['Adopt a decision', 'It is to be carried out'], ru: ['Принять решение', 'Оно подлежит исполнению'] },
  'agree/': {
    en: ['Record an agreement', 'Nobody is bound to carry it out'],
    ru: ['Внести договорённость', 'Никого не обязывает к исполнению'],
  },
  'endorse/': { en: ['Endorse a decision', 'Another body’s word'], ru: ['Поддержать решение', 'Слово другого органа'] },
  'object/': {
    en: ['Object to a decision', 'It is not in force for whoever objects'],
    ru: ['Заявить возражение', 'Для возразившего оно не действует'],
  },
  'state-position/': {
    en: ['State a position', 'Whoever is not interested or was absent is not bound'],
    ru: ['Внести позицию', 'Не заинтересованных и отсутствовавших решение не обязывает'],
  },
  position: { en: ['position', 'What they think of it'], ru: ['позиция', 'Отношение к решению'] },
  statedOn: { en: ['stated on', 'When it was stated'], ru: ['дата позиции', 'Когда высказана'] },
  'report-progress/': {
    en: ['Report progress', 'How far it has been carried out'],
    ru: ['Сообщить о ходе исполнения', 'Что уже сделано'],
  },
  'fulfil/': { en: ['Record its fulfilment', 'Made once'], ru: ['Внести исполнение', 'Вносится один раз'] },
  body: { en: ['body', 'Id of the committee'], ru: ['орган', 'Идентификатор комитета'] },
  meeting: {
    en: ['meeting', 'Id of the meeting; none where members were polled'],
    ru: ['заседание', 'Идентификатор заседания; не указывается при опросе'],
  },
  text: {
    en: ['text', 'In Russian, in English, or in both'],
    ru: ['текст', 'На русском, на английском или на обоих языках'],
  },
  adoptedOn: { en: ['adopted on', 'When it was adopted'], ru: ['дата принятия', 'Когда принято'] },
  reachedOn: { en: ['agreed on', 'When it was agreed'], ru: ['дата договорённости', 'Когда достигнута'] },
  by: { en: ['by', 'Whose word it is'], ru: ['кем', 'Чьё это слово'] },
  'adopt/by': { en: ['adopted by', 'Consensus or majority'], ru: ['как принято', 'Консенсусом или большинством'] },
  subject: { en: ['subject', 'What it is about'], ru: ['предмет', 'О чём оно'] },
  operation: { en: ['operation', 'The operation it is about'], ru: ['операция', 'Операция, о которой оно'] },
  statement: {
    en: ['statement', 'The results in view of which it was made'],
    ru: ['заявление', 'Результаты, с учётом которых оно принято'],
  },
  addressedTo: {
    en: ['addressed to', 'Who carries it out; all members if nobody is named'],
    ru: ['кому адресовано', 'Кто исполняет; если не указано — все члены'],
  },
  due: { en: ['due', 'Until when'], ru: ['срок', 'До какого времени'] },
  endorsedOn: { en: ['endorsed on', 'When it was endorsed'], ru: ['дата поддержки', 'Когда поддержано'] },
  raisedOn: { en: ['raised on', 'When the objection was raised'], ru: ['дата возражения', 'Когда заявлено'] },
  grounds: { en: ['grounds', 'Why'], ru: ['основания', 'Почему'] },
  asOf: { en: ['as of', 'When it stood like this'], ru: ['на дату', 'На какое время'] },
  fulfilledOn: { en: ['carried out on', 'When it was carried out'], ru: ['дата исполнения', 'Когда исполнено'] },
} as const satisfies Labels;
