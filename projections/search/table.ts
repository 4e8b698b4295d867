// The index of the search: which words there are, and in which streams each was said. Where to look, and never what is there:
// that the streams tell, as far as a reader may see them and as they were at the place that is asked about.
import { categoryOf, type StoredEvent } from '../../src/eventsourcing/log/event.js';
import { LruCache } from '../../src/eventsourcing/read-models/lru-cache.js';
import { type OwnRows, type Projection, projection, table } from '../../src/eventsourcing/read-models/read-model.js';
import { onceKnown, type Soon } from '../../src/eventsourcing/read-models/soon.js';
import type { AnyRegister } from '../registers/register.js';
import { wordsIn } from './folding.js';
import { textsOf } from './texts.js';

const VERSION = 2;

interface Word {
  readonly word: string;
  /** Spelt backwards: by it words are found by their end. */
  readonly backwards: string;
}

/** `began`: the number of the stream's first event. */
interface Begun {
  readonly stream: string;
  readonly began: bigint;
}

interface Place {
  readonly word: string;
  readonly category: string;
  readonly began: bigint;
}

export const words = table<Word>(
  { name: 'search_words', columns: { word: 'text', backwards: 'text' }, key: ['word'], indexes: [['backwards']] },
  VERSION,
);
export const begun = table<Begun>(
  { name: 'search_begun', columns: { stream: 'text', began: 'big' }, key: ['stream'], indexes: [['began']] },
  VERSION,
);
/** In the order in which streams began, so that what many say is written side by side: by name each would change a page of its own. */
export const places = table<Place>(
  {
    name: 'search_places',
    columns: { word: 'text', category: 'text', began: 'big' },
    key: ['word', 'category', 'began'],
  },
  VERSION,
);

/** Words that need not be written again. */
const WORDS_KEPT = 10_000;
/** What was said in a stream and need not be written again: of a thing that is told of now it is said again soon. */
const SAID_KEPT = 2_000;

/** Folded words are letters without marks. */
export const backwards = (word: string): string => word.split('').toReversed().join('');

/** What was written lately. */
class Written {
  private readonly known: LruCache<true>;

  constructor(kept: number) {
    this.known = new LruCache(kept);
  }

  /** True once. */
  isNew(key: string): boolean {
    if (this.known.get(key)) return false;
    this.known.set(key, true);
    return true;
  }
}

/** Rows are only ever added, and the same when they are written again: what is remembered saves writing, and decides nothing. */
export function searchOver(registers: readonly Pick<AnyRegister, 'of'>[]): Projection {
  const categories = new Set(registers.map(({ of }) => of.category));
  return projection<object, object>({
    name: 'search',
    version: VERSION,
    tables: [words, begun, places],
    on: {},
    every(event, rows: OwnRows) {
      const category = categoryOf(event.stream);
      if (!categories.has(category)) return;
      const written = rows.remembered(() => ({ words: new Written(WORDS_KEPT), said: new Written(SAID_KEPT) }));
      const said = newlySaid(event, written.said);
      if (said.length === 0) return;
      return onceKnown(beganOf(event, rows), (began) => {
        for (const word of said) {
          if (written.words.isNew(word)) rows.write(words, [[word, backwards(word)]]);
          rows.write(places, [[word, category, began]]);
        }
      });
    },
    onFailure: 'park',
  });
}

function newlySaid(event: StoredEvent, written: Written): readonly string[] {
  const all: string[] = [];
  for (const { field, said } of textsOf(event)) {
    // The first event of a stream has told it.
    if (field === 'id' && event.revision > 0) continue;
    if (written.isNew(`${event.stream} ${said}`)) all.push(...wordsIn(said));
  }
  return all;
}

/** Whatever of its stream is read first begins it: a log may have been cut off before. */
function beganOf({ stream, revision, number }: StoredEvent, rows: OwnRows): Soon<bigint> {
  return onceKnown(revision === 0 ? undefined : rows.get(begun, { stream }), (row) => {
    if (!row) rows.put(begun, { stream, began: number });
    return row?.began ?? number;
  });
}
