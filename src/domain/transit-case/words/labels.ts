// Labels of the commands of a transit case and of their fields, in both languages.
import { rectifyingLabels } from '../../rectifying/words.js';
import { moneyLabels } from '../../values/money-labels.js';
import type { Labels } from '../../wording.js';

export const transitCaseLabels = {
  ...rectifyingLabels,
  ...moneyLabels,
  '/': {
    en: ['transit cases', 'Goods declared in transit, and what was found where they did not arrive: false transit'],
    ru: ['дела о транзите', 'Товары, заявленные к транзиту, и что выявлено, если они не прибыли: лжетранзит'],
  },
  'open/': {
    en: ['Open a transit', 'By the state of departure; the states of both offices and on the way see it'],
    ru: ['Открыть транзит', 'Государство отправления; видят государства обоих таможенных органов и на маршруте'],
  },
  'notify/': {
    en: ['Give notice', 'To another state of the transit, before anything is detected'],
    ru: ['Уведомить', 'Другое государство на маршруте, пока ничего не выявлено'],
  },
  'flag/': {
    en: ['Flag the transit', 'It is overdue, or something is wrong with it'],
    ru: ['Взять на контроль', 'Срок доставки истёк или что-то не так'],
  },
  'detect/': {
    en: ['Report false transit', 'As your own finding; those of other states stand beside it'],
    ru: ['Сообщить о лжетранзите', 'Вывод вашего государства; выводы других остаются рядом'],
  },
  'complete/': {
    en: ['Complete the transit', 'By the state of destination: the goods were presented there'],
    ru: ['Завершить транзит', 'Государство назначения: товары предъявлены'],
  },
  'annul-completion/': {
    en: ['Annul the completion', 'By the state of destination: the completion was false'],
    ru: ['Аннулировать завершение', 'Государство назначения: завершение было фиктивным'],
  },
  'take-jurisdiction/': {
    en: ['Take the case', 'Your state prosecutes it; one state alone does'],
    ru: ['Принять дело в производство', 'Дело ведёт ваше государство; ведёт его только одно'],
  },
  declaration: {
    en: ['declaration', 'A keyed hash of its number: hmac-sha256:…; the number itself has no place in the log'],
    ru: ['декларация', 'Хеш номера с ключом: hmac-sha256:…; самого номера в журнале нет'],
  },
  regime: {
    en: ['procedure', 'By whose rules the goods move'],
    ru: ['процедура', 'По каким правилам перемещаются товары'],
  },
  departure: {
    en: ['office of departure', 'Where the transit was opened'],
    ru: ['таможенный орган отправления', 'Где открыт транзит'],
  },
  destination: {
    en: ['office of destination', 'Where the goods are to be presented'],
    ru: ['таможенный орган назначения', 'Где товары должны быть предъявлены'],
  },
  office: {
    en: ['office', 'Where the goods were presented; the office of destination when not given'],
    ru: ['таможенный орган', 'Где предъявлены товары; если не указано — орган назначения'],
  },
  'departure.name': { en: ['name', 'Of the office'], ru: ['название', 'Таможенного органа'] },
  'destination.name': { en: ['name', 'Of the office'], ru: ['название', 'Таможенного органа'] },
  'office.name': { en: ['name', 'Of the office'], ru: ['название', 'Таможенного органа'] },
  number: {
    en: ['number', 'Of the office in the list of its state'],
    ru: ['код', 'Таможенного органа по перечню его государства'],
  },
  transit: {
    en: ['transit states', 'The states on the way between the two offices'],
    ru: ['государства транзита', 'Государства на пути между двумя таможенными органами'],
  },
  openedOn: { en: ['opened on', 'When the goods were released'], ru: ['дата открытия', 'Когда выпущены товары'] },
  timeLimit: {
    en: ['time limit', 'Until when the goods are to be presented'],
    ru: ['срок доставки', 'До какого времени предъявить товары'],
  },
  goods: { en: ['goods', 'As they were declared'], ru: ['товары', 'Как они заявлены'] },
  hs: { en: ['HS code', 'Of the goods, as many digits as are known'], ru: ['код ТН ВЭД', 'Сколько знаков известно'] },
  name: { en: ['goods', 'What they are, in words'], ru: ['наименование', 'Товара, словами'] },
  seals: { en: ['seals', 'Their numbers or marks'], ru: ['пломбы', 'Номера или знаки'] },
  placeOfDelivery: {
    en: ['place of delivery', 'A warehouse or a zone at the office of destination'],
    ru: ['место доставки', 'Склад или зона таможенного контроля в регионе назначения'],
  },
  guarantee: {
    en: ['guarantee', 'Of the duty that would fall due'],
    ru: ['обеспечение', 'Уплаты таможенных платежей'],
  },
  country: {
    en: ['country', 'Your own state, or the one that you key it in for'],
    ru: ['государство', 'Ваше или то, от имени которого вносится'],
  },
  to: { en: ['to', 'The state that is given notice'], ru: ['кому', 'Уведомляемое государство'] },
  notice: { en: ['notice', 'What is told'], ru: ['уведомление', 'О чём сообщается'] },
  at: { en: ['at', 'When it happened'], ru: ['время', 'Когда это произошло'] },
  text: { en: ['text', 'In words, without names of persons'], ru: ['текст', 'Словами, без имён'] },
  because: { en: ['reason', 'Why it is flagged'], ru: ['причина', 'Почему взят на контроль'] },
  finding: {
    en: ['finding', 'What your state found'],
    ru: ['что выявлено', 'Вывод вашего государства'],
  },
  detectedAt: { en: ['detected', 'When it was found'], ru: ['дата выявления', 'Когда выявлено'] },
  where: { en: ['where', 'Office, post or place where it was found'], ru: ['где', 'Орган, пост или место выявления'] },
  goodsNotPresented: {
    en: ['goods not presented', 'Which, and how much; 0 kg where the weights match and other goods are there'],
    ru: ['непредъявленные товары', 'Какие и сколько; 0 кг, если вес совпадает, а товары другие'],
  },
  harmed: {
    en: ['harmed states', 'Whose duty was not paid, or whose market the goods reached'],
    ru: ['кому причинён ущерб', 'Государства, которым не уплачены платежи или на чей рынок попали товары'],
  },
  circumstances: {
    en: ['circumstances', 'What happened; no names of persons'],
    ru: ['обстоятельства', 'Что произошло; без имён'],
  },
  article: {
    en: ['article', 'Of the law by which the state prosecutes it'],
    ru: ['статья', 'Закона, по которому ведётся дело'],
  },
  case: { en: ['case', 'Number of the case in that state'], ru: ['дело', 'Номер дела в этом государстве'] },
} as const satisfies Labels;
