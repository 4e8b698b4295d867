// The looking through streams that the index names: what is there, up to the place that is asked about, for who may see it.
import type { At } from '../../src/eventsourcing/asking/ask.js';
import { categoryOf, idOf, type StoredEvent } from '../../src/eventsourcing/log/event.js';
import type { Story } from '../../src/eventsourcing/log/story.js';
import type { AnyRegister } from '../registers/register.js';
import { slipsBetween, type Standing, streamsWith, wordsFor } from './candidates.js';
import { wordsIn } from './folding.js';
import { textsOf } from './texts.js';

/** Streams that are looked at together. */
const PAGE = 50;
/** Of what was written at length so much is shown. */
const SHOWN = 200;

export type Collections = Pick<AnyRegister, 'collection' | 'of'>;

export interface FoundRow {
  readonly collection: string;
  readonly id: string;
  /** Where it was said. */
  readonly field: string;
  readonly said: string;
  readonly event: string;
  /** How many slips it is away from what was looked for. */
  readonly slips: 0 | 1;
}

export interface Cursor {
  readonly slips: 0 | 1;
  readonly after: Standing | undefined;
}

export interface Placed {
  readonly row: FoundRow;
  readonly standing: Standing;
}

export interface Looking extends Cursor {
  readonly sought: readonly string[];
  readonly inside: readonly Collections[];
}

async function* rowsOf({ sought, inside, slips, after }: Looking, at: At): AsyncGenerator<Placed, void> {
  const words: (readonly string[])[] = [];
  for (const word of sought) words.push(await wordsFor(at, word, slips));
  const categories = inside.map(({ of }) => of.category);
  for (let behind = after; ;) {
    const streams = await streamsWith(at, { words, categories, after: behind, limit: PAGE });
    for (const standing of streams) {
      await at.turn();
      const row = await seenIn(standing.stream, { sought, inside }, at);
      if (row?.slips === slips) yield { row, standing };
    }
    if (streams.length < PAGE) return;
    behind = streams.at(-1);
  }
}

/** As the stream tells it up to that place, where the reader may see it: the index only says that it is worth a look. */
async function seenIn(
  stream: string,
  { sought, inside }: Pick<Looking, 'sought' | 'inside'>,
  at: At,
): Promise<FoundRow | undefined> {
  const register = inside.find(({ of }) => of.category === categoryOf(stream));
  if (!register) return undefined;
  const id = idOf(stream);
  const hits = hitsIn(await at.stream(register.of as Story<unknown, never>, id), sought);
  if (hits.size < sought.length) return undefined;
  const slips = [...hits.values()].some((hit) => hit.slips === 1) ? 1 : 0;
  return { collection: register.collection, id, ...hits.get(sought[0]!)!, slips };
}

type Hit = Pick<FoundRow, 'field' | 'said' | 'event' | 'slips'>;

/** For each word the first place with the fewest slips. */
function hitsIn(events: readonly StoredEvent[], sought: readonly string[]): ReadonlyMap<string, Hit> {
  const hits = new Map<string, Hit>();
  for (const [word, hit] of allHits(events, sought)) if (hit.slips < (hits.get(word)?.slips ?? 2)) hits.set(word, hit);
  return hits;
}

function* allHits(
  events: readonly StoredEvent[],
  sought: readonly string[],
): Generator<readonly [word: string, hit: Hit]> {
  for (const event of events) {
    for (const { field, said } of textsOf(event)) {
      for (const [word, slips] of matches(sought, said))
        yield [word, { field, said: shortened(said), event: event.id, slips }];
    }
  }
}

function* matches(sought: readonly string[], said: string): Generator<readonly [word: string, slips: 0 | 1]> {
  for (const word of wordsIn(said)) {
    for (const each of sought) {
      const slips = slipsBetween(each, word);
      if (slips !== undefined) yield [each, slips];
    }
  }
}

const shortened = (said: string): string => (said.length > SHOWN ? `${said.slice(0, SHOWN)}…` : said);

/** What is found as it was written goes first, then what is one slip away; both by category and when they began. */
export async function* inOrder(looking: Looking, at: At): AsyncGenerator<Placed, void> {
  yield* rowsOf(looking, at);
  if (looking.slips === 0) yield* rowsOf({ ...looking, slips: 1, after: undefined }, at);
}
