// Labels of what is asked of cases in the field: transits, assistance between states, inquiries.
import type { Labels } from '../../../src/domain/wording.js';

export const fieldLabels = {
  'transit-cases/state': { en: ['state', 'How far it is'], ru: ['состояние', 'На какой стадии'] },
  'transit-cases/regime': { en: ['procedure', 'By whose rules it moves'], ru: ['процедура', 'По каким правилам'] },
  'transit-cases/found': { en: ['found', 'What any state found'], ru: ['что выявлено', 'Любым государством'] },
  'transit-cases/detectedBy': {
    en: ['found by', 'A state that found it'],
    ru: ['кем выявлено', 'Выявившее государство'],
  },
  'transit-cases/departure': {
    en: ['departure', 'State of the office of departure'],
    ru: ['отправление', 'Государство таможенного органа отправления'],
  },
  'transit-cases/destination': {
    en: ['destination', 'State of the office of destination'],
    ru: ['назначение', 'Государство таможенного органа назначения'],
  },
  'transit-cases/country': {
    en: ['country', 'A state of either office, on the way, or that found something'],
    ru: ['государство', 'Государство таможенного органа, на маршруте или выявившее нарушение'],
  },
  'transit-cases/jurisdiction': {
    en: ['who has the case', 'The state that prosecutes it'],
    ru: ['кто ведёт дело', 'Государство, принявшее дело в производство'],
  },
  'transit-cases/declaration': {
    en: ['declaration', 'The keyed hash of its number, as a whole'],
    ru: ['декларация', 'Хеш номера с ключом, целиком'],
  },
  'false-transit/': {
    en: [
      'false transit',
      'Between which offices transits are open, past their time limit, flagged or false, and what is at stake',
    ],
    ru: [
      'лжетранзит',
      'Между какими таможенными органами транзит не завершён, просрочен, на контроле или ложный, и что под угрозой',
    ],
  },
  'false-transit/by': {
    en: ['by', 'By office when not given, or by country'],
    ru: ['по чему', 'Если не указано — по таможенным органам; можно по государствам'],
  },
  'false-transit/departure': {
    en: ['departure', 'States of offices of departure'],
    ru: ['отправление', 'Государства таможенных органов отправления'],
  },
  'false-transit/destination': {
    en: ['destination', 'States of offices of destination'],
    ru: ['назначение', 'Государства таможенных органов назначения'],
  },
  'false-transit/regime': { en: ['procedure', 'By whose rules they move'], ru: ['процедура', 'По каким правилам'] },
  'false-transit/found': {
    en: ['found', 'Only cases in which that was found'],
    ru: ['что выявлено', 'Только такие дела'],
  },
  'assistance-requests/state': { en: ['state', 'How far it is'], ru: ['состояние', 'На какой стадии запрос'] },
  'assistance-requests/askedBy': {
    en: ['asked by', 'The state that asks'],
    ru: ['кто запрашивает', 'Запрашивающее государство'],
  },
  'assistance-requests/askedOf': {
    en: ['asked of', 'The state that is asked'],
    ru: ['у кого запрошено', 'Запрашиваемое государство'],
  },
  'assistance-latency/': {
    en: [
      'days until assistance',
      'How long states took to answer one another’s requests, and what is open and overdue',
    ],
    ru: [
      'сроки содействия',
      'Сколько дней занимали ответы государств на запросы друг друга, что не исполнено и просрочено',
    ],
  },
  'assistance-latency/askedBy': {
    en: ['asked by', 'States that ask'],
    ru: ['кто запрашивает', 'Запрашивающие государства'],
  },
  'assistance-latency/askedOf': {
    en: ['asked of', 'States that are asked'],
    ru: ['у кого запрошено', 'Запрашиваемые государства'],
  },
  'inquiries/state': { en: ['state', 'How far it is'], ru: ['состояние', 'На какой стадии дело'] },
  'inquiries/country': { en: ['country', 'Whose inquiry it is'], ru: ['государство', 'Чьё это дело'] },
  'inquiries/kind': { en: ['kind', 'Which sort of inquiry it is'], ru: ['вид', 'Какого рода производство'] },
  'inquiries/article': {
    en: ['article', 'As a list shows it: KG: art. 223'],
    ru: ['статья', 'Как в списке: KG: ст. 223'],
  },
  'inquiries/incident': { en: ['incident', 'An incident that it is about'], ru: ['случай', 'О каком случае'] },
  'inquiries/transit': {
    en: ['transit case', 'A transit case that it is about'],
    ru: ['дело о транзите', 'О каком деле о транзите'],
  },
  'inquiries/assistance': {
    en: ['request for assistance', 'A request that was made for it'],
    ru: ['запрос о содействии', 'Направленный по этому делу'],
  },
  'inquiries/measure': { en: ['measure', 'What was imposed'], ru: ['мера', 'Какое наказание назначено'] },
  'inquiries/outcome': { en: ['outcome', 'How it ended'], ru: ['исход', 'Чем закончилось'] },
  'inquiry-figures/': {
    en: ['inquiries by article', 'How many were opened and closed, what was ruled, and the penalties by currency'],
    ru: ['расследования по статьям', 'Сколько открыто и закрыто, что постановлено, и штрафы по валютам'],
  },
  'inquiry-figures/by': {
    en: ['by', 'By article when not given, by kind or by country'],
    ru: ['по чему', 'Если не указано — по статьям; можно по видам или государствам'],
  },
  'inquiry-figures/country': { en: ['country', 'Whose inquiries'], ru: ['государство', 'Чьи дела'] },
  'inquiry-figures/kind': { en: ['kind', 'Which sort of inquiry'], ru: ['вид', 'Какого рода производство'] },
} as const satisfies Labels;
