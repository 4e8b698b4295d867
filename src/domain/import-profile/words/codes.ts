// The codes of a mapping profile by their names in both languages: the forms that a table fills in, and what a column may say of them.
import { oneOf } from '../../../forms/vocabulary.js';
import type { DateOrder, ImportedForm } from '../events.js';

export const importedForm = oneOf<ImportedForm>({
  INCIDENT_SHORT: { en: 'incident, short form', ru: 'случай, краткая форма', also: ['incident-short'] },
});

export const dateOrder = oneOf<DateOrder>({
  DMY: { en: 'day, month, year', ru: 'день, месяц, год', also: ['dd.mm.yyyy', 'дд.мм.гггг'] },
  MDY: { en: 'month, day, year', ru: 'месяц, день, год', also: ['mm/dd/yyyy'] },
  YMD: { en: 'year, month, day', ru: 'год, месяц, день', also: ['yyyy-mm-dd', 'гггг-мм-дд'] },
});

/** What is no field stands first: the sender's own number, the line under it, the hour of a date, the unit of an amount. */
export const columnMeaning = oneOf({
  reference: { en: 'own number', ru: 'собственный номер' },
  line: { en: 'line', ru: 'строка' },
  time: { en: 'hour', ru: 'время' },
  unit: { en: 'unit', ru: 'единица' },
  'report/country': { en: 'country', ru: 'государство' },
  'report/post': { en: 'post', ru: 'пост' },
  'report/place': { en: 'place', ru: 'место' },
  'report/occurredAt': { en: 'date', ru: 'дата' },
  'report/direction': { en: 'direction', ru: 'направление' },
  'report/transportMode': { en: 'transport', ru: 'вид транспорта' },
  'report/operation': { en: 'operation', ru: 'операция' },
  'record-seizure/substance': { en: 'substance', ru: 'вещество' },
  'record-seizure/quantity': { en: 'quantity', ru: 'количество' },
  'record-prevented-attempt/category': { en: 'prevented attempt', ru: 'пресечённая попытка' },
});
