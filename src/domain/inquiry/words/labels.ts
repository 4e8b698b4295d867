// Labels of the commands of an inquiry and of their fields, in both languages.
import { rectifyingLabels } from '../../rectifying/words.js';
import { moneyLabels } from '../../values/money-labels.js';
import type { Labels } from '../../wording.js';

export const inquiryLabels = {
  ...rectifyingLabels,
  ...moneyLabels,
  '/': {
    en: ['inquiries', 'Administrative cases, checks of reports of crimes, criminal cases; seen by their state alone'],
    ru: [
      'расследования',
      'Дела об АП, проверки сообщений о преступлениях, уголовные дела; видит только своё государство',
    ],
  },
  'open/': {
    en: ['Open an inquiry', 'By the state whose it is; nobody else sees it'],
    ru: ['Открыть дело', 'Видит его только ваше государство'],
  },
  'cite/': {
    en: ['Cite what it is about', 'An incident, a transit case or a request for assistance; they do not learn of it'],
    ru: ['Указать, о чём дело', 'Случай, дело о транзите или запрос о содействии; там это не видно'],
  },
  'establish-offence/': {
    en: ['Record an offence', 'That was established'],
    ru: ['Внести правонарушение', 'Которое установлено'],
  },
  'open-criminal-case/': {
    en: ['Open a criminal case', 'Out of what was established'],
    ru: ['Возбудить уголовное дело', 'По установленному'],
  },
  'issue-ruling/': {
    en: ['Record a ruling', 'Of a court or a body, and what it says of a line of an incident'],
    ru: ['Внести постановление', 'Суда или органа, и что в нём сказано о строке случая'],
  },
  'record-in-force/': {
    en: ['Ruling in force', 'From then on what it says of a line is to be told in the incident'],
    ru: ['Постановление вступило в силу', 'С этого момента сказанное в нём следует внести в случай'],
  },
  'set-aside-ruling/': {
    en: ['Ruling set aside', 'By which court'],
    ru: ['Постановление отменено', 'Каким судом'],
  },
  'impose-liability/': {
    en: ['Record a liability', 'Fine, confiscation or another measure; nobody is named'],
    ru: ['Внести наказание', 'Штраф, конфискация или иная мера; без имён'],
  },
  'close/': { en: ['Close the inquiry', 'And how it ended'], ru: ['Закрыть дело', 'С указанием исхода'] },
  country: {
    en: ['country', 'Your own state, or the one that you key it in for'],
    ru: ['государство', 'Ваше или то, от имени которого вносится'],
  },
  kind: { en: ['kind', 'Which sort of inquiry it is'], ru: ['вид', 'Какого рода производство'] },
  form: { en: ['form', 'Of a criminal case'], ru: ['форма расследования', 'По уголовному делу'] },
  articles: {
    en: ['articles', 'Of which state’s law, each by its code there'],
    ru: ['статьи', 'Закона какого государства, каждая под своим номером'],
  },
  'articles.country': { en: ['country', 'Whose law it is'], ru: ['государство', 'Чей закон'] },
  'articles.code': { en: ['article', 'As it is cited there'], ru: ['статья', 'Как она указывается'] },
  openedOn: { en: ['opened on', 'When it was opened'], ru: ['дата открытия', 'Когда открыто'] },
  reference: { en: ['reference', 'Number of the case in that state'], ru: ['номер', 'Номер дела в этом государстве'] },
  incident: { en: ['incident', 'Id of the incident'], ru: ['случай', 'Идентификатор случая'] },
  transit: { en: ['transit case', 'Id of the transit case'], ru: ['дело о транзите', 'Идентификатор дела о транзите'] },
  assistance: {
    en: ['request for assistance', 'Id of the request that was made for it'],
    ru: ['запрос о содействии', 'Идентификатор запроса, направленного по этому делу'],
  },
  on: { en: ['on', 'When it was established'], ru: ['дата', 'Когда установлено'] },
  text: { en: ['text', 'In words, without names of persons'], ru: ['текст', 'Словами, без имён'] },
  ruling: {
    en: ['ruling', 'Id of the ruling, of your own: small Latin letters, digits, hyphens'],
    ru: ['постановление', 'Ваш идентификатор: строчные латинские буквы, цифры, дефис'],
  },
  court: { en: ['court', 'The court or body that made it'], ru: ['суд', 'Суд или орган, принявший решение'] },
  at: { en: ['at', 'When it happened'], ru: ['дата', 'Когда это произошло'] },
  outcome: { en: ['outcome', 'What was decided'], ru: ['решение', 'Что решено'] },
  'close/outcome': { en: ['outcome', 'How it ended'], ru: ['исход', 'Чем закончилось'] },
  onRecord: {
    en: ['on a record', 'What it says of a line of an incident'],
    ru: ['о записи', 'Что сказано о строке случая'],
  },
  lineId: { en: ['line', 'Id of the line'], ru: ['строка', 'Номер строки'] },
  finding: { en: ['finding', 'What it says of the line'], ru: ['вывод', 'Что сказано о строке'] },
  'onRecord.quantity': {
    en: ['quantity', 'The one that was established, where it is another'],
    ru: ['количество', 'Установленное, если оно иное'],
  },
  measure: { en: ['measure', 'What was imposed'], ru: ['мера', 'Какое наказание назначено'] },
  persons: { en: ['persons', 'On how many; nobody is named'], ru: ['сколько человек', 'Без имён'] },
} as const satisfies Labels;
