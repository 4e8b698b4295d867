// Labels of the fields of an incident's commands, in both languages.
import type { Labels } from '../../wording.js';
import { audienceLabels } from '../../audience/words.js';
import { incidentCommandLabels } from './command-labels.js';
import { labelsOfGoods } from './labels-of-goods.js';
import { labelsOfParts } from './labels-of-parts.js';
import { labelsOfOthers } from './labels-of-others.js';

export const incidentLabels = {
  '/': {
    en: ['incidents', 'Detections and attempts, each with what was seized'],
    ru: ['случаи', 'Выявленные факты и попытки, каждый со строками изъятий'],
  },
  ...labelsOfOthers,
  ...incidentCommandLabels,
  ...audienceLabels,
  ...labelsOfParts,
  ...labelsOfGoods,
  'accept-custody/at': {
    en: ['taken over at', 'Where that is another time than of the handover'],
    ru: ['время приёма', 'Если оно отличается от времени передачи'],
  },
  annex: { en: ['annex', 'Id of the annex'], ru: ['приложение', 'Идентификатор приложения'] },
  examined: {
    en: ['examined', 'The whole, or a sample: what it says of a sample moves no weight'],
    ru: ['исследовано', 'Целиком или проба: по пробе масса не меняется'],
  },
  'propose-correction/quantity': {
    en: ['quantity', 'The figure that you have: shown beside the one that counts'],
    ru: ['количество', 'Ваши данные: показываются рядом с учтёнными'],
  },
  transfer: {
    en: ['handover', 'Id of the event that told of it'],
    ru: ['передача', 'Идентификатор события о передаче'],
  },
  lines: { en: ['lines', 'Ids of the lines'], ru: ['строки', 'Номера строк'] },
  'transfer-custody/to': {
    en: ['handed over to', 'Who takes them over'],
    ru: ['кому передано', 'Кто принимает товар'],
  },
  'transfer-custody/at': { en: ['handed over at', 'When'], ru: ['время передачи', 'Когда передано'] },
  'transfer-custody/quantity': {
    en: ['quantity', 'How much was handed over'],
    ru: ['количество', 'Сколько передано'],
  },
  seals: { en: ['seals', 'Their numbers or marks'], ru: ['пломбы', 'Номера или знаки пломб'] },
  actNo: { en: ['act', 'Number of the act'], ru: ['акт', 'Номер акта'] },
  'withdraw-line/seizure': {
    en: ['seizure', 'Of several under that id: the event that recorded it; the first when not given'],
    ru: ['изъятие', 'Если под номером несколько строк: событие, которым она внесена; иначе первая'],
  },
  'report/country': { en: ['country', 'Whose service reports'], ru: ['государство', 'Чья служба сообщает'] },
  post: { en: ['post', 'Customs post'], ru: ['пост', 'Таможенный пост'] },
  occurredAt: {
    en: ['occurred at', 'When it occurred, no more precisely than is known'],
    ru: ['время случая', 'Когда произошло, не точнее, чем известно'],
  },
  detectedAt: {
    en: ['detected at', 'When it was detected, where that is another time'],
    ru: ['время обнаружения', 'Когда обнаружено, если это другое время'],
  },
  direction: {
    en: ['direction', 'Import, export, transit or inland'],
    ru: ['направление', 'Ввоз, вывоз, транзит или внутри страны'],
  },
  transportMode: {
    en: ['transport', 'UN/ECE Rec 19, by name'],
    ru: ['вид транспорта', 'Название или код UN/ECE Rec 19'],
  },
  route: {
    en: ['route', 'Through which countries the goods went'],
    ru: ['маршрут', 'Через какие государства шёл товар'],
  },
  'route.departure': { en: ['departure', 'Where the goods set out'], ru: ['отправление', 'Откуда отправлен товар'] },
  'route.transit': {
    en: ['transit', 'The countries in between, in their order'],
    ru: ['транзит', 'Государства по пути, по порядку'],
  },
  'route.destination': {
    en: ['destination', 'Where the goods were bound for'],
    ru: ['назначение', 'Куда направлялся товар'],
  },
  locationType: {
    en: ['kind of place', 'Border post, airport, warehouse and so on'],
    ru: ['вид места', 'Пункт пропуска, аэропорт, склад и т. п.'],
  },
  place: { en: ['place', 'Where it was, in words'], ru: ['место', 'Где это было, словами'] },
  detection: { en: ['detection', 'How it was found'], ru: ['способ обнаружения', 'Как обнаружено'] },
  concealment: {
    en: ['concealment', 'Where and how the goods were hidden'],
    ru: ['способ сокрытия', 'Где и как был спрятан товар'],
  },
  concealmentKind: {
    en: ['where it was hidden', 'Baggage, body, cargo, vehicle, parcel, premises: by it finds are compared'],
    ru: ['место сокрытия', 'Багаж, тело, груз, транспорт, отправление, помещение: по нему сравнивают случаи'],
  },
  conveyance: {
    en: ['conveyance', 'Vehicle, vessel, flight, train or container'],
    ru: ['транспортное средство', 'Автомобиль, судно, рейс, поезд или контейнер'],
  },
  caseReference: {
    en: ['case reference', 'The number of the case, as your service has it'],
    ru: ['номер дела', 'Номер дела в вашей службе'],
  },
  'report/form': {
    en: ['form', 'Short or long; short when not given'],
    ru: ['форма', 'Краткая или полная; если не указано — краткая'],
  },
  'report/operation': {
    en: ['operation', 'Id of the operation that it counts for'],
    ru: ['операция', 'Идентификатор операции, к которой относится случай'],
  },
  operation: { en: ['operation', 'Id of the operation'], ru: ['операция', 'Идентификатор операции'] },
  category: { en: ['category', 'What kind of goods it was about'], ru: ['категория', 'О каких товарах речь'] },
  method: { en: ['method', 'How the smuggling was attempted'], ru: ['способ', 'Как пытались провезти'] },
  personsArrested: {
    en: ['persons arrested', 'How many; nobody is named'],
    ru: ['задержанные', 'Сколько; имена не указывают'],
  },
  lineId: {
    en: ['line', 'Chosen by the reporter, unique in the incident'],
    ru: ['номер строки', 'Выбирает сообщающий; в случае не повторяется'],
  },
  seizedAt: {
    en: ['seized at', 'Where that is not when the incident occurred'],
    ru: ['время изъятия', 'Если это не время случая'],
  },
  creditedTo: {
    en: ['credited to', 'The sender’s state when not given; a correction keeps it'],
    ru: ['учтено за', 'Если не указано — за государством отправителя; исправление этого не меняет'],
  },
  contributors: {
    en: ['contributors', 'Countries that had a part in it without the credit'],
    ru: ['содействовали', 'Государства, которые участвовали, но за ними не учтено'],
  },
  substanceAsWritten: {
    en: [
      'substance as written',
      'The name in the papers; kept beside “another substance” where the list has none for it',
    ],
    ru: ['название в документах', 'Сохраняется рядом с «другое вещество», если в списке такого нет'],
  },
  brand: { en: ['brand', 'As printed on the goods'], ru: ['марка', 'Как указано на товаре'] },
  purity: {
    en: ['purity', 'Percent of the pure substance; it moves no weight'],
    ru: ['содержание вещества', 'Доля чистого вещества в процентах; на массу не влияет'],
  },
  cases: {
    en: ['cases', 'How many seizures the line stands for, as in lists of months'],
    ru: ['число случаев', 'Сколько изъятий сведено в эту строку, как в помесячных списках'],
  },
  hs: { en: ['HS code', 'Of the Harmonised System'], ru: ['код ТН ВЭД', 'По Гармонизированной системе'] },
  chemical: { en: ['chemical', 'By name or code'], ru: ['химическое вещество', 'Название или код'] },
  chemicalAsWritten: {
    en: ['chemical as written', 'The name in the papers, where the list has none for it'],
    ru: ['название в документах', 'Если в списке такого вещества нет'],
  },
  intendedProduct: {
    en: ['intended product', 'What was to be made of it'],
    ru: ['что предполагалось изготовить', 'Вещество, для которого предназначался прекурсор'],
  },
  certificate: {
    en: ['certificate', 'Reference of the certificate'],
    ru: ['заключение', 'Номер справки или заключения'],
  },
  'establish-quantity/quantity': {
    en: ['quantity', 'With its method: by laboratory, weighed or estimated'],
    ru: ['количество', 'Со способом: по заключению лаборатории, взвешиванием или по оценке'],
  },
  corrects: {
    en: ['corrects', 'Id of the event to correct, or of a correction of it; without it the line, or else the report'],
    ru: ['что исправляется', 'Идентификатор события или его исправления; без него — строка либо само сообщение'],
  },
  'correct/line': {
    en: ['line', 'Number of the line to correct, where no event is named'],
    ru: ['строка', 'Номер исправляемой строки, если событие не указано'],
  },
  'correct/reason': { en: ['reason', 'Why it is corrected'], ru: ['причина', 'Почему исправляется'] },
  'withdraw/reason': { en: ['reason', 'Why it is withdrawn'], ru: ['причина', 'Почему отзывается'] },
  text: { en: ['text', 'What is wrong, and what would be right'], ru: ['текст', 'Что неверно и как будет верно'] },
  proposal: {
    en: ['proposal', 'Id of the event that proposed it'],
    ru: ['предложение', 'Идентификатор события с предложением'],
  },
} as const satisfies Labels;
