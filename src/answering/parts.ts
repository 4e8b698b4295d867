// Text put into parts of bytes: as large as is cheap to hand over, as small as is cheap to hold for who reads slowly.
import { MOST_BYTES } from './written.js';

/** UTF-16 units that are worth a part: in UTF-8 at most three times as many bytes. */
export const ENOUGH = 256 * 1024;

const encoder = new TextEncoder();

/** Each part owns its memory, so that another thread can take it over. */
export function* partsOf(text: string): Generator<Uint8Array, void> {
  if (text === '') return;
  const bytes = encoder.encode(text);
  if (bytes.length <= MOST_BYTES) yield bytes;
  else for (let at = 0; at < bytes.length; at += MOST_BYTES) yield bytes.slice(at, at + MOST_BYTES);
}

/** Gathers text until it is worth a part. */
export class Gathered {
  constructor(private text: string) {}

  add(text: string): Iterable<Uint8Array> {
    this.text += text;
    return this.text.length < ENOUGH ? [] : this.rest();
  }

  /** What is left. */
  rest(): Iterable<Uint8Array> {
    const { text } = this;
    this.text = '';
    return partsOf(text);
  }
}
