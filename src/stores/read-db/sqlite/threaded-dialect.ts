// Kysely over the query threads: it compiles a question here and has it answered there, where that is not the slower way.
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  SqliteAdapter,
  SqliteIntrospector,
  SqliteQueryCompiler,
} from 'kysely';
import type { QueryThreads } from './query-threads.js';
import type { InlineQueries } from './inline-queries.js';

class ThreadedConnection implements DatabaseConnection {
  constructor(
    private readonly threads: QueryThreads,
    private readonly inline: InlineQueries,
  ) {}

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const known = this.inline.answer(query);
    if (known) return { rows: known as R[] };
    const { rows, ms } = await this.threads.run(query.sql, query.parameters);
    this.inline.took(query, ms);
    return { rows: rows as R[] };
  }

  streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('Questions are answered whole.');
  }
}

const refused = (): Promise<never> => Promise.reject(new Error('A question opens no transaction.'));

/** Only asks: there is no transaction on a connection that others use at the same time. */
function driverOver(threads: QueryThreads, inline: InlineQueries): Driver {
  return {
    init: () => Promise.resolve(),
    acquireConnection: () => Promise.resolve(new ThreadedConnection(threads, inline)),
    beginTransaction: refused,
    commitTransaction: refused,
    rollbackTransaction: refused,
    releaseConnection: () => Promise.resolve(),
    destroy: () => threads.close(),
  };
}

export function threadedDialect(threads: QueryThreads, inline: InlineQueries): Dialect {
  return {
    createDriver: () => driverOver(threads, inline),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createAdapter: () => new SqliteAdapter(),
    createIntrospector: (db) => new SqliteIntrospector(db),
  };
}
