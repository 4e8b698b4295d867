// The groups of a question at its place: what is remembered of the pages that were full there, and the entries that have come
// since. Where that does not hold (rights of that time, or what has moved since), all of it as the database sums it.
import type { CompiledQuery } from 'kysely';
import type { At } from '../../../src/eventsourcing/asking/ask.js';
import { sees, type Sight, sightKey } from '../../../src/eventsourcing/asking/sight.js';
import { BEGIN, PLACE, QueryCache } from '../../../src/eventsourcing/read-models/query-cache.js';
import type { ScannedRow } from '../../../src/eventsourcing/read-models/scanning.js';
import { combinationsOf } from './combinations.js';
import type { GroupedFilter } from './filter.js';
import { type Gathering, Groups } from './gathering.js';
import { type Memory, memoryIn, type Remembered } from './remembered.js';
import { MOVED, placeIn } from './full-pages.js';
import { entriesSince, type Further, hasScopedBalances, sourceOf } from './source.js';

/** What is gathered. */
export interface Asked extends Omit<Gathering, 'known'> {
  /** Tells it, beside the form, from every other. */
  readonly name: string;
  readonly form: GroupedFilter;
  readonly further: Further;
}

type Place = At & { readonly upTo: bigint };

/** Pages that are added to what is remembered, rather than to what the database has summed. */
const FAR = 256;

export async function gathered(asked: Asked, at: Place): Promise<Groups> {
  if (isOfThen(at.sight)) return gatheredFrom(asked, at, 'whole');
  const { pages, moved } = await placeOf(at);
  if (!stays(asked, at.sight, moved)) return gatheredFrom(asked, at, 'whole');
  const memory = await memoryIn(at);
  const { key, before } = rememberedOf(asked, at, { memory, pages });
  const isNear = before !== undefined && pages - before.pages <= FAR;
  const base = isNear ? before : { pages, groups: await gatheredFrom(asked, at, 'full') };
  const groups = await withRest(asked, at, { base, pages });
  // Not where the tables were put in place anew meanwhile.
  if ((await memoryIn(at)) === memory) memory.set(key, base);
  return groups;
}

/** An earlier place is remembered by itself: auditors and those who go through pages ask about it again. */
function rememberedOf(
  asked: Asked,
  { sight }: Place,
  { memory, pages }: { readonly memory: Memory; readonly pages: number },
): { readonly key: string; readonly before: Remembered | undefined } {
  const latest = `${sightKey(sight)} ${nameOf(asked)}`;
  const isEarlier = (memory.get(latest)?.pages ?? 0) > pages;
  const key = isEarlier ? `${latest} ${pages}` : latest;
  return { key, before: memory.get(key) };
}

const isOfThen = (sight: Sight): boolean => sight.kind !== 'everything' && sight.isThen === true;

/** Whether what was summed of an earlier page is still what the reader sees of it: what moves takes along what lies before. */
function stays({ form, further }: Asked, sight: Sight, moved: number): boolean {
  if (sight.kind === 'everything') return true;
  return hasScopedBalances(form, further) ? moved !== MOVED.behind : moved === MOVED.never;
}

interface Rest {
  readonly base: Remembered;
  /** Those that are full now. */
  readonly pages: number;
}

/** What is remembered and the entries behind it; those of full pages are remembered from now on too. */
async function withRest(asked: Asked, at: Place, { base, pages }: Rest): Promise<Groups> {
  const from = base.pages;
  const rest = await entriesFrom(asked, at, from);
  // From here on nobody comes between, and whoever did has taken it further.
  if (base.pages > pages) return gatheredFrom(asked, at, 'whole');
  if (base.pages > from) return withRest(asked, at, { base, pages });
  const isFull = (row: ScannedRow): boolean => Number(row.at(-1)) < pages;
  for (const row of rest) if (isFull(row)) base.groups.add(row);
  base.pages = pages;
  const groups = base.groups.branch();
  for (const row of rest) if (!isFull(row)) groups.add(row);
  return groups;
}

/** Those of that page and behind it which the reader sees; each ends with its scope and its page. */
async function entriesFrom(asked: Asked, at: Place, page: number): Promise<readonly ScannedRow[]> {
  const { query, sight, upTo } = at;
  const { form, further, told } = asked;
  const families = told.map(({ family }) => family);
  const known = await combinationsOf(at, upTo, sight.kind === 'everything' ? families : [...families, 'scope']);
  const scopes = known[families.length];
  const write = (): CompiledQuery => entriesSince(form, { page: BEGIN, upTo: PLACE }, further).compile(query);
  const since = { query, name: `since ${nameOf(asked)}`, sight: '', write };
  const rows: ScannedRow[] = [];
  for await (const some of at.scan(written.at(upTo, since, BigInt(page)))) {
    for (const row of some)
      if (!scopes || sees(sight, String(scopes.get(Number(row.at(-2)))!['scope']))) rows.push(row);
    await at.turn();
  }
  return rows;
}

const written = new QueryCache();

const nameOf = ({ name, form }: Asked): string => `${name} ${JSON.stringify(form)}`;

async function gatheredFrom(asked: Asked, at: Place, what: 'whole' | 'full'): Promise<Groups> {
  const { query, sight, upTo } = at;
  const { form, further, told, ...rest } = asked;
  const known = await combinationsOf(
    at,
    upTo,
    told.map(({ family }) => family),
  );
  const groups = Groups.of({ ...rest, told, known });
  const seenUpTo = { upTo: PLACE, sight, isOfFullPages: what === 'full' };
  const write = (): CompiledQuery => sourceOf(form, seenUpTo, further).compile(query);
  const counting = written.at(upTo, { query, name: `${what} ${nameOf(asked)}`, sight: sightKey(sight), write });
  for await (const page of at.scan(counting)) {
    for (const row of page) groups.add(row);
    await at.turn();
  }
  return groups;
}

interface InLedger {
  /** How many are full. */
  readonly pages: number;
  readonly moved: number;
}

async function placeOf({ query, scan, upTo }: Place): Promise<InLedger> {
  const write = (): CompiledQuery => placeIn(PLACE).compile(query);
  const asked = written.at(upTo, { query, name: 'place', sight: '', write });
  for await (const [row] of scan(asked)) return { pages: Number(row![0]), moved: Number(row![1]) };
  return { pages: 0, moved: MOVED.never };
}
