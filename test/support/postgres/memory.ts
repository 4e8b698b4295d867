// PostgreSQL in memory, for what the two databases must say alike: one connection, so that nothing here can tell of locks.
import { PGlite } from '@electric-sql/pglite';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { QueryResult, Session, Sessions, Statement, Value } from '../../../src/stores/read-db/postgres/session.js';

const raw = (value: string): string => value;
/** All types keep the text that the server sends. */
const RAW: Record<number, (value: string) => string> = new Proxy({}, { get: () => raw, has: () => true });

/** Takes turns: whoever has begun a transaction keeps the connection until it ends. */
export class PostgresInMemory {
  private constructor(private readonly lite: PGlite) {}

  private holder: object | undefined;
  private readonly waiting: (() => void)[] = [];

  static async start(): Promise<PostgresInMemory> {
    return new PostgresInMemory(await freshLite());
  }

  stop(): Promise<void> {
    return this.lite.close();
  }

  /** As a driver has them, for a schema of this database. */
  sessions(schema: string): Sessions {
    const open = (): Session => {
      const who = {};
      let last: Promise<unknown> = Promise.resolve();
      const run = (statement: Statement): Promise<QueryResult> => {
        const mine = last.then(() => this.ran(who, schema, statement));
        last = mine.catch(() => undefined);
        return mine;
      };
      return { run, isOpen: true, close: () => Promise.resolve() };
    };
    return {
      shown: `in memory, schema ${schema}`,
      open: () => Promise.resolve(open()),
      ask: (use) => use(open()),
      close: () => Promise.resolve(),
    };
  }

  private async ran(who: object, schema: string, { text, values = [] }: Statement): Promise<QueryResult> {
    await this.turnOf(who);
    try {
      if (!this.isHeld) await this.lite.query(`SET search_path = ${schema}`);
      if (text.startsWith('BEGIN')) this.isHeld = true;
      const result = await this.lite.query<Value[]>(text, [...values], { rowMode: 'array', parsers: RAW });
      if (/^(COMMIT|ROLLBACK)$/.test(text)) this.isHeld = false;
      const columns = result.fields.map(({ name, dataTypeID }) => ({ name, type: dataTypeID }));
      return { columns, rows: result.rows, count: result.affectedRows ?? result.rows.length };
    } finally {
      if (!this.isHeld) this.leave();
    }
  }

  private isHeld = false;

  private async turnOf(who: object): Promise<void> {
    while (this.holder !== undefined && this.holder !== who)
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    this.holder = who;
  }

  private leave(): void {
    this.holder = undefined;
    for (const wake of this.waiting.splice(0)) wake();
  }
}

const MODULES = fileURLToPath(new URL('../../../node_modules', import.meta.url));

/** Founding a database takes this machine of WebAssembly four times as long as reading one that was founded before. */
async function freshLite(): Promise<PGlite> {
  const { version } = JSON.parse(readFileSync(join(MODULES, '@electric-sql/pglite/package.json'), 'utf8')) as {
    version: string;
  };
  const kept = join(MODULES, '.cache/cordon-tests', `pglite-${version}.tar`);
  if (existsSync(kept)) return PGlite.create({ loadDataDir: new Blob([readFileSync(kept)]) });
  const lite = await PGlite.create();
  mkdirSync(dirname(kept), { recursive: true });
  const draft = `${kept}.${process.pid}`;
  writeFileSync(draft, Buffer.from(await (await lite.dumpDataDir('none')).arrayBuffer()));
  renameSync(draft, kept);
  return lite;
}
