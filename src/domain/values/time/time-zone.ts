// Names of time zones, as the IANA list has them and this Node knows them.
import { Invalid, shown } from '../../../forms/invalid.js';
import { trimmed } from '../../../forms/trimmed.js';
import type { Value } from '../../../forms/value.js';

const NAME = /^[A-Za-z][A-Za-z0-9_+-]*(?:\/[A-Za-z0-9_+-]+){0,2}$/;
/** Asking Intl costs tens of microseconds; there are some 600 names. Only names that exist are remembered. */
const known = new Set<string>();

export const timeZone: Value<string> = {
  schema: { type: 'string', examples: ['Asia/Bishkek'] },
  parse(raw) {
    const given = trimmed(raw);
    if (given instanceof Invalid || known.has(given)) return given;
    if (!NAME.test(given) || given.length > 64 || !exists(given)) {
      return new Invalid('UNKNOWN_TIME_ZONE', { given: shown(given) });
    }
    if (known.size < 2000) known.add(given);
    return given;
  },
};

function exists(name: string): boolean {
  try {
    return Intl.DateTimeFormat('en', { timeZone: name }) instanceof Intl.DateTimeFormat;
  } catch {
    return false;
  }
}
