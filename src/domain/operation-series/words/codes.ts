// The codes of a series of operations in words: how often it is held.
import { oneOf } from '../../../forms/vocabulary.js';
import type { OperationSeriesEvents } from '../events.js';

export const recurrence = oneOf<OperationSeriesEvents['OperationSeriesEstablished']['recurrence']>({
  ANNUAL: { en: 'every year', ru: 'ежегодно', also: ['ежегодная', 'annually', 'yearly', 'раз в год'] },
  OTHER: { en: 'otherwise', ru: 'иначе', also: ['иная', 'другое', 'other'] },
});
