// Labels of the commands of a duplicate review and of their fields, in both languages.
import { rectifyingLabels } from '../../rectifying/words.js';
import type { Labels } from '../../wording.js';

export const duplicateReviewLabels = {
  ...rectifyingLabels,
  '/': {
    en: ['duplicates', 'Two reports that may be of one seizure, and who decided that they are'],
    ru: ['повторы', 'Два сообщения, возможно, об одном изъятии, и кто это установил'],
  },
  'suspect/': {
    en: ['Suspect a duplicate', 'Two incidents that may tell of one seizure; both still count until it is confirmed'],
    ru: ['Заявить о повторе', 'Два случая, возможно, об одном изъятии; до подтверждения учитываются оба'],
  },
  'confirm-same/': {
    en: ['It is one seizure', 'Counts once as soon as each state whose report it is has said so'],
    ru: ['Это одно изъятие', 'Учитывается один раз, когда это сообщит каждое государство, чьё это сообщение'],
  },
  'confirm-distinct/': {
    en: ['They are two seizures', 'Both count; the latest word of a state stands'],
    ru: ['Это разные изъятия', 'Учитываются оба; действует последний ответ государства'],
  },
  'revoke/': {
    en: ['Take it back', 'What your state has said of the two reports; both count again'],
    ru: ['Отозвать вывод', 'То, что ваше государство сообщило о двух сообщениях; снова учитываются оба'],
  },
  'settle-for-operation/': {
    en: [
      'Settle for the operation',
      'For the sum of your operation alone, as long as the states do not agree; no credit moves',
    ],
    ru: [
      'Решить для операции',
      'Только для итога вашей операции, пока государства не согласны; показатели государств прежние',
    ],
  },
  'revoke-settlement/': {
    en: ['Take the settlement back', 'Both count in the sum of the operation again'],
    ru: ['Отозвать решение штаба', 'В итоге операции снова учитываются оба'],
  },
  operation: { en: ['operation', 'For whose sum'], ru: ['операция', 'Для итога какой операции'] },
  verdict: { en: ['one or two', 'Whether they are one seizure'], ru: ['вывод', 'Одно ли это изъятие'] },
  'settle-for-operation/lines': {
    en: ['lines', 'Those that are the same; all that are suspected when not given'],
    ru: ['строки', 'Какие совпадают; если не указано — все заявленные'],
  },
  'settle-for-operation/reason': { en: ['reason', 'What it rests on'], ru: ['причина', 'На чём основано решение'] },
  'revoke-settlement/reason': { en: ['reason', 'Why it is taken back'], ru: ['причина', 'Почему отзывается'] },
  one: { en: ['one incident', 'Id of an incident'], ru: ['первый случай', 'Идентификатор случая'] },
  other: {
    en: ['the other incident', 'Id of the incident that may be the same seizure'],
    ru: ['второй случай', 'Идентификатор случая, который может быть тем же изъятием'],
  },
  lines: {
    en: ['lines', 'Which line of the one is which line of the other'],
    ru: ['строки', 'Какая строка первого случая соответствует какой строке второго'],
  },
  'confirm-same/lines': {
    en: ['lines', 'Those that are the same; all that are suspected when not given'],
    ru: ['строки', 'Какие совпадают; если не указано — все заявленные'],
  },
  'lines.one': {
    en: ['line of the one', 'Id of a line of the first incident'],
    ru: ['строка первого', 'Номер строки первого случая'],
  },
  'lines.other': {
    en: ['line of the other', 'Id of a line of the other incident'],
    ru: ['строка второго', 'Номер строки второго случая'],
  },
  score: { en: ['likeness', 'In percent'], ru: ['сходство', 'В процентах'] },
  reasons: { en: ['reasons', 'What speaks for it'], ru: ['основания', 'Что на это указывает'] },
  counts: {
    en: ['counts', 'Id of the incident that goes on counting; the one recorded first when not given'],
    ru: ['учитывается', 'Идентификатор случая, который остаётся в учёте; если не указано — внесённый первым'],
  },
  'confirm-distinct/reason': { en: ['reason', 'Why they are two'], ru: ['причина', 'Почему это разные изъятия'] },
  'revoke/reason': { en: ['reason', 'Why it is taken back'], ru: ['причина', 'Почему отзывается'] },
} as const satisfies Labels;
