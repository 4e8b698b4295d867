// The index of the search: which words there are, and in which streams each was said. Where to look, and never what is there:
// that the streams tell, as far as a reader may see them and as they were at the place that is asked about.
import { categoryOf } from '../../src/eventsourcing/log/event.js';
import { LruCache } from '../../src/eventsourcing/read-models/lru-cache.js';
import { type OwnRows, type Projection, projection, table } from '../../src/eventsourcing/read-models/read-model.js';
import type { AnyRegister } from '../registers/register.js';
import { wordsIn } from './folding.js';
import { textsOf } from './texts.js';

const VERSION = 1;

interface Word {
  readonly word: string;
  /** Spelt backwards: by it words are found by their end. */
  readonly backwards: string;
}

interface Place {
  readonly word: string;
  readonly stream: string;
}

export const words = table<Word>(
  { name: 'search_words', columns: { word: 'text', backwards: 'text' }, key: ['word'], indexes: [['backwards']] },
  VERSION,
);
export const places = table<Place>(
  { name: 'search_places', columns: { word: 'text', stream: 'text' }, key: ['word', 'stream'] },
  VERSION,
);

/** Pairs and words that need not be written again. */
const KEPT = 15_000;

/** Folded words are letters without marks. */
export const backwards = (word: string): string => word.split('').toReversed().join('');

/** Rows are only ever added, and the same when they are written again: what is remembered saves writing, and decides nothing. */
export function searchOver(registers: readonly Pick<AnyRegister, 'of'>[]): Projection {
  const categories = new Set(registers.map(({ of }) => of.category));
  return projection<object, object>({
    name: 'search',
    version: VERSION,
    tables: [words, places],
    on: {},
    every(event, rows: OwnRows) {
      if (!categories.has(categoryOf(event.stream))) return;
      const written = rows.remembered(() => new LruCache<true>(KEPT));
      const isNew = (key: string): boolean => {
        if (written.get(key)) return false;
        written.set(key, true);
        return true;
      };
      for (const { field, said } of textsOf(event)) {
        // The first event of a stream has told it.
        if (field === 'id' && event.revision > 0) continue;
        if (!isNew(`${event.stream} ${said}`)) continue;
        for (const word of wordsIn(said)) {
          if (isNew(word)) rows.write(words, [[word, backwards(word)]]);
          rows.write(places, [[word, event.stream]]);
        }
      }
    },
    onFailure: 'park',
  });
}
