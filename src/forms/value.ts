// A value of the vocabulary: how it is written down, and the one exact parser that reads it.
import type { Invalid } from './invalid.js';
import type { Reading } from './reading.js';

/** JSON Schema 2020-12, as OpenAPI 3.1 takes it. */
export interface JsonSchema {
  readonly [keyword: string]: unknown;
}

export interface Value<T> {
  readonly schema: JsonSchema;
  /** The value in its canonical form, or what is wrong with it. Never throws; `undefined` is never asked about. */
  parse(raw: unknown, reading?: Reading): T | Invalid;
  /** True where null is a value of its own, and not the same as nothing. */
  readonly takesNull?: true;
}
