// Labels of the parameters of questions about figures, in both languages.
import type { Labels } from '../../../src/domain/wording.js';
import { figureTitles } from './figure-titles.js';

export const ledgerLabels = {
  ...figureTitles,
  'changes/from': {
    en: ['from', 'The place that figures are compared with: a position behind @, or an instant with its offset'],
    ru: ['с', 'С чем сравнивать: позиция после @ или момент времени со смещением'],
  },
  'changes/to': {
    en: ['to', 'The later place; what is known now when not given'],
    ru: ['по', 'Более поздняя позиция; если не указано — сведения на сейчас'],
  },
  service: { en: ['service', 'Of the state whose figure it is'], ru: ['служба', 'Служба государства, чьи это данные'] },
  operation: { en: ['operation', 'Id of an operation'], ru: ['операция', 'Идентификатор операции'] },
  series: { en: ['series', 'Id of a series of operations'], ru: ['серия', 'Идентификатор серии операций'] },
  method: {
    en: ['method', 'The method of an operation, where it has a special one'],
    ru: ['метод', 'Метод операции, если он особый'],
  },
  substance: {
    en: ['substance', 'A substance or a precursor chemical'],
    ru: ['вещество', 'Вещество или прекурсор'],
  },
  pieceKind: {
    en: ['kind of pieces', 'Tablets, ampoules, plants; bottles, boxes'],
    ru: ['вид штук и упаковок', 'Таблетки, ампулы, растения; бутылки, коробки'],
  },
  hs: { en: ['HS code', 'As it was written'], ru: ['код ТН ВЭД', 'Как указан в сообщении'] },
  brand: { en: ['brand', 'In any case'], ru: ['марка', 'В любом регистре'] },
  substanceAsWritten: {
    en: ['substance as written', 'The name of what no list knows, in any case'],
    ru: ['название в документах', 'Название вещества, которого нет в списке, в любом регистре'],
  },
  table: {
    en: ['table', 'Of the Convention of 1988, of precursors: I, II or neither'],
    ru: ['таблица', 'Конвенции 1988 года, для прекурсоров: I, II или вне таблиц'],
  },
  scheduled: {
    en: ['scheduled', 'Whether a precursor is in a table of the Convention'],
    ru: ['международный контроль', 'Включён ли прекурсор в таблицы Конвенции'],
  },
  nationalTable: {
    en: ['national table', 'Of the own list of the state that a line is credited to, where it is known'],
    ru: ['национальная таблица', 'Таблица перечня государства, за которым учтено изъятие, если известна'],
  },
  intendedProduct: {
    en: ['intended product', 'What was to be made of a precursor'],
    ru: ['что предполагалось изготовить', 'Вещество, для которого предназначался прекурсор'],
  },
  taxedGoods: {
    en: ['high-tax goods', 'Tobacco, alcohol, fuel'],
    ru: ['высоконалоговые товары', 'Табак, алкоголь, топливо'],
  },
  taxedKind: {
    en: ['kind of high-tax goods', 'Cigarettes, spirits, diesel fuel and so on'],
    ru: ['вид высоконалоговых товаров', 'Сигареты, спирт, дизельное топливо и т. п.'],
  },
  channel: {
    en: ['channel', 'International mail or express cargo, of what was found in parcels'],
    ru: ['канал', 'Международная почта или экспресс-груз: для выявленного в отправлениях'],
  },
  itemKind: {
    en: ['kind of item', 'Of what was found in parcels'],
    ru: ['вид вложения', 'Для выявленного в отправлениях'],
  },
  operator: {
    en: ['operator', 'Of the mail or of the express cargo, in any case'],
    ru: ['оператор', 'Почтовый оператор или экспресс-перевозчик, в любом регистре'],
  },
  dispatch: {
    en: ['country of dispatch', 'From which a parcel was sent'],
    ru: ['государство отправления', 'Откуда направлено отправление'],
  },
  project: { en: ['project', 'Id of a project'], ru: ['проект', 'Идентификатор проекта'] },
  currency: { en: ['currency', 'ISO 4217: of amounts of money'], ru: ['валюта', 'Код ISO 4217: для денежных сумм'] },
  direction: {
    en: ['direction', 'Import, export, transit or inland'],
    ru: ['направление', 'Ввоз, вывоз, транзит или внутри страны'],
  },
  mode: { en: ['transport', 'UN/ECE Rec 19, by name'], ru: ['вид транспорта', 'Название или код UN/ECE Rec 19'] },
  evidence: {
    en: ['kind of evidence', 'Itemised by incidents, or stated by a body'],
    ru: ['вид сведений', 'По отдельным фактам или объявлено'],
  },
  statement: {
    en: ['statement', 'Id of a statement of figures'],
    ru: ['объявленные данные', 'Их идентификатор'],
  },
  post: { en: ['post', 'Customs post, as written'], ru: ['пост', 'Таможенный пост, как написано'] },
  detection: { en: ['detection', 'How it was found'], ru: ['способ обнаружения', 'Как обнаружено'] },
  concealmentKind: {
    en: ['where it was hidden', 'Baggage, body, cargo, vehicle, parcel, premises'],
    ru: ['место сокрытия', 'Багаж, тело, груз, транспорт, отправление, помещение'],
  },
  border: {
    en: ['border', 'Between two states of the route, as in UZ-KZ; grouped by it, a contribution counts under each'],
    ru: ['граница', 'Между двумя государствами маршрута, например UZ-KZ; при группировке вклад учитывается в каждой'],
  },
  departure: { en: ['departure', 'Where the route begins'], ru: ['отправление', 'Где начинается маршрут'] },
  destination: { en: ['destination', 'Where it ends'], ru: ['назначение', 'Где он заканчивается'] },
  transit: {
    en: ['transit', 'A country that the route passes through; grouped by it, a contribution counts under each of them'],
    ru: ['транзит', 'Государство на пути; при группировке вклад учитывается в каждом из них'],
  },
  classBy: {
    en: ['class by', 'Whether “class” is what the reporter’s law says or our table, for comparison between states'],
    ru: ['вид по', 'Вид по закону сообщившего государства или по единой таблице, для сравнения государств'],
  },
  tz: {
    en: ['time zone', 'By which clock days begin, for what is known to the minute; its own local date when not given'],
    ru: ['часовой пояс', 'По каким часам начинается день, если время известно до минуты; если не указано — по местным'],
  },
  by: { en: ['grouped by', 'What to group by'], ru: ['группировать по', 'По каким признакам группировать'] },
  top: {
    en: ['largest groups', 'Only so many; all others are one row, which says how many groups it sums'],
    ru: ['крупнейшие группы', 'Только столько; остальные — одной строкой с их числом'],
  },
  bucket: {
    en: ['bucket', 'How long a bucket is; a day when not given'],
    ru: ['шаг', 'Длина шага; если не указано — день'],
  },
  axis: {
    en: ['axis', 'By when it happened (when not given), was said, or became known: there, corrections are negative'],
    ru: [
      'ось времени',
      'Когда произошло (если не указано), сообщено или стало известно: там исправления со знаком минус',
    ],
  },
  share: {
    en: [
      'shares',
      'What per cent each row is of all of its kind: of the contributions, and between which bounds of the amount',
    ],
    ru: [
      'доли',
      'Сколько процентов каждая строка составляет от всех: по числу записей и, в каких пределах, по количеству',
    ],
  },
  cumulative: {
    en: [
      'cumulative',
      'Whether a row is what its group had come to by the end of the bucket, spans apart; not when not given',
    ],
    ru: ['нарастающим итогом', 'Итог группы к концу шага, без промежутков; если не указано — нет'],
  },
  standing: {
    en: [
      'standing only',
      'Whether only what stands is listed (when not given), or also what was taken back, with what took it back',
    ],
    ru: ['только действующее', 'Только действующее (если не указано) или также отменённое, с указанием, чем отменено'],
  },
  'ledger/cursor': {
    en: ['cursor', 'The “next” of the page before; pages fit together when “knownAt” is the position of the first'],
    ru: ['курсор', 'Значение «next» предыдущей страницы; страницы согласованы, если «knownAt» — позиция первой'],
  },
  'without-laboratory/': {
    en: ['no laboratory yet', 'Lines of which no laboratory has said anything, so many days after they were recorded'],
    ru: ['без лаборатории', 'Строки, по которым нет заключения лаборатории через столько дней после внесения'],
  },
  'without-laboratory/days': {
    en: ['days', 'At least so many; 30 when not given'],
    ru: ['дней', 'Не менее; если не указано — 30'],
  },
  withoutLaboratory: {
    en: ['no laboratory', 'Whether a line holds a substance of which no laboratory has said anything'],
    ru: ['без лаборатории', 'Есть ли строка с веществом, по которому нет заключения лаборатории'],
  },
} as const satisfies Labels;
