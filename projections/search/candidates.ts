// Streams that may hold what is looked for: those in which each word was said, as it was written or one slip away.
import { sql } from 'kysely';
import type { At } from '../../src/eventsourcing/asking/ask.js';
import { distance } from '../../src/forms/near.js';
import { backwards, places, words } from './table.js';

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

export interface Sought {
  /** For each word that is looked for, those that it may be. */
  readonly words: readonly (readonly string[])[];
  readonly categories: readonly string[];
  /** Only streams behind this one, by name. */
  readonly after: string;
  readonly limit: number;
}

/** By name. */
export async function streamsWith(
  at: At,
  { words: sought, categories, after, limit }: Sought,
): Promise<readonly string[]> {
  const [first = [], ...others] = sought;
  if (sought.some((each) => each.length === 0)) return [];
  const name = sql.table(places.name);
  const also = others.map(
    (each) => sql`exists (select 1 from ${name} as other
      where other.stream = place.stream and other.word in (${sql.join(each)}))`,
  );
  const ofCategory = categories.map((each) => sql`(place.stream >= ${`${each}-`} and place.stream < ${`${each}.`})`);
  const where = [
    sql`place.word in (${sql.join(first)})`,
    sql`place.stream > ${after}`,
    sql`(${sql.join(ofCategory, sql` or `)})`,
    ...also,
  ];
  const { rows } = await sql<{ stream: string }>`
    select distinct place.stream as stream from ${name} as place
    where ${sql.join(where, sql` and `)} order by place.stream limit ${limit}`.execute(at.query);
  return rows.map(({ stream }) => stream);
}
