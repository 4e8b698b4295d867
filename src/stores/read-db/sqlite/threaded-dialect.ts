// Kysely over the query threads: it compiles a question here and has it answered there.
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

class ThreadedConnection implements DatabaseConnection {
  constructor(private readonly threads: QueryThreads) {}

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    return { rows: (await this.threads.run(sql, parameters)) as R[] };
  }

  streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('Questions are answered whole.');
  }
}

const refused = (): Promise<never> => Promise.reject(new Error('A question opens no transaction.'));

/** Only asks: there is no transaction on a connection that others use at the same time. */
function driverOver(threads: QueryThreads): Driver {
  return {
    init: () => Promise.resolve(),
    acquireConnection: () => Promise.resolve(new ThreadedConnection(threads)),
    beginTransaction: refused,
    commitTransaction: refused,
    rollbackTransaction: refused,
    releaseConnection: () => Promise.resolve(),
    destroy: () => threads.close(),
  };
}

export function threadedDialect(threads: QueryThreads): Dialect {
  return {
    createDriver: () => driverOver(threads),
    createQueryCompiler: () => new SqliteQueryCompiler(),
    createAdapter: () => new SqliteAdapter(),
    createIntrospector: (db) => new SqliteIntrospector(db),
  };
}
