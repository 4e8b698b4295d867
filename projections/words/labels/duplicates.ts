// Labels of the parameters of the register of duplicate reviews, in both languages.
import type { Labels } from '../../../src/domain/wording.js';

export const duplicateLabels = {
  'duplicate-reviews/incident': {
    en: ['incident', 'Id of one of the two incidents'],
    ru: ['случай', 'Идентификатор одного из двух случаев'],
  },
  'duplicate-reviews/owner': {
    en: ['country', 'A state whose report one of the two is'],
    ru: ['государство', 'Государство, чьё это сообщение'],
  },
  'duplicate-reviews/operation': {
    en: [
      'operation',
      'For whose sum its coordination unit has settled it, or that both counted for when it was suspected',
    ],
    ru: ['операция', 'Для итога которой решил её штаб или к которой отнесены были оба случая'],
  },
  'duplicate-reviews/state': {
    en: ['state', 'To be decided, one seizure, two seizures or withdrawn'],
    ru: ['состояние', 'Требует решения, одно изъятие, разные изъятия или отозвано'],
  },
} as const satisfies Labels;
