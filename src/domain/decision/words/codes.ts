// The codes of a decision in words: how it was adopted, and what states think of it.
import { oneOf } from '../../../forms/vocabulary.js';
import type { DecisionEvents } from '../events.js';

export const positions = oneOf<DecisionEvents['PositionStated']['position']>({
  FOR: { en: 'for', ru: 'за', also: ['in favour', 'поддерживает'] },
  NOT_INTERESTED: { en: 'not interested', ru: 'не заинтересовано', also: ['не заинтересована', 'не участвует'] },
  RESERVATION: { en: 'with a reservation', ru: 'с оговоркой', also: ['reservation', 'оговорка'] },
  SPECIAL_OPINION: { en: 'dissenting opinion', ru: 'особое мнение', also: ['special opinion'] },
  ABSENT: { en: 'absent', ru: 'отсутствовало', also: ['отсутствует', 'отсутствовала'] },
});

export const adoptedBy = oneOf<NonNullable<DecisionEvents['DecisionAdopted']['by']>>({
  CONSENSUS: { en: 'consensus', ru: 'консенсус', also: ['единогласно', 'unanimously'] },
  MAJORITY: { en: 'majority', ru: 'большинство голосов', also: ['большинством голосов', 'majority vote'] },
});
