// Labels of the parts of values, of what every message may say of itself, and of what things of several kinds share, in both languages.
import type { Labels } from '../wording.js';

export const sharedLabels = {
  from: {
    en: ['from', 'The first day, month, year or minute'],
    ru: ['с', 'Первый день, месяц, год или минута'],
  },
  to: {
    en: ['to', 'The last day, month, year or minute; as “from” when not given'],
    ru: ['по', 'Последний день, месяц, год или минута; если не указано — как в «с»'],
  },
  precision: {
    en: ['precision', 'How precisely the time is known; as it is written when not given'],
    ru: ['точность', 'С какой точностью известно время; если не указано — как написано'],
  },
  tz: {
    en: ['time zone', 'A name of the IANA list, as in Asia/Bishkek: for times without an offset'],
    ru: ['часовой пояс', 'Название из списка IANA, например Asia/Bishkek: для времени без смещения'],
  },
  value: {
    en: ['number', 'A decimal as text, as it was weighed or counted'],
    ru: ['число', 'Десятичное число текстом, как взвешено или сосчитано'],
  },
  upper: {
    en: ['upper number', 'Only for “between”: the larger of the two'],
    ru: ['верхняя граница', 'Только для «в пределах»: большее из двух чисел'],
  },
  unit: {
    en: ['unit', 'UN/ECE Rec 20; the usual abbreviations are accepted too'],
    ru: ['единица', 'Код UN/ECE Rec 20 или обычное сокращение: кг, г, л, шт.'],
  },
  kind: {
    en: ['what is counted', 'Tablets, ampoules, bottles and so on, where pieces or packages are counted'],
    ru: ['что сосчитано', 'Таблетки, ампулы, бутылки и т. п., если считают штуками или упаковками'],
  },
  contents: {
    en: ['contents', 'What each package holds, as in 12 packs × 10 tablets'],
    ru: ['содержимое упаковки', 'Что в каждой упаковке, например 12 уп. по 10 таблеток'],
  },
  'contents.n': { en: ['in each', 'How many'], ru: ['в каждой', 'Сколько'] },
  'contents.kind': { en: ['of what', 'Tablets, ampoules and so on'], ru: ['чего', 'Таблеток, ампул и т. п.'] },
  bound: {
    en: ['bound', 'Whether the number is exact, a bound or not known; exact when not given'],
    ru: ['граница', 'Точное ли это число, граница или неизвестно; если не указано — точное'],
  },
  basis: { en: ['gross or net', 'Left open when not given'], ru: ['брутто или нетто', 'Если не указано — неизвестно'] },
  'quantity.method': {
    en: ['method', 'How the quantity became known'],
    ru: ['способ', 'Как стало известно количество'],
  },
  roundedTo: {
    en: ['rounded to', 'The full width of the rounding, in the same unit'],
    ru: ['округлено до', 'Полный шаг округления в той же единице'],
  },
  ru: { en: ['in Russian', 'The name in Russian'], ru: ['по-русски', 'Название на русском языке'] },
  en: { en: ['in English', 'The name in English'], ru: ['по-английски', 'Название на английском языке'] },
  city: { en: ['city', 'City or settlement'], ru: ['город', 'Город или населённый пункт'] },
  country: {
    en: ['country', 'By name or ISO 3166-1 code'],
    ru: ['государство', 'Название или код ISO 3166-1'],
  },
  service: {
    en: ['service', 'CUSTOMS, POLICE or another service of the state'],
    ru: ['служба', 'Таможня, полиция или другая служба государства'],
  },
  people: { en: ['people', 'How many; nobody is named'], ru: ['человек', 'Сколько; имена не указывают'] },
  'attribution.kind': {
    en: ['whose', 'One country, or several together'],
    ru: ['чьё', 'Одно государство или несколько вместе'],
  },
  'participants.kind': {
    en: ['who', 'One country, or several together'],
    ru: ['кто', 'Одно государство или несколько вместе'],
  },
  code: { en: ['country', 'By name or ISO 3166-1 code'], ru: ['государство', 'Название или код ISO 3166-1'] },
  of: { en: ['group', 'Who they are, in the words of the source'], ru: ['группа', 'Кто они, словами источника'] },
  count: { en: ['how many', 'Null where nobody says it'], ru: ['сколько', 'null, если не указано'] },
  members: {
    en: ['members', 'Which countries they are; null where nobody says it'],
    ru: ['состав', 'Какие государства; null, если не указано'],
  },
  substance: { en: ['substance', 'By name or code'], ru: ['вещество', 'Название или код'] },
  class: {
    en: ['class', 'As the reporter’s law has it'],
    ru: ['вид', 'По законодательству сообщившего государства'],
  },
  form: { en: ['form', 'Powder, tablets, liquid and so on'], ru: ['форма', 'Порошок, таблетки, жидкость и т. п.'] },
  quantity: {
    en: ['quantity', 'As weighed, counted or estimated; “unknown” where nobody knows'],
    ru: ['количество', 'Взвешено, сосчитано или оценено; «неизвестно», если не знает никто'],
  },
  reason: { en: ['reason', 'In words, without names of persons'], ru: ['причина', 'Словами, без имён'] },
  note: { en: ['note', 'In words, without names of persons'], ru: ['примечание', 'Словами, без имён'] },
  corrects: {
    en: ['corrects', 'Id of the event to correct, or of a correction of it'],
    ru: ['что исправляется', 'Идентификатор события или его исправления'],
  },
  withdraws: {
    en: ['withdraws', 'Id of the event; of a correction or a withdrawal, that is taken back'],
    ru: ['что отзывается', 'Идентификатор события; если это исправление или отзыв — отменяются они'],
  },
  data: {
    en: ['new data', 'Its complete new data: the fields of the command that recorded it'],
    ru: ['новые данные', 'Полные новые данные: поля команды, которой это внесено'],
  },
} as const satisfies Labels;

