// The profile of the short form of an incident: a row is a seizure, or an attempt, with where and when; several rows under one
// reference are lines of one incident.
import type { Profile } from './profile.js';

export const incidentShort: Profile = {
  id: 'incident-short',
  title: { en: 'Incident, short form', ru: 'Случай, краткая форма' },
  collection: 'incidents',
  commands: [
    { verb: 'report', always: true },
    { verb: 'record-seizure', numbering: 'lineId' },
    { verb: 'record-prevented-attempt' },
  ],
  whose: 'report/country',
  time: 'report/occurredAt',
  amount: 'record-seizure/quantity',
  goods: 'record-seizure/substance',
  columns: [
    {
      to: 'reference',
      headings: {
        ru: ['номер', '№', '№ п/п', 'номер дела', 'регистрационный номер', 'рег. №', 'учётный номер'],
        en: ['reference', 'ref', 'no', 'number', 'case number', 'case reference', 'registration number'],
      },
    },
    {
      to: 'line',
      headings: { ru: ['строка', 'номер строки', 'позиция'], en: ['line', 'line number', 'item'] },
    },
    {
      to: 'report/country',
      headings: { ru: ['государство', 'страна'], en: ['country', 'state'] },
    },
    {
      to: 'report/post',
      headings: {
        ru: ['пост', 'таможенный пост', 'пункт пропуска'],
        en: ['post', 'customs post', 'checkpoint', 'border crossing point'],
      },
    },
    {
      to: 'report/place',
      headings: { ru: ['место', 'место изъятия', 'место выявления'], en: ['place', 'location', 'place of seizure'] },
    },
    {
      to: 'report/occurredAt',
      headings: {
        ru: ['дата', 'время случая', 'дата и время', 'дата изъятия', 'дата выявления'],
        en: ['date', 'occurred at', 'date and time', 'date of seizure', 'when'],
      },
    },
    {
      to: 'time',
      headings: { ru: ['время', 'час', 'время изъятия'], en: ['time', 'hour', 'time of seizure'] },
    },
    {
      to: 'report/direction',
      headings: { ru: ['направление', 'направление перемещения'], en: ['direction', 'direction of movement'] },
    },
    {
      to: 'report/transportMode',
      headings: { ru: ['вид транспорта', 'транспорт'], en: ['transport', 'mode of transport', 'transport mode'] },
    },
    {
      to: 'record-seizure/substance',
      headings: {
        ru: ['вещество', 'наименование', 'предмет', 'вид наркотика', 'товар', 'наименование вещества'],
        en: ['substance', 'drug', 'goods', 'commodity', 'type of drug'],
      },
    },
    {
      to: 'record-seizure/quantity',
      headings: {
        ru: ['количество', 'масса', 'вес', 'объём', 'количество вещества'],
        en: ['quantity', 'amount', 'weight', 'mass', 'volume'],
      },
    },
    {
      to: 'unit',
      headings: { ru: ['единица', 'ед. изм.', 'единица измерения', 'ед'], en: ['unit', 'units', 'unit of measure'] },
    },
    {
      to: 'record-prevented-attempt/category',
      headings: {
        ru: ['попытка', 'пресечённая попытка', 'категория попытки', 'категория'],
        en: ['attempt', 'prevented attempt', 'category'],
      },
    },
    {
      to: 'report/operation',
      headings: { ru: ['операция'], en: ['operation'] },
    },
  ],
};
