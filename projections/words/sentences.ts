// What a sentence about an event is, in both languages; each aggregate's own are in a file of theirs or in history-words.
import type { Lang } from '../../src/forms/language.js';
export type Sentence<Data> = { readonly [L in Lang]: (data: Data) => string };
export type Sentences<Events> = { readonly [Type in keyof Events]?: Sentence<Events[Type]> };

/** `text` where the thing is there, '' otherwise. */
export const where = <T>(thing: T | undefined, text: (thing: T) => string): string =>
  thing === undefined ? '' : text(thing);
