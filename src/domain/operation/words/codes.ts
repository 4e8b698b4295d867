// The codes of an operation in words: the part of it that is launched, and in what capacity a country takes part.
import { oneOf } from '../../../forms/vocabulary.js';
import type { OperationEvents } from '../events.js';

export const phases = oneOf<NonNullable<OperationEvents['OperationLaunched']['phase']>>({
  PRE_OP: { en: 'the phase before the operation', ru: 'подготовительный этап', also: ['pre-operational'] },
  OP: { en: 'the operational phase', ru: 'основной этап', also: ['активная фаза', 'operational'] },
  POST_OP: { en: 'the phase after the operation', ru: 'заключительный этап', also: ['post-operational'] },
});

export const capacities = oneOf<OperationEvents['ParticipantNominated']['capacity']>({
  PARTICIPANT: { en: 'participant', ru: 'участник', also: ['участница'] },
  OBSERVER: { en: 'observer', ru: 'наблюдатель' },
});
