// Lists in which each thing stands once, by one of its parts, and in the order of that.
import { Invalid } from './invalid.js';
import { wrongType } from './raw.js';
import type { Value } from './value.js';

/** `by`: the part that tells them apart. At most `most` of them. */
export function eachOnce<T extends object>(
  item: Value<T>,
  by: keyof T & string,
  { most }: { readonly most: number },
): Value<readonly T[]> {
  return {
    schema: { type: 'array', items: item.schema, maxItems: most },
    parse(raw, reading) {
      if (!Array.isArray(raw)) return wrongType('list', raw);
      if (raw.length > most) return new Invalid('LIST_TOO_LONG', { max: most, length: raw.length });
      const told = new Map<string, T>();
      for (const [index, each] of raw.entries()) {
        const read = item.parse(each, reading);
        if (read instanceof Invalid) return read.under(index);
        const key = String(read[by]);
        if (told.has(key)) return new Invalid('DUPLICATE', { given: key }, `/${index}/${by}`);
        told.set(key, read);
      }
      return [...told].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, value]) => value);
    },
  };
}
