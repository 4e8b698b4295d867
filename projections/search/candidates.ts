// Streams that may hold what is looked for: those in which each word was said, as it was written or one slip away.
import { sql } from 'kysely';
import type { At } from '../../src/eventsourcing/asking/ask.js';
import { distance } from '../../src/forms/near.js';
import { backwards, begun, places, words } from './table.js';

/** Shorter words, and numbers, are only found as they are written: one slip makes others of them. */
const SLIPS_FROM = 4;
/** Words that are compared for one that is looked for; of more, nobody means any. */
const MOST_WORDS = 2_000;
/** Shorter words are not taken for the beginning of others. */
const BEGINS_FROM = 3;

/** Above all letters and digits. */
const END = '{';

/** 0: as it was written, or how it begins; 1: one slip away; undefined: another word. */
export function slipsBetween(sought: string, word: string): 0 | 1 | undefined {
  if (word === sought || (sought.length >= BEGINS_FROM && word.startsWith(sought))) return 0;
  return mayBeMisspelt(sought) && distance(sought, word) === 1 ? 1 : undefined;
}

const mayBeMisspelt = (word: string): boolean => word.length >= SLIPS_FROM && !/\d/.test(word);

/** Words of the index that it may be. */
export async function wordsFor(at: At, sought: string, slips: 0 | 1): Promise<readonly string[]> {
  const near = slips === 1 && mayBeMisspelt(sought) ? await nearWords(at, sought) : [];
  const begins = sought.length < BEGINS_FROM ? [sought] : await matching(at, 'word', sought);
  return [...new Set([...begins, ...near])];
}

/** One slip leaves either what stands before the middle as it is, or what stands behind it. */
async function nearWords(at: At, sought: string): Promise<readonly string[]> {
  const half = Math.floor((sought.length - 1) / 2);
  const [before, behind] = [sought.slice(0, half), backwards(sought).slice(0, half)];
  const lengths = [sought.length - 1, sought.length + 1] as const;
  const found = [
    ...(await matching(at, 'word', before, lengths)),
    ...(await matching(at, 'backwards', behind, lengths)),
  ];
  return found.filter((word) => slipsBetween(sought, word) !== undefined);
}

async function matching(
  at: At,
  column: 'word' | 'backwards',
  begins: string,
  [least, most]: readonly [number, number] = [0, 1_000],
): Promise<readonly string[]> {
  const { rows } = await sql<{ word: string }>`
    select word from ${sql.table(words.name)}
    where ${sql.ref(column)} >= ${begins} and ${sql.ref(column)} < ${begins + END}
      and length(word) between ${least} and ${most}
    order by ${sql.ref(column)} limit ${MOST_WORDS}`.execute(at.query);
  return rows.map(({ word }) => word);
}

/** A stream, where it stands in the order of what is found: by category, then by when it began. */
export interface Standing {
  readonly category: string;
  /** The number of its first event. */
  readonly began: bigint;
}

export interface Candidate extends Standing {
  readonly stream: string;
}

export interface Sought {
  /** For each word that is looked for, those that it may be. */
  readonly words: readonly (readonly string[])[];
  readonly categories: readonly string[];
  /** Only streams behind this place; undefined: from the first on. */
  readonly after: Standing | undefined;
  readonly limit: number;
}

/** By category, then by when they began. */
export async function streamsWith(at: At, sought: Sought): Promise<readonly Candidate[]> {
  const { words: all, categories, after, limit } = sought;
  if (all.some((each) => each.length === 0)) return [];
  const found: Candidate[] = [];
  for (const category of categories.toSorted()) {
    if (found.length === limit || (after && category < after.category)) continue;
    const behind = category === after?.category ? after.began : -1n;
    const own = await inCategory(at, all, { category, behind, limit: limit - found.length });
    found.push(...own.map(({ stream, began }) => ({ category, began: BigInt(began), stream })));
  }
  return found;
}

async function inCategory(
  at: At,
  [first = [], ...others]: Sought['words'],
  { category, behind, limit }: { readonly category: string; readonly behind: bigint; readonly limit: number },
): Promise<readonly { readonly stream: string; readonly began: bigint | number | string }[]> {
  const name = sql.table(places.name);
  const where = [
    sql`one.word in (${sql.join(first)})`,
    sql`one.category = ${category}`,
    sql`one.began > ${behind}`,
    ...others.map(
      (words) => sql`exists (select 1 from ${name} as other
        where other.word in (${sql.join(words)}) and other.category = one.category and other.began = one.began)`,
    ),
  ];
  const { rows } = await sql<{ stream: string; began: bigint | number | string }>`
    select place.began, named.stream
    from (select distinct one.began from ${name} as one where ${sql.join(where, sql` and `)}
      order by one.began limit ${limit}) as place
    join ${sql.table(begun.name)} as named on named.began = place.began
    order by place.began`.execute(at.query);
  return rows;
}
