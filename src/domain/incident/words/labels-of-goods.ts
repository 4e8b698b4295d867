// Labels of the fields of finds in parcels and of high-tax goods, in both languages.
import type { Labels } from '../../wording.js';

export const labelsOfGoods = {
  channel: {
    en: ['channel', 'International mail or express cargo'],
    ru: ['канал', 'Международная почта или экспресс-груз'],
  },
  itemKind: {
    en: ['kind of item', 'What kind of thing was found'],
    ru: ['вид вложения', 'Что обнаружено в отправлении'],
  },
  postalForm: {
    en: ['postal form', 'CN 22 or CN 23, where the mail had one'],
    ru: ['почтовая форма', 'CN 22 или CN 23, если у отправления она была'],
  },
  operator: {
    en: ['operator', 'Of the mail or of the express cargo'],
    ru: ['оператор', 'Почтовый оператор или экспресс-перевозчик'],
  },
  dispatch: {
    en: ['country of dispatch', 'From which the parcel was sent'],
    ru: ['государство отправления', 'Откуда отправлено'],
  },
  destination: {
    en: ['country of destination', 'To which it was sent; nothing else of the addressee'],
    ru: ['государство назначения', 'Куда направлено; других сведений о получателе не вносят'],
  },
  marketplace: {
    en: ['marketplace', 'Where it was ordered, where that is known'],
    ru: ['торговая площадка', 'Где заказано, если известно'],
  },
  order: {
    en: ['order number', 'Only as a keyed hash: hmac-sha256:…'],
    ru: ['номер заказа', 'Только хеш с ключом: hmac-sha256:…'],
  },
  tracking: {
    en: ['tracking number', 'Only as a keyed hash: hmac-sha256:…'],
    ru: ['номер отправления', 'Только хеш с ключом: hmac-sha256:…'],
  },
  'record-parcel-detection/substance': {
    en: ['substance', 'Where a substance or a chemical was found: it counts as one, and needs no line of its own'],
    ru: ['вещество', 'Если обнаружено вещество или прекурсор: учитывается как вещество, отдельная строка не нужна'],
  },
  itemAsWritten: {
    en: ['item as written', 'Its name in the papers'],
    ru: ['название в документах', 'Как в документах'],
  },
  project: {
    en: ['project', 'Id of the project that it was found for'],
    ru: ['проект', 'Идентификатор проекта, в рамках которого выявлено'],
  },
  taxedGoods: {
    en: ['high-tax goods', 'The goods, or their kind: cigarettes, spirits, diesel fuel and so on'],
    ru: ['высоконалоговый товар', 'Товар или его вид: сигареты, спирт, дизельное топливо и т. п.'],
  },
  goodsAsWritten: {
    en: ['goods as written', 'Their name in the papers'],
    ru: ['название в документах', 'Как в документах'],
  },
  'record-taxed-goods-seizure/quantity': {
    en: ['quantity', 'As counted or measured: pieces, packs, litres; one is never turned into the other'],
    ru: ['количество', 'Как посчитано или измерено: штуки, пачки, литры; одно в другое не пересчитывается'],
  },
  dutyEvaded: {
    en: ['duty evaded', 'With its currency, as in “more than 12 500 RUB”; never converted, apart from values of goods'],
    ru: ['неуплаченные платежи', 'С валютой, например «более 12 500 руб.»; не пересчитываются, отдельно от стоимости'],
  },
  'dutyEvaded.amount': {
    en: ['amount', 'With its currency, as in “12 500.50 RUB”'],
    ru: ['сумма', 'С валютой, например «12 500,50 руб.»'],
  },
  'dutyEvaded.currency': { en: ['currency', 'ISO 4217, by code or name'], ru: ['валюта', 'Код ISO 4217 или название'] },
  'dutyEvaded.bound': {
    en: ['bound', 'Exactly, more than, at least, about'],
    ru: ['граница', 'Ровно, более, не менее, около'],
  },
  'dutyEvaded.on': {
    en: ['on', 'The day for which it was worked out'],
    ru: ['на дату', 'День, на который рассчитана сумма'],
  },
  laboratory: {
    en: ['laboratory', 'The institution, by its name; nobody of its staff'],
    ru: ['лаборатория', 'Название учреждения, без имён сотрудников'],
  },
  'send-sample/at': { en: ['sent at', 'When'], ru: ['время отправки', 'Когда направлена'] },
  'send-sample/quantity': {
    en: ['quantity', 'Of the sample; it moves no weight'],
    ru: ['количество', 'Масса пробы; на массу строки не влияет'],
  },
  'dispose-goods/as': {
    en: ['what became of them', 'Destroyed, returned, released, stored, exhibit'],
    ru: ['судьба товара', 'Уничтожено, возвращено, выпущено, хранение, вещдок'],
  },
  'dispose-goods/at': { en: ['at', 'When'], ru: ['время', 'Когда'] },
  'dispose-goods/quantity': {
    en: ['quantity', 'Only of a part; all of these lines when not given'],
    ru: ['количество', 'Только если речь о части; иначе — все эти строки целиком'],
  },
  'accept-custody/quantity': {
    en: ['quantity', 'How much was taken over, where it was weighed again'],
    ru: ['количество', 'Сколько принято, если взвешено повторно'],
  },
} as const satisfies Labels;
