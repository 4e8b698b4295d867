// Labels of the commands of an operation and of their fields, in both languages.
import { rectifyingLabels } from '../../rectifying/words.js';
import type { Labels } from '../../wording.js';
import { courseLabels } from './course-labels.js';

export const operationLabels = {
  ...rectifyingLabels,
  ...courseLabels,
  '/': {
    en: ['operations', 'Joint operations: who takes part, from when to when'],
    ru: ['операции', 'Совместные операции: кто участвует, с какого и по какое время'],
  },
  'decide/': {
    en: ['Decide on an operation', 'That it shall be held, by whom and against what'],
    ru: ['Решить провести операцию', 'Кто её проводит и против чего'],
  },
  'plan/': {
    en: ['Plan an operation', 'Its name, window and risk profile'],
    ru: ['Запланировать операцию', 'Название, сроки и профиль риска'],
  },
  'nominate-participant/': {
    en: ['Nominate a participant', 'Or an observer'],
    ru: ['Внести участника', 'Или наблюдателя'],
  },
  'nominate-contact-point/': {
    en: ['Name a contact point', 'A new one replaces the former'],
    ru: ['Назвать контактный пункт', 'Новый заменяет прежний'],
  },
  'confirm-participation/': {
    en: ['Confirm participation', 'That your state takes part; until then it is only invited'],
    ru: ['Подтвердить участие', 'Что ваше государство участвует; до этого оно только приглашено'],
  },
  'confirm-participation/on': {
    en: ['since', 'Since when it takes part; from now on if not given'],
    ru: ['с какого дня', 'С какого дня участвует; если не указано — с этого момента'],
  },
  'submit-nil-return/': {
    en: ['Submit a nil return', 'That in a period there was nothing to report, which is not silence'],
    ru: ['Подать нулевое донесение', 'Что за период ничего не выявлено: это не то же, что молчание'],
  },
  'submit-nil-return/period': {
    en: ['period', 'The days in which nothing was found'],
    ru: ['период', 'Дни, за которые ничего не выявлено'],
  },
  'submit-nil-return/post': {
    en: ['post', 'Where it is about one customs post only'],
    ru: ['пост', 'Если донесение только об одном таможенном посте'],
  },
  'submit-nil-return/class': {
    en: ['class', 'Where it is about one class of substance only'],
    ru: ['вид веществ', 'Если донесение только об одном виде веществ'],
  },
  'withdraw-participant/': {
    en: ['Withdraw a participant', 'It takes no further part'],
    ru: ['Прекратить участие', 'Государство больше не участвует'],
  },
  'launch/': { en: ['Launch an operation', 'Once'], ru: ['Начать операцию', 'Один раз'] },
  'conclude/': {
    en: ['Conclude an operation', 'And say until when reports are accepted'],
    ru: ['Завершить операцию', 'И указать, до какого срока принимаются сообщения'],
  },
  organisers: {
    en: ['organisers', 'Administrations or bodies that organise it'],
    ru: ['организаторы', 'Ведомства или организации, которые её проводят'],
  },
  purpose: { en: ['purpose', 'In words'], ru: ['цель', 'Словами'] },
  region: { en: ['region', 'Where it takes place'], ru: ['регион', 'Где проводится'] },
  targets: {
    en: ['targets', 'Classes of substance it is directed against'],
    ru: ['направленность', 'Виды веществ, против которых она направлена'],
  },
  externalCodeName: {
    en: ['external code name', 'As papers of others call it'],
    ru: ['внешнее название', 'Как её называют другие'],
  },
  decidedOn: { en: ['decided on', 'When it was decided'], ru: ['дата решения', 'Когда принято решение'] },
  codeName: { en: ['code name', 'As Barrier-2026'], ru: ['условное название', 'Например, «Барьер-2026»'] },
  series: {
    en: ['series', 'Id of the series of which it is an edition'],
    ru: ['серия', 'Идентификатор серии, к которой она относится'],
  },
  window: {
    en: ['window', 'From when to when the operation runs'],
    ru: ['сроки', 'С какого по какое проводится операция'],
  },
  riskProfile: {
    en: ['risk profile', 'Goods, ways and signs to look for'],
    ru: ['профиль риска', 'Товары, маршруты и признаки'],
  },
  forms: { en: ['forms', 'Whether reports are short or long'], ru: ['формы', 'Краткие или полные сообщения'] },
  launchedOn: {
    en: ['launched on', 'Where that was not when it is recorded'],
    ru: ['дата начала', 'Если это не день внесения'],
  },
  phase: { en: ['phase', 'Which part of it is launched'], ru: ['этап', 'Какой этап начат'] },
  nature: { en: ['nature', 'What kind of operation it is'], ru: ['характер', 'Какая это операция'] },
  participants: {
    en: ['participants', 'Who takes part, where only a collective is known'],
    ru: ['участники', 'Кто участвует, если известна лишь группа в целом'],
  },
  endedAt: { en: ['ended on', 'The last day of the operation'], ru: ['дата окончания', 'Последний день операции'] },
  reportsAcceptedUntil: {
    en: ['reports accepted until', 'Reports recorded after the end of this are counted and marked late'],
    ru: ['приём сообщений до', 'Более поздние сообщения учитываются с отметкой «после срока приёма»'],
  },
  'nominate-participant/country': {
    en: ['state or body', 'A body only observes'],
    ru: ['государство или организация', 'Организация — только наблюдатель'],
  },
  'confirm-participation/country': {
    en: ['state or body', 'Whoever takes part or observes'],
    ru: ['государство или организация', 'Участник или наблюдатель'],
  },
  'withdraw-participant/country': {
    en: ['state or body', 'Whoever takes part or observes'],
    ru: ['государство или организация', 'Участник или наблюдатель'],
  },
  country: { en: ['country', 'The state that takes part'], ru: ['государство', 'Государство-участник'] },
  contact: {
    en: ['contact point', 'Office or pseudonym, never a private person’s name'],
    ru: ['контактный пункт', 'Подразделение или псевдоним, но не имя частного лица'],
  },
  capacity: { en: ['capacity', 'Participant or observer'], ru: ['статус', 'Участник или наблюдатель'] },
  on: { en: ['on', 'From which day it takes no further part'], ru: ['дата', 'С какого дня не участвует'] },
  'amend/': {
    en: ['Amend an operation', 'Put right when it runs, ended, and takes reports'],
    ru: ['Исправить сведения об операции', 'Сроки, дату завершения и срок приёма сообщений'],
  },
  'amend/reason': { en: ['reason', 'Why'], ru: ['причина', 'Почему'] },
  leadOrganiser: {
    en: ['lead organiser', 'The one of them that leads; the first when not given'],
    ru: ['ведущий организатор', 'Кто из них ведёт операцию; если не указан — первый'],
  },
  'deploy-resource/': {
    en: ['Deploy teams or means', 'Dogs, scanners, mobile groups of a state that takes part'],
    ru: ['Выделить силы и средства', 'Кинологические расчёты, ИДК, мобильные группы участника'],
  },
  resource: { en: ['what', 'Teams or means'], ru: ['что выделяется', 'Силы или средства'] },
  units: { en: ['how many', 'Teams, sets or groups'], ru: ['сколько', 'Расчётов, комплексов или групп'] },
  'deploy-resource/place': { en: ['place', 'Where they are'], ru: ['место', 'Где находятся'] },
  'deploy-resource/dates': {
    en: ['dates', 'From when to when; while the operation runs if not given'],
    ru: ['сроки', 'С какого по какое; если не указано — на время операции'],
  },
  'set-up-coordination-unit/': {
    en: ['Set up a coordination unit', 'Who is listed in it reports for a state that takes part'],
    ru: ['Создать координационный штаб', 'Её члены сообщают за государства-участники'],
  },
  members: {
    en: ['members', 'Who may report for a state that takes part'],
    ru: ['члены', 'Кто вправе сообщать за государство-участника'],
  },
  'members.administration': {
    en: ['administration', 'By whom they are seconded'],
    ru: ['администрация', 'Кем направлен'],
  },
  'members.officer': {
    en: ['officer', 'Pseudonym; without it, whoever that administration sends'],
    ru: ['сотрудник', 'Псевдоним; без него — любой, кого направит администрация'],
  },
  'set-up-coordination-unit/place': { en: ['place', 'Where it sits'], ru: ['место', 'Где находится'] },
  hours: { en: ['hours', 'When it can be reached'], ru: ['часы работы', 'Когда на связи'] },
} as const satisfies Labels;
