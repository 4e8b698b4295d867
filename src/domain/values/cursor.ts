// The cursor at which a page of entries begins: behind the entry of that position, stream and ordinal,
// `<log>.<number>.<stream>.<ordinal>`.
import { Invalid, shown } from '../../forms/invalid.js';
import { trimmed } from '../../forms/trimmed.js';
import type { Value } from '../../forms/value.js';

const FORM = /^[0-9a-f]{16}\.(0|[1-9]\d{0,18})\.[a-zA-Z][\w-]{0,127}\.(0|[1-9]\d{0,8})$/;

export const entryCursor: Value<string> = {
  schema: { type: 'string', pattern: FORM.source },
  parse(raw) {
    const given = trimmed(raw);
    if (given instanceof Invalid) return given;
    return FORM.test(given) ? given : new Invalid('CURSOR_UNREADABLE', { given: shown(given) });
  },
};
