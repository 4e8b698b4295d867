// The ledger without other read models: a log in memory goes through the real projector into a database of its own.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MARKS } from '../../../projections/ledger/booking.js';
import { ledgerProjection } from '../../../projections/ledger/ledger.js';
import type { EventStore } from '../../../src/eventsourcing/log/event-store.js';
import type { StoredEvent } from '../../../src/eventsourcing/log/event.js';
import { catchUp } from '../../../src/eventsourcing/projecting/projector.js';
import type { AnyTable, ReadDb, Rows, Snapshot, Writing } from '../../../src/eventsourcing/read-models/read-model.js';
import { begunReadDb } from './begun.js';
import { type Booked, bookedIn } from './booked.js';
import type { Generated } from '../logs/log-generator.js';

export type Entries = readonly Booked[];
type Tables = Readonly<Record<string, readonly object[]>>;

/** The event as the store gives it back: numbers have gaps, as in every store. */
export const storedAs = ({ event, stream, revision, recordedAt }: Generated, index: number): StoredEvent => ({
  ...event,
  stream,
  revision,
  recordedAt,
  number: BigInt(index * 3 + 1),
});

/** The same with the revisions that their order gives them. */
export function storedInOrder(all: readonly Generated[]): readonly StoredEvent[] {
  const next = new Map<string, number>();
  return all.map((each, index) => {
    const revision = next.get(each.stream) ?? 0;
    next.set(each.stream, revision + 1);
    return { ...storedAs(each, index), revision };
  });
}

/** Every table of the ledger after these pages, which the store delivers one after the other, each in one transaction. */
export async function projectedPages(
  pages: readonly (readonly StoredEvent[])[],
  watched: (rows: Rows) => Rows = (rows) => rows,
): Promise<Tables> {
  const folder = mkdtempSync(join(tmpdir(), 'cordon-ledger-'));
  const db = await begunReadDb(join(folder, 'read.db'), [ledgerProjection]);
  try {
    const store = storeOf(pages);
    const projecting = { store, db: watching(db, watched), projections: [ledgerProjection] };
    await catchUp({ ...projecting, upcast: (event) => event });
    return await db.snapshot(tablesOf);
  } finally {
    await db.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The same database, whose rows the projector gets as `watched` gives them. */
function watching(db: ReadDb, watched: (rows: Rows) => Rows): ReadDb {
  const transaction: ReadDb['transaction'] = (work) =>
    db.transaction((writing) => {
      const rows: Writing['rows'] = (of) => watched(writing.rows(of));
      return work(Object.assign(Object.create(writing) as Writing, { rows }));
    });
  return Object.assign(Object.create(db) as ReadDb, { transaction });
}

/** A store that delivers these pages, whatever it delivered before, and has their streams. */
export function storeOf(pages: readonly (readonly StoredEvent[])[]): EventStore {
  const streams = Map.groupBy(
    new Map(pages.flat().map((each) => [each.number, each])).values(),
    ({ stream }) => stream,
  );
  return {
    readAll: () => delivered(pages),
    readStream: (stream: string) => delivered([streams.get(stream) ?? []]),
  } as unknown as EventStore;
}

async function* delivered<T>(pages: readonly T[]): AsyncGenerator<T> {
  yield* pages;
}

async function tablesOf(snapshot: Snapshot): Promise<Tables> {
  const all: Record<string, object[]> = {};
  for (const { name } of ledgerProjection.tables) {
    const rows: object[] = (all[name] = []);
    for await (const row of snapshot.dump({
      ...ledgerProjection.tables.find((each) => each.name === name),
    } as AnyTable))
      rows.push(row);
  }
  return all;
}

export const entriesOf = (tables: Tables): Entries => bookedIn(tables);

/** Net of each booking: how often it stands, and the entry as it was booked. Throws where a reversal leaves anything behind. */
export function standing(entries: Entries): Entries {
  const net = new Map<string, Booked[]>();
  for (const entry of entries) {
    const { position: _, ordinal: __, recorded_at: ___, sign, ...booking } = entry;
    const booked = { ...booking, ...Object.fromEntries(MARKS.map((name) => [name, entry[name] * sign])) };
    const key = JSON.stringify(booked, (_key, value: unknown) => (typeof value === 'bigint' ? `${value}` : value));
    net.set(key, [...(net.get(key) ?? []), entry]);
  }
  const all = [...net.values()].map((each) => ({ each, times: each.reduce((sum, { sign }) => sum + sign, 0) }));
  for (const { each, times } of all) {
    const left = MARKS.filter((name) => times === 0 && each.reduce((sum, entry) => sum + entry[name], 0) !== 0);
    if ((times !== 0 && times !== 1) || left.length > 0)
      throw new Error(`${times} of one booking, left: ${left.join()}`);
  }
  return all.filter(({ times }) => times === 1).map(({ each }) => each.find(({ sign }) => sign === 1) as Booked);
}

const marks = (entry: Booked): string => {
  const { strict_lower, strict_upper, unweighed, approximate, gross } = entry;
  const all = { strict: strict_lower + strict_upper, unweighed, about: approximate, ' gross': gross };
  return Object.entries(all)
    .map(([mark, count]) => (count === 0 ? '' : mark))
    .join('');
};

function range({ measure, lower, upper }: Booked): string {
  const [per, unit] = measure === 'MASS' ? [1e9, 'KGM'] : [1, 'H87'];
  return `${Number(lower) / per}..${upper === null ? 'any' : Number(upper) / per} ${unit}`;
}

const COUNTED: Readonly<Record<string, string>> = {
  PERSON_ARRESTED: 'arrests',
  SMUGGLING_ATTEMPT_PREVENTED: 'attempt',
  PROHIBITED_ITEM_DETECTED: 'items',
};

const dayIn = (at: number | null): string => (at === null ? '?' : new Date(at).toISOString().slice(0, 10));

/** An entry in the words of the naive count. */
function inWords(entry: Booked): string {
  const { stream, country, service, involved, occurred_from: at, operation, late, bonus, measure, what } = entry;
  const about = `${stream} ${country} ${service ?? '-'} with ${involved.join()} on ${dayIn(at)} for ${operation ?? '-'}${late ? ' late' : ''}`;
  if (measure === 'COUNT') return `${about} ${COUNTED[what ?? '']} ${entry.lower}`;
  if (measure === 'MONEY') return `${about} ${what} ${entry.lower} ${entry.currency}`;
  return `${about} ${entry.line} ${entry.substance} ${entry.class}${bonus ? ' bonus' : ''} ${range(entry)} ${marks(entry)}`;
}

/** What stands, in the words of the naive count. */
export const counted = (entries: readonly Booked[]): readonly string[] => standing(entries).map(inWords).sort();
