// The profile of high-tax goods: a row is a kind of them; several rows under one reference are lines of one incident.
import { incidentShort } from './incident-short.js';
import type { Profile } from './profile.js';
import { sharedColumns } from './shared-columns.js';

export const taxedGoods: Profile = {
  id: 'taxed-goods',
  title: { en: 'High-tax goods', ru: 'Высоконалоговые товары' },
  collection: 'incidents',
  commands: [
    { verb: 'report', always: true },
    { verb: 'record-taxed-goods-seizure', numbering: 'lineId' },
  ],
  whose: incidentShort.whose,
  time: 'report/occurredAt',
  amount: 'record-taxed-goods-seizure/quantity',
  goods: 'record-taxed-goods-seizure/taxedGoods',
  columns: [
    ...sharedColumns('reference', 'line', 'report/country', 'report/post', 'report/place', 'report/occurredAt', 'time'),
    ...sharedColumns('report/direction', 'report/transportMode'),
    {
      to: 'record-taxed-goods-seizure/taxedGoods',
      headings: { ru: ['товар', 'вид товара'], en: ['goods', 'kind of goods', 'commodity'] },
    },
    {
      to: 'record-taxed-goods-seizure/goodsAsWritten',
      headings: { ru: ['наименование', 'название в документах'], en: ['goods as written', 'description'] },
    },
    { to: 'record-taxed-goods-seizure/brand', headings: { ru: ['марка', 'бренд'], en: ['brand'] } },
    {
      to: 'record-taxed-goods-seizure/quantity',
      headings: { ru: ['количество', 'объём', 'масса'], en: ['quantity', 'amount', 'volume', 'weight'] },
    },
    ...sharedColumns('unit'),
    {
      to: 'record-taxed-goods-seizure/hs',
      headings: { ru: ['код ТН ВЭД', 'ТН ВЭД'], en: ['HS code', 'HS'] },
    },
    {
      to: 'record-taxed-goods-seizure/dutyEvaded',
      headings: {
        ru: ['неуплаченные платежи', 'неуплаченные таможенные платежи', 'сумма платежей'],
        en: ['duty evaded', 'evaded duty'],
      },
    },
    ...sharedColumns('report/operation'),
  ],
};
