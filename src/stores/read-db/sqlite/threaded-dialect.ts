// Kysely over the query threads: it compiles a question here and has it answered there, unless it is known to be swift.
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
import type { SwiftQueries } from './swift-queries.js';

class ThreadedConnection implements DatabaseConnection {
  constructor(
    private readonly threads: QueryThreads,
    private readonly swift: SwiftQueries,
  ) {}

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    const known = this.swift.answer(query);
    if (known) return { rows: known as R[] };
    const { rows, ms } = await this.threads.run(query.sql, query.parameters);
    this.swift.took(query, ms);
    return { rows: rows as R[] };
  }

  streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('Questions are answered whole.');
  }
}

const refused = (): Promise<never> => Promise.reject(new Error('A question opens no transaction.'));

/** Only asks: there is no transaction on a connection that others use at the same time. */
function driverOver(threads: QueryThreads, swift: SwiftQueries): Driver {
  return {
    init: () => Promise.resolve(),
    acquireConnection: () => Promise.resolve(new ThreadedConnection(threads, swift)),
    beginTransaction: refused,
    commitTransaction: refused,
    rollbackTransaction: refused,
    releaseConnection: () => Promise.resolve(),
    destroy: () => threads.close(),
  };
}

export function threadedDialect(threads: QueryThreads, swift: SwiftQueries): Dialect {
  return {
    createDriver: () => driverOver(threads, swift),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createAdapter: () => new SqliteAdapter(),
    createIntrospector: (db) => new SqliteIntrospector(db),
  };
}
