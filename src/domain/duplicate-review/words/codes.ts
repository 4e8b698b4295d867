// The codes of a duplicate review in words: what speaks for it; and the pairs of lines as a form has them.
import { eachOnce } from '../../../forms/each-once.js';
import { shape } from '../../../forms/shape.js';
import { oneOf } from '../../../forms/vocabulary.js';
import { slug } from '../../values/ids.js';
import type { LikenessReason, LinePair, Verdict } from '../events.js';

export const likeness = oneOf<LikenessReason>({
  SAME_TIME: { en: 'about the same time', ru: 'примерно в одно время', also: ['time', 'время'] },
  SAME_PLACE: { en: 'the same post or place', ru: 'один пост или место', also: ['place', 'место'] },
  SAME_BORDER: { en: 'the same way or border', ru: 'один маршрут или граница', also: ['border', 'граница'] },
  SAME_GOODS: { en: 'the same goods', ru: 'одинаковый товар', also: ['goods', 'вещество'] },
  SAME_QUANTITY: { en: 'quantities that can be equal', ru: 'совместимые количества', also: ['quantity', 'количество'] },
  SAME_IDENTIFIER: { en: 'the same identifier', ru: 'совпадает идентификатор', also: ['identifier', 'идентификатор'] },
});

export const verdicts = oneOf<Verdict>({
  SAME: { en: 'one seizure', ru: 'одно изъятие', also: ['same', 'одно'] },
  DISTINCT: { en: 'two seizures', ru: 'разные изъятия', also: ['distinct', 'разные'] },
});

/** Pairs of lines of two incidents at most. */
const MOST = 100;

export const linePairs = eachOnce(shape<LinePair>({ one: slug, other: slug }), 'one', { most: MOST });
