// The codes of a decision in words: how it was adopted.
import { oneOf } from '../../../forms/vocabulary.js';
import type { DecisionEvents } from '../events.js';

export const adoptedBy = oneOf<NonNullable<DecisionEvents['DecisionAdopted']['by']>>({
  CONSENSUS: { en: 'consensus', ru: 'консенсус', also: ['единогласно', 'unanimously'] },
  MAJORITY: { en: 'majority', ru: 'большинство голосов', also: ['большинством голосов', 'majority vote'] },
});
