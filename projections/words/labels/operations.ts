// Labels of the questions about an operation, in both languages.
import type { Labels } from '../../../src/domain/wording.js';

export const operationQuestionLabels = {
  'operations/:id/board/': {
    en: ['reporting', 'Who has reported, who found nothing, who is silent and since when, and who is only invited'],
    ru: [
      'донесения государств',
      'Кто сообщил, кто подал нулевое донесение, от кого и с какого дня нет сведений, кто только приглашён',
    ],
  },
} as const satisfies Labels;
