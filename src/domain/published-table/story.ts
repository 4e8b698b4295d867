// The story of a published table: what was asked, how each state wants its line shown, and what was printed.
import { Growing } from '../../eventsourcing/log/growing.js';
import { story } from '../../eventsourcing/log/story.js';
import { keepingAll, ofType, type Told } from '../told.js';
import { ALL, ofOperation, ofStream } from '../values/who/scope.js';
import type { PublishedTableEvents as Events } from './events.js';

export interface PublishedTable {
  /** Everything, in the order of the log. */
  readonly told: Growing<Told<Events>>;
  readonly phase: 'unknown' | 'drawn-up' | 'published' | 'withdrawn';
  /** Of several the first stands. */
  readonly drawnUp: Events['TableDrawnUp'] | null;
  /** By country. */
  readonly confirmed: ReadonlyMap<string, Events['LineConfirmed']>;
  /** By country: what is disputed is not confirmed, whatever was said before. */
  readonly disputed: ReadonlyMap<string, Events['LineDisputed']>;
  readonly published: Events['TablePublished'] | null;
  readonly withdrawn: Events['TableWithdrawn'] | null;
}

const initial: PublishedTable = {
  told: Growing.of(),
  phase: 'unknown',
  drawnUp: null,
  confirmed: new Map(),
  disputed: new Map(),
  published: null,
  withdrawn: null,
};

const without = <T>(all: ReadonlyMap<string, T>, country: string): ReadonlyMap<string, T> =>
  new Map([...all].filter(([each]) => each !== country));

/** What was published stays so, whatever is confirmed later; withdrawn, it stays readable. */
export const publishedTableStory = story<PublishedTable, Events>(
  'publishedTable',
  initial,
  keepingAll<PublishedTable, Events>({
    TableDrawnUp: (it, drawnUp) =>
      it.drawnUp ? it : { ...it, drawnUp, phase: it.withdrawn ? 'withdrawn' : 'drawn-up' },
    LineConfirmed: (it, line) => ({
      ...it,
      confirmed: new Map(it.confirmed).set(line.country, line),
      disputed: without(it.disputed, line.country),
    }),
    LineDisputed: (it, line) => ({
      ...it,
      confirmed: without(it.confirmed, line.country),
      disputed: new Map(it.disputed).set(line.country, line),
    }),
    TablePublished: (it, published) =>
      it.published ? it : { ...it, published, phase: it.withdrawn ? 'withdrawn' : 'published' },
    TableWithdrawn: (it, withdrawn) => ({ ...it, withdrawn, phase: 'withdrawn' }),
  }),
  ({ id, story: { drawnUp, published } }) => {
    if (published) return ALL;
    return drawnUp ? ofOperation(drawnUp.operation) : ofStream(`publishedTable-${id}`);
  },
);

/** How many words of states on their lines were told. */
export const wordsOnLines = ({ told }: Pick<PublishedTable, 'told'>): number =>
  ofType<Events, 'LineConfirmed' | 'LineDisputed'>(told, 'LineConfirmed', 'LineDisputed').length;