/** Of a message's context. */
export const contextLabels = {
  reportedAt: {
    en: ['reported at', 'When it was reported, by the sender’s clock'],
    ru: ['время сообщения', 'Когда сообщено, по часам отправителя'],
  },
  lang: { en: ['language', 'The language of the texts'], ru: ['язык', 'Язык текстов'] },
  handling: {
    en: ['handling codes', 'Restrictions on its use'],
    ru: ['условия использования', 'Ограничения на использование'],
  },
  releasableTo: {
    en: ['releasable to', 'The countries that may see it'],
    ru: ['разрешено передать', 'Государства, которым можно это видеть'],
  },
  evaluation: {
    en: ['evaluation', 'The 4×4 evaluation of source and information'],
    ru: ['оценка', 'Оценка источника и сведений по шкале 4×4'],
  },
  'evaluation.source': { en: ['source', 'A, B, C or X'], ru: ['источник', 'A, B, C или X'] },
  information: { en: ['information', 'From 1 to 4'], ru: ['сведения', 'От 1 до 4'] },
  onBehalfOf: {
    en: ['on behalf of', 'Whose report is keyed in'],
    ru: ['от имени', 'Чьё сообщение вносится'],
  },
  intake: {
    en: ['intake', 'How the word reached whoever keys it in: a call, a fax, a letter'],
    ru: ['как получено', 'Как сообщение дошло до вносящего: звонок, факс, письмо'],
  },
  channel: { en: ['channel', 'By telephone, radio, fax and so on'], ru: ['способ', 'Телефон, рация, факс и т. п.'] },
  'intake.post': { en: ['post', 'Which post told it'], ru: ['пост', 'Какой пост сообщил'] },
  toldAt: {
    en: ['told at', 'When it was told to whoever keys it in'],
    ru: ['когда передано', 'Когда сведения получил вносящий'],
  },
  verified: {
    en: ['verified', 'By calling back, by a voice that is known, or not'],
    ru: ['проверка', 'Обратным звонком, по знакомому голосу или никак'],
  },
  writtenConfirmation: {
    en: ['written confirmation', 'SHA-256 of the paper that confirms it'],
    ru: ['письменное подтверждение', 'SHA-256 подтверждающего документа'],
  },
  attachments: {
    en: ['attachments', 'Files that belong to it, by their SHA-256: those that you have sent before'],
    ru: ['вложения', 'Относящиеся к этому файлы по их SHA-256: те, что вы передали ранее'],
  },
  source: {
    en: ['source', 'The document and sentence that says so'],
    ru: ['источник', 'Документ и предложение, где это сказано'],
  },
  document: {
    en: ['document', 'Its SHA-256, 64 hexadecimal digits'],
    ru: ['документ', 'Его SHA-256, 64 шестнадцатеричные цифры'],
  },
  sentence: {
    en: ['sentence', 'Which sentence or sentences of it'],
    ru: ['предложение', 'Какое предложение документа'],
  },
} as const satisfies Labels;

/** Of the commands that answer a proposal, whatever thing it is of. */
export const proposalLabels = {
  'accept-proposal/': {
    en: ['Accept a proposal', 'It counts from then on'],
    ru: ['Принять предложение', 'Учитывается с этого момента'],
  },
  'decline-proposal/': {
    en: ['Decline a proposal', 'It changes nothing'],
    ru: ['Отклонить предложение', 'Ничего не меняется'],
  },
} as const satisfies Labels;
