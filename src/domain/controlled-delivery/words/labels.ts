// Labels of the commands of a controlled delivery and of their fields, in both languages.
import { rectifyingLabels } from '../../rectifying/words.js';
import { proposalLabels } from '../../values/labels.js';
import type { Labels } from '../../wording.js';

export const controlledDeliveryLabels = {
  ...rectifyingLabels,
  '/': {
    en: ['controlled deliveries', 'Consignments let through under supervision, with the consent of each state'],
    ru: ['контролируемые поставки', 'Грузы, пропущенные под контролем с согласия каждого государства'],
  },
  'propose/': {
    en: ['Propose a controlled delivery', 'Every state on its route must consent, and sees it once it is asked'],
    ru: [
      'Предложить контролируемую поставку',
      'Нужно согласие каждого государства на маршруте; оно видит поставку, когда согласие запрошено',
    ],
  },
  'ask-consent/': {
    en: ['Ask for consent', 'From then on these states see the delivery, and not before'],
    ru: ['Запросить согласие', 'С этого момента, и не раньше, эти государства видят поставку'],
  },
  countries: {
    en: ['states', 'On its route, whose consent is asked'],
    ru: ['государства', 'На маршруте: чьё согласие запрашивается'],
  },
  answerBy: { en: ['answer by', 'Until when they should answer'], ru: ['срок ответа', 'До какого времени ответить'] },
  askConsent: {
    en: [
      'ask for consent at once',
      'Every state on the route is asked, and sees it; otherwise nobody is, until you ask',
    ],
    ru: [
      'сразу запросить согласие',
      'Запрашивается у всех государств на маршруте, и они видят поставку; иначе — ни у кого, пока вы не запросите',
    ],
  },
  'give-consent/': { en: ['Give consent', 'For your own state'], ru: ['Дать согласие', 'От имени своего государства'] },
  'refuse-consent/': {
    en: ['Refuse consent', 'For your own state'],
    ru: ['Отказать в согласии', 'От имени своего государства'],
  },
  'withdraw-consent/': {
    en: ['Withdraw consent', 'For your own state'],
    ru: ['Отозвать согласие', 'От имени своего государства'],
  },
  'change-route/': {
    en: ['Change the route', 'The new states must consent, and see it once they are asked'],
    ru: ['Изменить маршрут', 'Нужно согласие новых государств; они видят поставку, когда согласие запрошено'],
  },
  'start/': {
    en: ['Start the delivery', 'When every state has consented'],
    ru: ['Начать поставку', 'Когда согласны все государства'],
  },
  'record-handover/': { en: ['Record a handover', 'At a border'], ru: ['Внести передачу', 'На границе'] },
  'record-substitution/': {
    en: ['Record a substitution', 'Goods were taken out or replaced'],
    ru: ['Внести замену', 'Товар изъят или заменён'],
  },
  'report-loss/': {
    en: ['Report a loss', 'Control of the consignment was lost'],
    ru: ['Сообщить об утрате контроля', 'Контроль над грузом утрачен'],
  },
  'complete/': {
    en: ['Complete the delivery', 'How it ended, and whose success it is'],
    ru: ['Завершить поставку', 'Чем закончилась и за кем учтена'],
  },
  'abort/': { en: ['Give the delivery up', 'With the reason'], ru: ['Прекратить поставку', 'С указанием причины'] },
  lead: {
    en: ['lead', 'The country that coordinates it'],
    ru: ['координатор', 'Государство, которое координирует поставку'],
  },
  route: {
    en: ['route', 'All its states must consent before the start'],
    ru: ['маршрут', 'Все его государства должны дать согласие до начала'],
  },
  'change-route/route': {
    en: ['route', 'The whole new route, with what lies behind'],
    ru: ['маршрут', 'Новый маршрут целиком, с пройденной частью'],
  },
  origin: { en: ['origin', 'Where the consignment sets out'], ru: ['отправление', 'Откуда отправлен груз'] },
  transit: {
    en: ['transit', 'The countries in between, in their order'],
    ru: ['транзит', 'Государства по пути, по порядку'],
  },
  destination: {
    en: ['destination', 'Where the consignment is bound for'],
    ru: ['назначение', 'Куда направляется груз'],
  },
  goods: {
    en: ['goods', 'What is believed to be in the consignment'],
    ru: ['предмет', 'Что, как полагают, находится в грузе'],
  },
  window: { en: ['window', 'When it shall take place'], ru: ['сроки', 'Когда должна состояться поставка'] },
  operation: {
    en: ['operation', 'Id of the operation that it is part of'],
    ru: ['операция', 'Идентификатор операции, частью которой она является'],
  },
  purpose: { en: ['purpose', 'In words'], ru: ['цель', 'Словами'] },
  proposedAt: {
    en: ['proposed on', 'Where that was not when it is recorded'],
    ru: ['дата предложения', 'Если это не день внесения'],
  },
  country: {
    en: ['country', 'Your own state, or the one that you key it in for'],
    ru: ['государство', 'Ваше или то, от имени которого вносится'],
  },
  conditions: {
    en: ['conditions', 'Under which the state consents'],
    ru: ['условия', 'На каких условиях дано согласие'],
  },
  givenAt: { en: ['given on', 'When the consent was given'], ru: ['дата согласия', 'Когда дано согласие'] },
  at: { en: ['at', 'When it happened'], ru: ['время', 'Когда это произошло'] },
  manner: {
    en: ['manner', 'Whether the goods go on, were taken out, or were replaced'],
    ru: ['порядок', 'Груз следует без изменений, изъят или заменён'],
  },
  'start/seals': { en: ['seals', 'Numbers or marks of the seals'], ru: ['пломбы', 'Номера или знаки пломб'] },
  seals: { en: ['seals', 'How the seals were found'], ru: ['пломбы', 'В каком состоянии пломбы'] },
  'record-handover/from': {
    en: ['from', 'The state that hands it over'],
    ru: ['передаёт', 'Государство, которое передаёт груз'],
  },
  'record-handover/to': {
    en: ['to', 'The state that takes it over'],
    ru: ['принимает', 'Государство, которое принимает груз'],
  },
  post: { en: ['post', 'Border post'], ru: ['пост', 'Пункт пропуска'] },
  part: { en: ['part', 'The whole of the consignment, or a part'], ru: ['часть', 'Груз целиком или часть'] },
  'record-substitution/quantity': { en: ['quantity', 'How much was taken out'], ru: ['количество', 'Сколько изъято'] },
  by: { en: ['by', 'The country whose service did it'], ru: ['кем', 'Государство, чья служба это сделала'] },
  where: { en: ['where', 'Where control was lost'], ru: ['где', 'Где утрачен контроль'] },
  circumstances: {
    en: ['circumstances', 'What happened; no names of persons'],
    ru: ['обстоятельства', 'Что произошло; без имён'],
  },
  outcome: { en: ['outcome', 'How the delivery ended'], ru: ['результат', 'Чем закончилась поставка'] },
  incident: {
    en: ['incident', 'Id of the incident that holds the seizure'],
    ru: ['случай', 'Идентификатор случая с изъятием'],
  },
  'complete/quantity': {
    en: ['quantity', 'How much was seized; with an incident, it is counted there'],
    ru: ['количество', 'Сколько изъято; если указан случай, учитывается в нём'],
  },
  arrests: { en: ['arrests', 'Persons arrested'], ru: ['задержания', 'Сколько человек задержано'] },
  creditedTo: {
    en: ['credited to', 'The one country whose success it is'],
    ru: ['учтено за', 'Одно государство, за которым учтён результат'],
  },
  ...proposalLabels,
  proposal: { en: ['proposal', 'Id of the event that waits'], ru: ['предложение', 'Идентификатор ожидающего события'] },
} as const satisfies Labels;
