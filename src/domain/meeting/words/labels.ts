// Labels of the commands of a meeting and of their fields, in both languages.
import { rectifyingLabels } from '../../rectifying/words.js';
import type { Labels } from '../../wording.js';

export const meetingLabels = {
  ...rectifyingLabels,
  '/': {
    en: ['meetings', 'Meetings of a committee: chair, delegations, agenda'],
    ru: ['заседания', 'Заседания комитета: председательство, делегации, повестка'],
  },
  'convene/': {
    en: ['Convene a meeting', 'Its body, number, dates and place'],
    ru: ['Созвать заседание', 'Орган, номер, сроки и место'],
  },
  'chair/': {
    en: ['Say who chairs', 'The latest word stands'],
    ru: ['Указать председательствующего', 'Действует последнее указание'],
  },
  'record-attendance/': {
    en: ['Record the attendance', 'Delegations and their capacity'],
    ru: ['Внести участников', 'Делегации и их статус'],
  },
  'discuss/': {
    en: ['Record an item of the agenda', 'What was discussed'],
    ru: ['Внести пункт повестки', 'Что обсуждалось'],
  },
  'close/': { en: ['Close a meeting', 'With its protocol'], ru: ['Закрыть заседание', 'С протоколом'] },
  body: { en: ['body', 'Id of the committee that meets'], ru: ['орган', 'Идентификатор комитета, который заседает'] },
  ordinal: { en: ['number', 'The how-manieth meeting of the body'], ru: ['номер', 'Какое по счёту заседание органа'] },
  dates: { en: ['dates', 'From when to when'], ru: ['сроки', 'С какого по какое'] },
  place: { en: ['place', 'City and country'], ru: ['место', 'Город и государство'] },
  person: {
    en: ['chair', 'An office holder named in public papers'],
    ru: ['председательствующий', 'Должностное лицо, названное в открытых документах'],
  },
  office: { en: ['office', 'As the papers name it'], ru: ['должность', 'Как в документе'] },
  administration: {
    en: ['administration', 'The service that the person comes from'],
    ru: ['ведомство', 'Служба, которую представляет это лицо'],
  },
  delegations: {
    en: ['delegations', 'Who attended, each once'],
    ru: ['делегации', 'Кто присутствовал, каждый один раз'],
  },
  'delegations.administration': {
    en: ['delegation', 'A country or a body'],
    ru: ['делегация', 'Государство или организация'],
  },
  'delegations.capacity': {
    en: ['capacity', 'Member, observer or guest'],
    ru: ['статус', 'Член, наблюдатель или приглашённый'],
  },
  'delegations.head': {
    en: ['head', 'As public papers name whoever leads it'],
    ru: ['глава', 'Как он назван в открытых документах'],
  },
  'delegations.people': { en: ['people', 'How many they were'], ru: ['человек', 'Сколько их было'] },
  topic: { en: ['topic', 'What was discussed'], ru: ['вопрос', 'Что обсуждалось'] },
  summary: {
    en: ['summary', 'In Russian, in English, or in both'],
    ru: ['кратко', 'На русском, на английском или на обоих языках'],
  },
  closedOn: { en: ['closed on', 'When it ended'], ru: ['дата закрытия', 'Когда оно закончилось'] },
  protocol: {
    en: ['protocol', 'Its number, as the body keeps it'],
    ru: ['протокол', 'Номер протокола, как он хранится у органа'],
  },
} as const satisfies Labels;
