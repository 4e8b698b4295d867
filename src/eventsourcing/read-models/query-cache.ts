// Queries that are asked again and again at other places in the log: each is put in writing once for a database.
import type { CompiledQuery } from 'kysely';
import type { ReadDb } from './read-model.js';

/** Stands in a query in writing for the place in the log, which changes from one time to the next. */
export const PLACE = -(2n ** 62n);
/** The same for where it begins, in whatever that is counted. */
export const BEGIN = PLACE + 1n;

/** Queries that are kept in writing for each database; writing one takes longer than answering a small one. */
const MOST_WRITTEN = 500;

export interface CachedQuery {
  readonly query: ReadDb['query'];
  /** Tells the query from the others that are kept beside it. */
  readonly name: string;
  /** What its reader may see, as a key: a query in writing holds for that sight alone. */
  readonly sight: string;
  /** Puts it in writing, with `PLACE` for the place in the log, `BEGIN` for a beginning. */
  readonly write: () => CompiledQuery;
}

export class QueryCache {
  private readonly written = new WeakMap<ReadDb['query'], Map<string, CompiledQuery>>();

  /** The query for that place in the log, and that beginning where it has one. */
  at<Row>(place: bigint, asked: CachedQuery, begin?: bigint): CompiledQuery<Row> {
    const written = this.inWriting(asked) as CompiledQuery<Row>;
    const meant = (each: unknown): unknown => (each === PLACE ? place : each === BEGIN ? begin : each);
    return { ...written, parameters: written.parameters.map(meant) };
  }

  /** Its rows. */
  async rowsAt<Row>(place: bigint, asked: CachedQuery): Promise<readonly Row[]> {
    const { rows } = await asked.query.executeQuery<Row>(this.at<Row>(place, asked));
    return rows;
  }

  private inWriting({ query, name, sight, write }: CachedQuery): CompiledQuery {
    let known = this.written.get(query);
    if (!known) this.written.set(query, (known = new Map()));
    const key = JSON.stringify([sight, name]);
    let found = known.get(key);
    if (!found) {
      found = write();
      if (known.size >= MOST_WRITTEN) known.clear();
      known.set(key, found);
    }
    return found;
  }
}
