// The event store in one SQLite file: no server, durable when acknowledged, safe beside other processes on the machine.
import { resolve } from 'node:path';
import { setImmediate as turn, setTimeout as sleep } from 'node:timers/promises';
import type { NewEvent, StoredEvent } from '../../eventsourcing/log/event.js';
import { soundAmong } from '../../eventsourcing/log/damaged.js';
import { encodedAppend } from '../../eventsourcing/log/encoding.js';
import type { AppendOutcome, EventStore, LogPage } from '../../eventsourcing/log/event-store.js';
import { AppendNotifier } from './append-notifier.js';
import { closedFault, faultOf, isBusy } from '../sqlite-file/faults.js';
import { GroupCommit, notAppended } from './group-commit.js';
import { LogReader, PAGE } from './log-reader.js';
import { unchainedIn } from './late-sealing.js';
import { LogWriter } from './log-writer.js';
import { LOG } from './schema.js';
import { openConnections, type Connections } from '../sqlite-file/open.js';
import { demandRoom } from '../sqlite-file/room.js';

/** How long a read may wait while another process recovers or closes the file, ms. */
const PATIENCE_MS = 5_000;

export interface SqliteOptions {
  /** The clock that stamps the events, ms UTC. */
  readonly now: () => number;
  /** Told after each commit of this store, with how long the disk took for it, s. */
  readonly onAppended?: ((seconds: number) => void) | undefined;
  /** Gives damaged events too, each with its damage, to be named. */
  readonly isExamining?: true;
  /** Only for the crash test, to prove that it notices: answers before the commit. */
  readonly acknowledgeBeforeCommit?: true;
}

/** Opens or founds the log; throws a `StoreFault` that names the file, what is wrong and the fix. */
export function openSqliteEventStore(file: string, options: SqliteOptions): SqliteEventStore {
  const full = resolve(file);
  return new SqliteEventStore(full, openConnections(full, LOG), options);
}

export class SqliteEventStore implements EventStore {
  readonly numbersCount = true;
  readonly file: string;
  readonly #connections: Connections;
  readonly #writer: LogWriter;
  readonly #reader: LogReader;
  readonly #commits: GroupCommit;
  readonly #notifier: AppendNotifier;
  readonly #isExamining: boolean;
  #closing: Promise<void> | undefined;
  #closed = false;

  constructor(file: string, connections: Connections, options: SqliteOptions) {
    this.file = file;
    this.#connections = connections;
    this.#writer = new LogWriter(connections.writer, options.now);
    this.#reader = new LogReader(connections.reader);
    this.#isExamining = options.isExamining ?? false;
    this.#notifier = new AppendNotifier(() => this.#reader.head());
    this.#commits = new GroupCommit(this.#writer, {
      file,
      committed: (seconds) => {
        this.#notifier.notify();
        options.onAppended?.(seconds);
      },
      acknowledgeBeforeCommit: options.acknowledgeBeforeCommit,
    });
  }

  async append(stream: string, events: readonly NewEvent[], expectedRevision: number): Promise<AppendOutcome> {
    const append = encodedAppend(stream, events, expectedRevision);
    if ('outcome' in append) return append;
    try {
      return await this.#commits.run(() => this.#writer.append(append), append.bytes);
    } catch (error) {
      return notAppended(error);
    }
  }

  async *readStream(stream: string, from = 0): AsyncGenerator<readonly StoredEvent[], void> {
    for (let next = from; ;) {
      const events = await this.#read(() => this.#reader.ofStream(stream, next));
      if (events.length > 0) yield* this.#sound(events);
      if (events.length < PAGE) return;
      next = events.at(-1)!.revision + 1;
      await turn();
    }
  }

  endsAt(stream: string, revision: number): boolean {
    try {
      // By the connection that writes: it knows what it has appended, and is told when another one has.
      return !this.#closed && this.#writer.revisionOf(stream) === revision;
    } catch {
      return false; // who reads the stream then is told why
    }
  }

  async *readAll(after: bigint | null): AsyncGenerator<readonly StoredEvent[], void> {
    const end = await this.#read(() => this.#reader.head());
    for (let last = after ?? 0n; last < end;) {
      const events = await this.#read(() => this.#reader.after(last, end));
      if (events.length === 0) return;
      yield* this.#sound(events);
      last = events.at(-1)!.number;
      await turn();
    }
  }

  async *follow(after: bigint | null, signal: AbortSignal): AsyncGenerator<LogPage, void> {
    let last = after ?? 0n;
    for (let told = false; !this.#ended(signal);) {
      const events = await this.#read(() => this.#reader.after(last));
      if (events.length === 0 && told) {
        await this.#notifier.wait(last, signal);
        continue;
      }
      last = events.at(-1)?.number ?? last;
      told = events.length < PAGE;
      yield* this.#pages(events, told);
      if (!told) await turn(); // readers that never wait must not starve the rest of the program
    }
  }

  head(): Promise<bigint | null> {
    return this.#commits.run(() => this.#writer.head());
  }

  demandWritable(): Promise<void> {
    return this.#commits.run(() => this.#writer.tried()).then(() => demandRoom(this.file));
  }

  standsAt(number: bigint): Promise<string | undefined> {
    return this.#read(() => this.#reader.standingAt(number));
  }

  close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  /** Who follows looks at once: another thread of this process has appended. */
  wake(): void {
    this.#notifier.notify();
  }

  /** Events that were written before there was a chain, and have not been sealed since. */
  unchained(): number {
    return unchainedIn(this.#connections.reader);
  }

  /** How the file is opened, as SQLite itself says it; for the operator's `doctor`. */
  settings(): { readonly sqlite: string; readonly journal: string; readonly synchronous: readonly [number, number] } {
    const { writer, reader } = this.#connections;
    return {
      sqlite: String(writer.prepare('SELECT sqlite_version()').pluck().get()),
      journal: String(writer.pragma('journal_mode', { simple: true })),
      synchronous: [
        Number(writer.pragma('synchronous', { simple: true })),
        Number(reader.pragma('synchronous', { simple: true })),
      ],
    };
  }

  *#pages(events: readonly StoredEvent[], caughtUp: boolean): Generator<LogPage, void> {
    for (const sound of this.#sound(events)) yield { events: sound, caughtUp };
  }

  #sound(events: readonly StoredEvent[]): Iterable<readonly StoredEvent[]> {
    return this.#isExamining ? [events] : soundAmong(events, this.file);
  }

  async #close(): Promise<void> {
    await this.#commits.close();
    this.#closed = true;
    this.#notifier.notify();
    const { writer, reader } = this.#connections;
    reader.close();
    try {
      writer.pragma('wal_checkpoint(TRUNCATE)');
    } catch {
      // Another process still reads or writes: the last one to close does it; nothing is lost in the WAL.
    }
    writer.close();
  }

  #ended(signal: AbortSignal): boolean {
    return signal.aborted || this.#closed;
  }

  async #read<T>(attempt: () => T): Promise<T> {
    const deadline = performance.now() + PATIENCE_MS;
    for (;;) {
      if (this.#closed) throw closedFault(this.file);
      try {
        return attempt();
      } catch (error) {
        if (!isBusy(error) || performance.now() > deadline) throw faultOf(error, this.file);
      }
      await sleep(10);
    }
  }
}
