// Labels of the commands of a project and of their fields, in both languages.
import { rectifyingLabels } from '../../rectifying/words.js';
import type { Labels } from '../../wording.js';

export const projectLabels = {
  ...rectifyingLabels,
  '/': {
    en: ['projects', 'Projects of a body and the results that were presented'],
    ru: ['проекты', 'Проекты органа и представленные результаты'],
  },
  'register/': { en: ['Register a project', 'Made once'], ru: ['Зарегистрировать проект', 'Вносится один раз'] },
  'present-results/': {
    en: ['Record results that were presented', 'On the way, in a meeting'],
    ru: ['Внести представление результатов', 'Промежуточные результаты, на заседании'],
  },
  'close/': { en: ['Close a project', 'Made once'], ru: ['Завершить проект', 'Вносится один раз'] },
  body: {
    en: ['body', 'Id of the committee or working group that runs it'],
    ru: ['орган', 'Идентификатор комитета или рабочей группы'],
  },
  names: {
    en: ['names', 'In Russian, in English, or in both'],
    ru: ['название', 'На русском, на английском или на обоих языках'],
  },
  aim: { en: ['aim', 'What it is for'], ru: ['цель', 'Для чего он'] },
  channels: {
    en: ['channels', 'Through which goods come that it looks for'],
    ru: ['каналы', 'Какими каналами перемещаются товары, которые выявляют'],
  },
  decision: {
    en: ['decision', 'Id of the decision that it rests on'],
    ru: ['решение', 'Идентификатор решения, на котором это основано'],
  },
  registeredOn: {
    en: ['registered on', 'Since when there is one'],
    ru: ['дата регистрации', 'С какого времени он есть'],
  },
  meeting: {
    en: ['meeting', 'Id of the meeting where they were presented'],
    ru: ['заседание', 'Идентификатор заседания, на котором они представлены'],
  },
  statement: {
    en: ['statement', 'Id of the figures that were presented'],
    ru: ['объявленные данные', 'Идентификатор представленных показателей'],
  },
  summary: {
    en: ['summary', 'In Russian, in English, or in both'],
    ru: ['кратко', 'На русском, на английском или на обоих языках'],
  },
  presentedOn: { en: ['presented on', 'When they were presented'], ru: ['дата представления', 'Когда представлены'] },
  closedOn: { en: ['closed on', 'When it ended'], ru: ['дата завершения', 'Когда завершён'] },
} as const satisfies Labels;
