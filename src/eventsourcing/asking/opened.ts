// An answer of any length before its rows are told: what is known of it, and its rows, a few at a time and made when they are
// gone through. It holds no more of them than a page of a list, or the sums of a figure.
import {
  type About,
  type Answer,
  type AnyQuestion,
  type At,
  type Found,
  foundAt,
  noteOf,
  placed,
  type Question,
  wordsOf,
} from './ask.js';
import type { Asked, Asking } from './asking.js';
import { inFirstPlaces } from './first-places.js';
import { NotAnswered } from './not-answered.js';
import { lengthOf, type Rows } from './rows.js';
import { sightTold } from './sight.js';
import type { ToldOf } from './touched.js';

/** Some rows as the digest has them. */
export interface Batch {
  readonly rows: readonly object[];
  readonly areSpans: boolean;
}

export interface OpenAnswer extends Pick<Answer, 'note'> {
  readonly about: About;
  /** How many rows and spans there are, where all of them are at hand. */
  readonly length: number | undefined;
  readonly hasSpans: boolean;
  /** What it tells of one by one: of a file of many pages, as far as the first does. */
  readonly toldOf: ToldOf;
  /** The columns of a file of it; undefined: those that its rows have. */
  readonly columns: readonly string[] | undefined;
  /** All rows from the first on, spans behind them: the same however often they are gone through. */
  batches(): AsyncGenerator<Batch, void>;
  /** A row with its words. */
  inWords(row: object): object;
}

/** Rows of a page, where the question does not say. */
const PAGE = 1000;
/** Rows between which others may have a turn. */
const BATCH = 100;

export interface Opening {
  readonly form: object;
  readonly asked: Asked;
  /** All rows of a question that answers in pages, from the first page on. */
  readonly isWhole: boolean;
}

/** Throws what `ask` throws, before any row is told. */
export async function openAnswer(
  asking: Asking,
  what: AnyQuestion,
  { form, asked, isWhole }: Opening,
): Promise<OpenAnswer> {
  const at = await placed(asking, what, asked);
  const { columns, page } = what as unknown as Question;
  const limit = page?.(form) ?? PAGE;
  const pageAt = (more: object): Promise<Found> =>
    foundAt(asking, what, isWhole ? { ...form, limit, ...more } : form, { asked, at });
  const first = await pageAt({});
  const isAll = !isWhole || first.about.next === null;
  const batchesOf = (found: Found): AsyncGenerator<Batch, void> => inBatches(asking, at, found);
  return {
    about: isWhole ? { ...first.about, next: null } : first.about,
    length: isAll ? lengthOf(first) : undefined,
    hasSpans: first.spans !== undefined,
    toldOf: toldBy(first, at),
    columns: columns?.(form),
    inWords: wordsOf(what, form, asked),
    ...(lengthOf(first) > 0 ? {} : noteOf(what, form, asked)),
    async *batches() {
      yield* batchesOf(first);
      if (isAll) return;
      for (let { next: cursor } = first.about; cursor !== null;) {
        await demandSameSight(asking, asked, at);
        const found = await pageAt({ cursor });
        yield* batchesOf(found);
        cursor = found.about.next;
      }
    },
  };
}

/** Of an answer in pages: whoever lost a right meanwhile is told no more, and the file breaks off. */
async function demandSameSight({ sightOf }: Asking, { reader, as }: Asked, { upTo, sight }: At): Promise<void> {
  const now = await sightOf(reader, upTo, as);
  if (sightTold(now).sight !== sightTold(sight).sight) throw new NotAnswered('RIGHTS_CHANGED');
}

/** Of many things at once it is enough that the reader may be told of one that is restricted. */
function toldBy({ toldOf }: Found, { sight }: At): ToldOf {
  if (toldOf.streams.length > 0) return toldOf;
  return { streams: [], isRestricted: sight.kind !== 'everything' && sight.hasRestricted === true };
}

async function* inBatches(asking: Asking, at: At, { rows, spans }: Found): AsyncGenerator<Batch, void> {
  for (const some of slicesOf(rows)) {
    await at.turn();
    yield { rows: await inFirstPlaces(asking, at, some), areSpans: false };
  }
  for (const some of slicesOf(spans ?? [])) {
    await at.turn();
    yield { rows: await inFirstPlaces(asking, at, some), areSpans: true };
  }
}

function* slicesOf<Row>(rows: Rows<Row>): Generator<readonly Row[], void> {
  let slice: Row[] = [];
  for (const row of rows) {
    if (slice.push(row) < BATCH) continue;
    yield slice;
    slice = [];
  }
  if (slice.length > 0) yield slice;
}
