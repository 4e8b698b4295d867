// The length of a report's form: the short one is its first eight fields.
import { oneOf } from '../../forms/vocabulary.js';

export const formLength = oneOf({
  SHORT: { en: 'short', ru: 'краткая', also: ['краткая форма'] },
  LONG: { en: 'long', ru: 'полная', also: ['полная форма', 'подробная'] },
});
