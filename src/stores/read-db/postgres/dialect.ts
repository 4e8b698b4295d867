// Kysely over our sessions: it compiles a question here, with each parameter's type said, and has it answered by the pool.
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely';
import { objectsOf, parametersOf, type Sessions } from './session.js';

/** A question's text says nothing of types, and PostgreSQL takes what it cannot infer for text: the values say it. */
class TypedCompiler extends PostgresQueryCompiler {
  protected override appendValue(parameter: unknown): void {
    super.appendValue(parameter);
    if (typeof parameter === 'number' || typeof parameter === 'bigint') this.append('::int8');
    else if (typeof parameter === 'string') this.append('::text');
    else if (parameter !== null) throw new TypeError(`A question’s parameter is a ${typeof parameter}.`);
  }
}

class AskingConnection implements DatabaseConnection {
  constructor(private readonly sessions: Sessions) {}

  async executeQuery<R>({ sql, parameters }: CompiledQuery): Promise<QueryResult<R>> {
    const values = parametersOf(parameters);
    const answer = await this.sessions.ask((session) => session.run({ text: sql, values }));
    return { rows: objectsOf(answer) as R[] };
  }

  streamQuery<R>(): AsyncIterableIterator<QueryResult<R>> {
    throw new Error('Questions are answered whole.');
  }
}

const refused = (): Promise<never> => Promise.reject(new Error('A question opens no transaction.'));

/** Only asks: each statement takes whichever connection is free. */
function driverOver(sessions: Sessions): Driver {
  return {
    init: () => Promise.resolve(),
    acquireConnection: () => Promise.resolve(new AskingConnection(sessions)),
    beginTransaction: refused,
    commitTransaction: refused,
    rollbackTransaction: refused,
    releaseConnection: () => Promise.resolve(),
    destroy: () => Promise.resolve(),
  };
}

export function askingDialect(sessions: Sessions): Dialect {
  return {
    createDriver: () => driverOver(sessions),
    createQueryCompiler: () => new TypedCompiler(),
    createAdapter: () => new PostgresAdapter(),
    createIntrospector: (db) => new PostgresIntrospector(db),
  };
}
