// A share of the whole in percent, as a decimal: how pure a substance is.
import { andThen, Invalid, shown } from '../../../forms/invalid.js';
import { trimmed } from '../../../forms/trimmed.js';
import type { Value } from '../../../forms/value.js';
import { readDecimal } from './decimal.js';

const isShare = (decimal: string): boolean => Number(decimal) <= 100 && decimal.length <= 10;

export const percent: Value<string> = {
  schema: { type: 'string', examples: ['78.5', '78,5 %'] },
  parse(raw) {
    const given = trimmed(typeof raw === 'number' ? String(raw) : raw);
    if (given instanceof Invalid) return given;
    // In percent a comma can be nothing but a decimal sign: there are no thousands.
    const read = readDecimal(given.replace(/\s*%$/u, ''), 'ru');
    return andThen(read, (decimal) =>
      isShare(decimal) ? decimal : new Invalid('PERCENT_UNREADABLE', { given: shown(given) }),
    );
  },
};
