// Labels of the questions about an operation, in both languages.
import type { Labels } from '../../../src/domain/wording.js';

export const operationQuestionLabels = {
  'operations/meeting': {
    en: ['meeting', 'Id of the meeting at which it was debriefed'],
    ru: ['заседание', 'Идентификатор заседания, на котором разобраны итоги'],
  },
  'operations/unit': {
    en: ['in the coordination unit', 'An administration that is, or was, listed in its coordination unit'],
    ru: ['в координационном штабе', 'Администрация, которая входит или входила в её координационный штаб'],
  },
  'operations/:id/board/': {
    en: ['reporting', 'Who has reported, who found nothing, who is silent and since when, and who is only invited'],
    ru: [
      'донесения государств',
      'Кто сообщил, кто подал нулевое донесение, от кого и с какого дня нет сведений, кто только приглашён',
    ],
  },
  'operations/:id/quality/': {
    en: ['quality of reports', 'Of your state; of all of them for the coordination unit'],
    ru: ['качество донесений', 'Вашего государства; для координационного штаба — всех государств'],
  },
  'operations/:id/situation-reports/': {
    en: ['situation reports', 'Each at its place in the log, and how much has changed since'],
    ru: ['оперативные сводки', 'Каждая на свою позицию журнала, и сколько показателей изменилось с тех пор'],
  },
  'operations/:id/changes/': {
    en: ['changes since the results were frozen', 'Which figures, by what event, who said it, why and how late'],
    ru: ['изменения после фиксации результатов', 'Какие показатели, каким событием, кто, почему и с какой задержкой'],
  },
} as const satisfies Labels;
