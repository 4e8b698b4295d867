// All live rows of a PostgreSQL read database as they were at one moment, read beside whatever is written meanwhile.
import type { AnyTable, Generation, Snapshot } from '../../../eventsourcing/read-models/read-model.js';
import { restored } from './rows.js';
import { listed } from './statements.js';
import { quoted, type Session } from './session.js';
import { GENERATIONS, generationsOf } from './writing.js';

/** Rows fetched at a time. */
const PAGE = 1_000;

/** How often it is tried to get hold of the live tables, when others take their place at that moment. */
const ATTEMPTS = 10;
const UNDEFINED_TABLE = '42P01';

export async function lookedAt<T>(session: Session, look: (snapshot: Snapshot) => Promise<T>): Promise<T> {
  const generations = await held(session);
  const result = await look({ generations, dump: (of) => dumped(session, of) });
  await session.run({ text: 'COMMIT' });
  return result;
}

/** Opens a transaction in which the live tables stay what they are. */
async function held(session: Session): Promise<readonly Generation[]> {
  for (let attempt = 1; ; attempt++) {
    const tables = await liveTables(session);
    await session.run({ text: 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY' });
    try {
      // A swap changes which table a name means: the lock comes before the moment that is looked at.
      const names = tables.names.map(quoted).join(', ');
      if (names !== '') await session.run({ text: `LOCK TABLE ${names} IN ACCESS SHARE MODE` });
      const generations = generationsOf(await session.run({ text: GENERATIONS }));
      const live = generations.filter(({ state }) => state === 'LIVE').map(({ id }) => String(id));
      if (live.join(' ') === tables.ids.join(' ')) return generations;
    } catch (problem) {
      if ((problem as { code?: unknown }).code !== UNDEFINED_TABLE || attempt === ATTEMPTS) throw problem;
    }
    await session.run({ text: 'ROLLBACK' });
  }
}

async function liveTables(session: Session): Promise<{ ids: readonly string[]; names: readonly string[] }> {
  const { rows } = await session.run({ text: "SELECT id, tables FROM generations WHERE state = 'LIVE' ORDER BY id" });
  return {
    ids: rows.map(([id]) => id!),
    names: rows.flatMap(([, tables]) => JSON.parse(tables ?? '[]') as string[]),
  };
}

/** The rows of a table in the order of its key. */
async function* dumped(session: Session, of: AnyTable): AsyncIterable<Record<string, unknown>> {
  const cursor = quoted(`dump ${of.name}`);
  const order = of.key.map(quoted).join(', ');
  await session.run({
    text: `DECLARE ${cursor} NO SCROLL CURSOR FOR SELECT ${listed(of)} FROM ${quoted(of.name)} ORDER BY ${order}`,
  });
  for (;;) {
    const { rows } = await session.run({ text: `FETCH ${PAGE} FROM ${cursor}` });
    for (const row of rows) yield restored(of, row);
    if (rows.length < PAGE) break;
  }
  await session.run({ text: `CLOSE ${cursor}` });
}
