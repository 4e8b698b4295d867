// Scans of a PostgreSQL read database: a cursor in a read-only transaction, of which some rows are fetched at a time.
import type { CompiledQuery } from 'kysely';
import type { ScannedRow } from '../../../eventsourcing/read-models/scanning.js';
import { parametersOf, type Session, type Sessions, valuesOf } from './session.js';

/** Rows that are fetched at once. */
const ROWS = 1_000;

/** Lends a session for as long as the rows are taken. */
export async function* scanned(
  sessions: Sessions,
  { sql, parameters }: CompiledQuery,
): AsyncGenerator<readonly ScannedRow[], void> {
  const lent = await borrowed(sessions);
  try {
    const { session } = lent;
    await session.run({ text: 'BEGIN' });
    await session.run({ text: `DECLARE rows NO SCROLL CURSOR FOR ${sql}`, values: parametersOf(parameters) });
    for (let count = ROWS; count === ROWS;) {
      const fetched = await session.run({ text: `FETCH ${ROWS} FROM rows` });
      count = fetched.rows.length;
      if (count > 0) yield valuesOf(fetched).map((row) => row.map(lightened));
    }
  } finally {
    await lent.session.run({ text: 'COMMIT' }).catch(() => undefined);
    lent.giveBack();
  }
}

interface Lent {
  readonly session: Session;
  giveBack(): void;
}

function borrowed(sessions: Sessions): Promise<Lent> {
  return new Promise((lend, refuse) => {
    const use = (session: Session): Promise<void> => new Promise((giveBack) => lend({ session, giveBack }));
    sessions.ask(use).catch(refuse);
  });
}

function lightened(value: unknown): ScannedRow[number] {
  if (typeof value !== 'bigint') return value as string | null;
  const near = Number(value);
  return Number.isSafeInteger(near) ? near : value;
}
