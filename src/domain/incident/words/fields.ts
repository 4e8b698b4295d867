// The names of an incident's fields, as a correction lists those that differ: every field that can be corrected has one.
import type { Texts } from '../../wording.js';
import type { IncidentEvents, LineKind } from '../events.js';

type FieldsOf<Type extends keyof IncidentEvents> = {
  [T in Type]: keyof IncidentEvents[T] & string;
}[Type];

export type CorrectableField = FieldsOf<
  | 'IncidentReported'
  | 'SmugglingAttemptPrevented'
  | LineKind
  | 'QuantityEstablished'
  | 'SubstanceIdentified'
  | 'ReportWithdrawn'
>;

export const FIELDS: Texts<CorrectableField> = {
  lineId: { en: 'line', ru: 'строка' },
  quantity: { en: 'quantity', ru: 'количество' },
  examined: { en: 'what was examined', ru: 'что исследовано' },
  substance: { en: 'substance', ru: 'вещество' },
  substanceAsWritten: { en: 'substance as written', ru: 'название в документах' },
  brand: { en: 'brand', ru: 'марка' },
  purity: { en: 'purity', ru: 'содержание вещества' },
  cases: { en: 'cases', ru: 'число случаев' },
  money: { en: 'money', ru: 'суммы' },
  class: { en: 'class', ru: 'вид' },
  chemical: { en: 'chemical', ru: 'химическое вещество' },
  chemicalAsWritten: { en: 'chemical as written', ru: 'название в документах' },
  country: { en: 'country', ru: 'государство' },
  occurredAt: { en: 'time', ru: 'время' },
  detectedAt: { en: 'time of detection', ru: 'время обнаружения' },
  seizedAt: { en: 'time of seizure', ru: 'время изъятия' },
  post: { en: 'post', ru: 'пост' },
  place: { en: 'place', ru: 'место' },
  form: { en: 'form', ru: 'форма' },
  service: { en: 'service', ru: 'служба' },
  direction: { en: 'direction', ru: 'направление' },
  transportMode: { en: 'transport', ru: 'транспорт' },
  route: { en: 'route', ru: 'маршрут' },
  locationType: { en: 'kind of place', ru: 'вид места' },
  detection: { en: 'how it was found', ru: 'способ обнаружения' },
  concealment: { en: 'concealment', ru: 'способ сокрытия' },
  concealmentKind: { en: 'where it was hidden', ru: 'место сокрытия' },
  conveyance: { en: 'conveyance', ru: 'транспортное средство' },
  caseReference: { en: 'case reference', ru: 'номер дела' },
  identifiers: { en: 'identifiers', ru: 'номера и обозначения' },
  contact: { en: 'contact', ru: 'контакт' },
  creditedTo: { en: 'credit', ru: 'учтено за' },
  contributors: { en: 'contributors', ru: 'содействовали' },
  hs: { en: 'HS code', ru: 'код ТН ВЭД' },
  channel: { en: 'channel', ru: 'канал' },
  itemKind: { en: 'kind of item', ru: 'вид вложения' },
  postalForm: { en: 'postal form', ru: 'почтовая форма' },
  operator: { en: 'operator', ru: 'оператор' },
  dispatch: { en: 'country of dispatch', ru: 'государство отправления' },
  destination: { en: 'country of destination', ru: 'государство назначения' },
  marketplace: { en: 'marketplace', ru: 'торговая площадка' },
  order: { en: 'order number', ru: 'номер заказа' },
  tracking: { en: 'tracking number', ru: 'номер отправления' },
  itemAsWritten: { en: 'item as written', ru: 'название в документах' },
  project: { en: 'project', ru: 'проект' },
  taxedGoods: { en: 'high-tax goods', ru: 'высоконалоговый товар' },
  goodsAsWritten: { en: 'goods as written', ru: 'название в документах' },
  intendedProduct: { en: 'intended product', ru: 'что предполагалось изготовить' },
  category: { en: 'category', ru: 'категория' },
  method: { en: 'method', ru: 'способ' },
  personsArrested: { en: 'persons arrested', ru: 'задержанные' },
  certificate: { en: 'certificate', ru: 'заключение' },
  reason: { en: 'reason', ru: 'причина' },
  note: { en: 'note', ru: 'примечание' },
};
