// The sight of a reader: by it every question's SQL filters, and without it in its key nothing may be kept for another reader.
import { digestOf } from '../log/canonical.js';
import type { Json, StoredEvent } from '../log/event.js';

/** Who asks. */
export interface Reader {
  readonly administration: string;
  readonly service?: string;
  /** A pseudonym. */
  readonly officer: string;
  readonly role: string;
}

/** The sender as bounds and turns tell them apart. */
export const senderOf = ({ administration, officer }: Pick<Reader, 'administration' | 'officer'>): string =>
  `${administration} ${officer}`;

/**
 * What a reader may see of the log, as of now. `everything`: no condition. `visible`: what lies in one of these scopes.
 * `hidden`: what lies in none of them. Which of the two it is, whoever makes the sight chooses: the one with fewer cells.
 */
export type Sight =
  | { readonly kind: 'everything' }
  | {
      readonly kind: 'visible' | 'hidden';
      /** Each once, in order. */
      readonly scopes: readonly string[];
      /** By the rights of the place that is asked about, not by those of today. */
      readonly isThen?: true;
      /** Hash of the scopes that are seen and have something in them, hex: the same sight, the same answer, whoever asks. */
      readonly hash: string;
      /** Something that was restricted is seen: its being read must be kept. */
      readonly hasRestricted?: boolean;
      readonly own?: OwnWords | undefined;
    };

export const EVERYTHING: Sight = { kind: 'everything' };

/** In scopes that are hidden to them, somebody sees what they said themselves. */
export interface OwnWords {
  readonly scopes: readonly string[];
  readonly of: Pick<Reader, 'administration' | 'service'>;
}

type Said = Pick<StoredEvent, 'metadata'>;

/** Whether an event of a stream that has that scope today is seen: with its stream, or as the reader's own word. */
export function seesEvent(sight: Sight, scope: string, event: Said): boolean {
  return sees(sight, scope) || (hasOwnWords(sight, scope) && isOwnWord(sight, event));
}

export const hasOwnWords = (sight: Sight, scope: string): boolean =>
  sight.kind !== 'everything' && sight.own !== undefined && setOf(sight.own.scopes).has(scope);

/** Said by the reader's administration, or in its name; of a service, as far as both are known. */
export function isOwnWord(sight: Sight, { metadata }: Said): boolean {
  if (sight.kind === 'everything' || !sight.own) return false;
  const { administration, service } = sight.own.of;
  const { actor, onBehalfOf } = metadata as { readonly actor?: Partial<Reader>; readonly onBehalfOf?: string };
  if (onBehalfOf === administration) return true;
  if (actor?.administration !== administration) return false;
  return service === undefined || actor.service === undefined || actor.service === service;
}

/** Whether what has that scope today is seen. */
export function sees(sight: Sight, scope: string): boolean {
  return sight.kind === 'everything' || setOf(sight.scopes).has(scope) === (sight.kind === 'visible');
}

const sets = new WeakMap<readonly string[], ReadonlySet<string>>();

/** Made once for each list: a sight is held against many events. */
function setOf(scopes: readonly string[]): ReadonlySet<string> {
  let known = sets.get(scopes);
  if (!known) sets.set(scopes, (known = new Set(scopes)));
  return known;
}

/**
 * `upTo`: the last event of the log that counts; null: before the first. `as`: what that administration could see there.
 * Throws `NotAnswered` where that is not for the reader to ask.
 */
export type SightOf = (reader: Reader, upTo: bigint | null, as?: string) => Sight | Promise<Sight>;

/** Of who runs the program, and of tests that are about something else. */
export const sightOfAnyone: SightOf = () => EVERYTHING;

/** The part that a sight has in the key of whatever is kept or shared: equal for equal sights only. */
export function sightKey(sight: Sight): string {
  if (sight.kind === 'everything') return '';
  let known = keys.get(sight);
  if (known === undefined) {
    const { isThen, kind, scopes, hash, own } = sight;
    const words = own ? ` own ${digestOf(own as unknown as Json)}` : '';
    keys.set(sight, (known = `${isThen ? 'then ' : ''}${kind} ${digestOf([...scopes])} ${hash}${words}`));
  }
  return known;
}

const keys = new WeakMap<Sight, string>();

/**
 * What an answer says of the sight that it was given under; nothing where that is everything. `besides`: what else decides
 * what this reader is told, as a text: readers who see the same, and of whom one is told more, have not the same sight.
 */
export function sightTold(sight: Sight, besides?: string): { readonly sight?: string } {
  if (sight.kind === 'everything') return {};
  return { sight: besides === undefined ? sight.hash : digestOf([sight.hash, besides]) };
}
