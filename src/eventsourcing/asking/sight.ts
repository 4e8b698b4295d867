// The sight of a reader: by it every question's SQL filters, and without it in its key nothing may be kept for another reader.

/** Who asks. */
export interface Reader {
  readonly administration: string;
  readonly service?: string;
  /** A pseudonym. */
  readonly officer: string;
  readonly role: string;
}

/**
 * What a reader may see of the log, as of now. `everything`: no condition. `visible`: what lies in one of these scopes.
 * `hidden`: what lies in none of them. Which of the two it is, whoever makes the sight chooses: the one with fewer cells.
 * @debt scopes go into the query's text: above some hundred of them a table of sights is quicker.
 */
export type Sight =
  | { readonly kind: 'everything' }
  | {
      readonly kind: 'visible' | 'hidden';
      /** Each once, in order. */
      readonly scopes: readonly string[];
      /** Hash of the scopes that are seen and have something in them, hex: the same sight, the same answer, whoever asks. */
      readonly hash: string;
    };

export const EVERYTHING: Sight = { kind: 'everything' };

/** Whether what has that scope today is seen. */
export function sees(sight: Sight, scope: string): boolean {
  return sight.kind === 'everything' || sight.scopes.includes(scope) === (sight.kind === 'visible');
}

/** `upTo`: the last event of the log that counts; null: before the first. */
export type SightOf = (reader: Reader, upTo: bigint | null) => Sight | Promise<Sight>;

/** @debt everybody sees everything until rights are read from the log: this is the one place that says so. */
export const sightOfAnyone: SightOf = () => EVERYTHING;

/** The part that a sight has in the key of whatever is kept or shared: equal for equal sights only. */
export function sightKey(sight: Sight): string {
  return sight.kind === 'everything' ? '' : `${sight.kind} ${JSON.stringify(sight.scopes)} ${sight.hash}`;
}

/** What an answer says of the sight that it was given under; nothing where that is everything. */
export function sightTold(sight: Sight): { readonly sight?: string } {
  return sight.kind === 'everything' ? {} : { sight: sight.hash };
}
