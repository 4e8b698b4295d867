// A document as facts: what it says, told to Cordon by the commands that anyone could send; none of its sentences is kept.
import type { Bilingual } from '../forms/language.js';

/** How sure the source makes us: said in so many words, inferred from them, or known only from elsewhere. */
type Confidence = 'STATED' | 'INFERRED' | 'EXTERNAL';

/** One fact. `n` is its number for ever: with the document's hash it is the key that makes an import idempotent. */
export interface Fact {
  readonly n: number;
  /** Which sentence says it, counted as A1, A2 … in the document. */
  readonly sentence: string;
  readonly what: Confidence;
  readonly when: Confidence;
  /** Route of the command: collection, id, verb. */
  readonly to: readonly [collection: string, id: string, verb: string];
  readonly body: object;
}

/** A fact that this version has no command for yet. */
export interface Awaiting {
  readonly n: number;
  readonly sentence: string;
  /** The event that it will be. */
  readonly type: string;
}

export interface Document {
  /** SHA-256 of the file, hex: how a document is recognised. */
  readonly sha256: string;
  readonly title: Bilingual;
  readonly facts: readonly Fact[];
  readonly awaiting: readonly Awaiting[];
}
