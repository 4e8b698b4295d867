// The name of goods that the list does not know: kept as it was written, found and summed by it, and mapped by a later version.
import { andThen, Invalid } from '../../../forms/invalid.js';
import { isNearly } from '../../../forms/near.js';
import { folded } from '../../../forms/spellings.js';
import type { Vocabulary } from '../../../forms/vocabulary.js';
import type { Value } from '../../../forms/value.js';
import { text } from '../text.js';

/** What somebody called goods that are on no list. */
export class Unlisted {
  constructor(readonly written: string) {}
}

const MOST = 200;
const name = text({ max: MOST });

/** The name of goods as a reporter writes it, beside what the list calls them. */
export const asWritten = name;

/** The same for whoever searches: case, dashes and quotes are no differences. */
export const nameAsWritten: Value<string> = {
  schema: name.schema,
  parse: (raw, reading) => andThen(name.parse(raw, reading), folded),
};

/**
 * One of the list, or any other name. What is a slip of the pen away from a name of the list is not another one: it is
 * refused, with that name.
 */
export function listedOr<Code extends string>(listed: Vocabulary<Code>): Value<Code | Unlisted> {
  return {
    schema: { anyOf: [listed.schema, { type: 'string', minLength: 1, maxLength: MOST }] },
    parse(raw, reading) {
      const read = listed.parse(raw, reading);
      if (!(read instanceof Invalid) || read.code !== 'NOT_ONE_OF') return read;
      const written = name.parse(raw);
      if (written instanceof Invalid) return written;
      const { near = '' } = read.values as { near?: string };
      return isNearly(folded(written), folded(near)) ? read : new Unlisted(written);
    },
  };
}

/** The code with the name as written, of what a form holds; `other` where the list has no such name. */
export function named<Code extends string>(
  given: Code | Unlisted,
  { other, written }: { readonly other: Code; readonly written: string | undefined },
): { readonly code: Code; readonly written: string | undefined } {
  return given instanceof Unlisted ? { code: other, written: written ?? given.written } : { code: given, written };
}
