// The profile of finds in mail and express cargo: a row is an item; several rows under one reference are lines of one incident.
import { incidentShort } from './incident-short.js';
import type { Profile } from './profile.js';
import { sharedColumns } from './shared-columns.js';

export const parcels: Profile = {
  id: 'parcels',
  title: { en: 'Finds in mail and express cargo', ru: 'Выявления в почте и экспресс-грузах' },
  collection: 'incidents',
  commands: [
    { verb: 'report', always: true },
    { verb: 'record-parcel-detection', numbering: 'lineId' },
  ],
  whose: incidentShort.whose,
  time: 'report/occurredAt',
  amount: 'record-parcel-detection/quantity',
  goods: 'record-parcel-detection/itemKind',
  columns: [
    ...sharedColumns('reference', 'line', 'report/country', 'report/post', 'report/occurredAt', 'time'),
    {
      to: 'record-parcel-detection/channel',
      headings: { ru: ['канал', 'вид отправления', 'МПО или экспресс'], en: ['channel', 'mail or express'] },
    },
    {
      to: 'record-parcel-detection/itemKind',
      headings: { ru: ['вид вложения', 'вложение', 'предмет'], en: ['kind of item', 'category'] },
    },
    {
      to: 'record-parcel-detection/itemAsWritten',
      headings: { ru: ['наименование', 'название в документах'], en: ['item as written', 'description'] },
    },
    {
      to: 'record-parcel-detection/substance',
      headings: { ru: ['вещество', 'вид наркотика'], en: ['substance', 'drug'] },
    },
    {
      to: 'record-parcel-detection/quantity',
      headings: { ru: ['количество', 'масса', 'вес'], en: ['quantity', 'amount', 'weight', 'mass'] },
    },
    ...sharedColumns('unit'),
    {
      to: 'record-parcel-detection/operator',
      headings: { ru: ['оператор', 'почтовый оператор', 'перевозчик'], en: ['operator', 'carrier'] },
    },
    {
      to: 'record-parcel-detection/postalForm',
      headings: { ru: ['форма CN', 'CN 22 или CN 23'], en: ['postal form', 'CN form'] },
    },
    {
      to: 'record-parcel-detection/dispatch',
      headings: {
        ru: ['государство отправления', 'страна отправления', 'откуда'],
        en: ['country of dispatch', 'dispatched from', 'sender country'],
      },
    },
    {
      to: 'record-parcel-detection/destination',
      headings: {
        ru: ['государство назначения', 'страна назначения', 'куда'],
        en: ['country of destination', 'destination', 'recipient country'],
      },
    },
    {
      to: 'record-parcel-detection/marketplace',
      headings: { ru: ['торговая площадка', 'маркетплейс'], en: ['marketplace', 'platform'] },
    },
    {
      to: 'record-parcel-detection/tracking',
      headings: { ru: ['хеш номера отправления'], en: ['hash of the tracking number'] },
    },
    { to: 'record-parcel-detection/project', headings: { ru: ['проект'], en: ['project'] } },
    ...sharedColumns('report/operation'),
  ],
};
