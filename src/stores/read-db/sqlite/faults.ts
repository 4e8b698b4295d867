// The faults of a file of read models that is in use, and a dialect whose questions tell them with the remedy.
import { type DatabaseConnection, type Driver, SqliteDialect } from 'kysely';
import { codeOf, fault, faultOf } from '../../sqlite-file/faults.js';
import { READ_DB } from './schema.js';

/** A file that was ours when it was opened, and is no database now, was damaged since. */
export function readDbFault(problem: unknown, file: string): unknown {
  const code = codeOf(problem);
  if (code !== 'SQLITE_NOTADB') return faultOf(problem, file, READ_DB);
  return fault(READ_DB.damaged, { file, what: `the file is damaged (${code})`, fix: READ_DB.repair, cause: problem });
}

export class TellingDialect extends SqliteDialect {
  constructor(
    config: ConstructorParameters<typeof SqliteDialect>[0],
    private readonly file: string,
  ) {
    super(config);
  }

  override createDriver(): Driver {
    const driver = super.createDriver();
    const acquire = driver.acquireConnection.bind(driver);
    const { file } = this;
    /** There is one: the driver lends it to one question after the other. */
    let telling: DatabaseConnection | undefined;
    driver.acquireConnection = async (...how) => {
      const connection = await acquire(...how);
      return (telling ??= {
        executeQuery: (...query) =>
          connection
            .executeQuery(...(query as Parameters<typeof connection.executeQuery>))
            .catch((problem: unknown) => {
              throw readDbFault(problem, file);
            }) as never,
        streamQuery: connection.streamQuery.bind(connection),
      });
    };
    return driver;
  }
}
