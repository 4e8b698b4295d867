// The codes of a statement in words: by what method the work was done, and how its counts are bounded.
import { oneOf, someOf } from '../../../forms/vocabulary.js';
import { bound } from '../../values/amounts/bound.js';
import type { Method } from '../events.js';

export const methods = oneOf<Method>({
  CONTROLLED_DELIVERY: {
    en: 'controlled delivery',
    ru: 'контролируемая поставка',
    also: ['метод контролируемой поставки', 'КП'],
  },
});

export const countBound = someOf(bound, ['EQ', 'GT', 'GE', 'LT', 'LE', 'APPROX']);
