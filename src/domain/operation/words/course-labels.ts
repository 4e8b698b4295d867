// Labels of the commands by which an operation runs its course, and of their fields, in both languages.
import type { Labels } from '../../wording.js';

export const courseLabels = {
  'start-phase/': {
    en: ['Start a phase', 'Or a stage of one'],
    ru: ['Начать этап', 'Или стадию этапа'],
  },
  'end-phase/': { en: ['End a phase', 'Or a stage of one'], ru: ['Окончить этап', 'Или стадию этапа'] },
  'start-phase/phase': {
    en: ['phase', 'Before, during or after the operation proper'],
    ru: ['этап', 'Подготовительный, основной или заключительный'],
  },
  'end-phase/phase': {
    en: ['phase', 'Before, during or after the operation proper'],
    ru: ['этап', 'Подготовительный, основной или заключительный'],
  },
  ordinal: {
    en: ['stage', 'Its number, where the phase has several'],
    ru: ['стадия', 'Номер, если у этапа их несколько'],
  },
  'start-phase/name': { en: ['name', 'What it is called'], ru: ['название', 'Как называется'] },
  startedOn: { en: ['started on', 'Its first day'], ru: ['дата начала', 'Первый день'] },
  endedOn: { en: ['ended on', 'Its last day'], ru: ['дата окончания', 'Последний день'] },
  'suspend/': {
    en: ['Suspend an operation', 'Nothing is due until it goes on'],
    ru: ['Приостановить операцию', 'До возобновления донесения не ожидаются'],
  },
  'suspend/from': { en: ['from', 'From when on it is suspended'], ru: ['с', 'С какого времени приостановлена'] },
  'suspend/reason': { en: ['reason', 'Why'], ru: ['причина', 'Почему'] },
  'resume/': { en: ['Resume an operation', 'It goes on'], ru: ['Возобновить операцию', 'Операция продолжается'] },
  'resume/from': { en: ['from', 'From when on it goes on'], ru: ['с', 'С какого времени продолжается'] },
  'cancel/': {
    en: ['Cancel an operation', 'It is not held, or goes no further'],
    ru: ['Отменить операцию', 'Она не проводится или прекращается'],
  },
  cancelledOn: { en: ['cancelled on', 'When that was decided'], ru: ['дата отмены', 'Когда принято решение'] },
  'cancel/reason': { en: ['reason', 'Why'], ru: ['причина', 'Почему'] },
  'withdraw-resource/': {
    en: ['Withdraw teams or means', 'What a state had deployed is there no longer'],
    ru: ['Отозвать силы и средства', 'Выделенное государством больше не задействовано'],
  },
  deployment: {
    en: ['deployment', 'Id of the event that told of it'],
    ru: ['выделение', 'Идентификатор события о выделении'],
  },
  'withdraw-resource/on': {
    en: ['on', 'Since when; from now on if not given'],
    ru: ['дата', 'С какого времени; если не указано — с этого момента'],
  },
  'debrief/': {
    en: ['Debrief an operation', 'What was learnt, once it is over'],
    ru: ['Разобрать итоги операции', 'Выводы после её завершения'],
  },
  heldOn: { en: ['held on', 'When it was debriefed'], ru: ['дата разбора', 'Когда разобраны итоги'] },
  meeting: {
    en: ['meeting', 'Id of the meeting at which that was'],
    ru: ['заседание', 'Идентификатор заседания, на котором это было'],
  },
  lessons: { en: ['lessons', 'Each in a line of its own'], ru: ['выводы', 'Каждый отдельно'] },
  'lessons.ru': { en: ['in Russian', 'The Russian text'], ru: ['по-русски', 'Русский текст'] },
  'lessons.en': { en: ['in English', 'The English text'], ru: ['по-английски', 'Английский текст'] },
  'freeze-results/': {
    en: ['Freeze the results', 'What changes afterwards is told as a change'],
    ru: ['Зафиксировать результаты', 'Последующие изменения показываются отдельно'],
  },
  'freeze-results/position': {
    en: ['position', 'The place in the log; now if not given'],
    ru: ['позиция', 'Место в журнале; если не указано — сейчас'],
  },
  frozenOn: { en: ['frozen on', 'When that was agreed on'], ru: ['дата фиксации', 'Когда это согласовано'] },
  legalBasis: {
    en: ['legal basis', 'The instruments that it rests on, and between whom they are'],
    ru: ['правовая основа', 'Документы, на которых она основана, и их стороны'],
  },
  'legalBasis.instrument': {
    en: ['instrument', 'Its title, as it is cited'],
    ru: ['документ', 'Название, как его приводят'],
  },
  'legalBasis.parties': {
    en: ['parties', 'The states and bodies that are bound by it'],
    ru: ['стороны', 'Государства и организации, для которых он действует'],
  },
  useOfData: {
    en: ['use of data', 'What the states may use what they are told for'],
    ru: ['использование сведений', 'Для чего государства вправе использовать полученные сведения'],
  },
  risks: {
    en: ['risks', 'The profile as it can be compared: goods, transport, way'],
    ru: ['риски', 'Профиль в сопоставимом виде: товары, транспорт, маршрут'],
  },
  'risks.goods': { en: ['goods', 'Substances or chemicals'], ru: ['товары', 'Вещества или прекурсоры'] },
  'risks.classes': { en: ['classes', 'Classes of substance'], ru: ['виды', 'Виды веществ'] },
  'risks.transport': {
    en: ['transport', 'By road, rail, air, mail …'],
    ru: ['транспорт', 'Автомобильный, железнодорожный, почта …'],
  },
  'risks.route': { en: ['route', 'As far as it is known'], ru: ['маршрут', 'Насколько он известен'] },
  'risks.route.departure': { en: ['departure', 'Where it begins'], ru: ['отправление', 'Где начинается'] },
  'risks.route.transit': { en: ['transit', 'Through which countries'], ru: ['транзит', 'Через какие государства'] },
  'risks.route.destination': { en: ['destination', 'Where it ends'], ru: ['назначение', 'Где заканчивается'] },
  'risks.signs': { en: ['signs', 'What to look for, in words'], ru: ['признаки', 'На что обращать внимание'] },
  level: {
    en: ['level', 'Of an observer: what it is given; totals alone if not given'],
    ru: ['уровень', 'Для наблюдателя: какие сведения он получает'],
  },
  'members.secondedBy': {
    en: ['seconded by', 'The state that sends the officer, where that is another'],
    ru: ['кем откомандирован', 'Государство, направившее сотрудника, если это другое'],
  },
  'members.from': {
    en: ['from', 'Since when; at once if not given'],
    ru: ['с', 'С какого дня; если не указано — сразу'],
  },
  'members.to': {
    en: ['to', 'Until when; to the end if not given'],
    ru: ['по', 'По какой день; если не указано — до конца'],
  },
} as const satisfies Labels;
