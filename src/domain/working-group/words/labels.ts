// Labels of the commands of a working group and of their fields, in both languages.
import { rectifyingLabels } from '../../rectifying/words.js';
import type { Labels } from '../../wording.js';

export const workingGroupLabels = {
  ...rectifyingLabels,
  '/': {
    en: ['working groups', 'Working groups of a committee and their heads'],
    ru: ['рабочие группы', 'Рабочие группы комитета и их руководители'],
  },
  'create/': {
    en: ['Create a working group', 'By a decision of its body'],
    ru: ['Создать рабочую группу', 'По решению её органа'],
  },
  'appoint-head/': {
    en: ['Appoint its head', 'The latest by date leads it'],
    ru: ['Назначить руководителя', 'Руководит назначенный последним'],
  },
  'dissolve/': { en: ['Dissolve it', 'By a decision of its body'], ru: ['Упразднить', 'По решению её органа'] },
  body: {
    en: ['body', 'Id of the committee that it works for'],
    ru: ['орган', 'Идентификатор комитета, при котором она создана'],
  },
  names: {
    en: ['names', 'In Russian, in English, or in both'],
    ru: ['название', 'На русском, на английском или на обоих языках'],
  },
  mandate: { en: ['mandate', 'What it is to do'], ru: ['полномочия', 'Чем она занимается'] },
  permanent: {
    en: ['permanent', 'Whether it outlives what it was created for'],
    ru: ['постоянная', 'Действует ли она без ограничения срока'],
  },
  decision: {
    en: ['decision', 'Id of the decision that it rests on'],
    ru: ['решение', 'Идентификатор решения, на котором это основано'],
  },
  createdOn: { en: ['created on', 'Since when there is one'], ru: ['дата создания', 'С какого времени она есть'] },
  person: {
    en: ['head', 'An office holder named in public papers'],
    ru: ['руководитель', 'Должностное лицо, названное в открытых документах'],
  },
  office: { en: ['office', 'As the papers name it'], ru: ['должность', 'Как в документе'] },
  administration: {
    en: ['administration', 'The service that the person comes from'],
    ru: ['ведомство', 'Служба, которую представляет это лицо'],
  },
  meeting: {
    en: ['meeting', 'Id of the meeting that appointed them'],
    ru: ['заседание', 'Идентификатор заседания, на котором он назначен'],
  },
  appointedOn: {
    en: ['appointed on', 'When they were appointed'],
    ru: ['дата назначения', 'Когда он назначен'],
  },
  dissolvedOn: { en: ['dissolved on', 'When it ended'], ru: ['дата упразднения', 'Когда она упразднена'] },
} as const satisfies Labels;
