// The comparison of two editions of a table: what an earlier import recorded beside what the rows of this one would record in its place.
import { canonicalJson, sameData } from '../eventsourcing/log/canonical.js';
import { idOf, type StoredEvent } from '../eventsourcing/log/event.js';
import type { EventStore } from '../eventsourcing/log/event-store.js';
import type { Hidden } from '../eventsourcing/log/pretended.js';

/** What was said, as the log keeps it. */
export type Said = Pick<StoredEvent, 'id' | 'type' | 'data'>;

export interface RowChange {
  readonly is: 'added' | 'changed' | 'same';
  /** Of a change: what the earlier edition said and this one says otherwise, in the same order. */
  readonly was: readonly Said[];
  readonly becomes: readonly Said[];
}

/** What a row came to. */
interface Carried {
  readonly told: readonly { readonly event: { readonly id: string } }[];
  readonly stream?: string;
}

/** What the earlier edition said of a thing, and no row of this one says. */
export interface Gone {
  readonly id: string;
  readonly was: readonly Said[];
}

export const said = ({ id, type, data }: StoredEvent): Said => ({ id, type, data });

/** Stream → what the earlier import said in it. */
export type Earlier = ReadonlyMap<string, readonly Said[]>;

export const hiddenOf = (earlier: Earlier): Hidden =>
  new Map([...earlier].map(([stream, all]) => [stream, new Set(all.map(({ id }) => id))]));

export class Edition {
  /** Stream → by what it is about, what no row has said yet. */
  private readonly left: ReadonlyMap<string, Map<string, Said>>;
  /** Stream → the revision behind the last that a row said: rows are in the order of the log. */
  private readonly next = new Map<string, number>();

  /** `trial`: where the rows of this edition say it. `numbering`: the fields that tell apart what is said several times of a thing. */
  constructor(
    earlier: Earlier,
    private readonly trial: Pick<EventStore, 'readStream'>,
    private readonly numbering: readonly string[],
  ) {
    this.left = new Map(
      [...earlier].map(([stream, all]) => [stream, new Map(all.map((each) => [this.aboutOf(each), each]))]),
    );
  }

  /** Undefined of a row that says nothing. */
  async changeOf({ told, stream }: Carried): Promise<RowChange | undefined> {
    if (stream === undefined || told.length === 0) return undefined;
    const now = await this.saidBy(stream, new Set(told.map(({ event }) => event.id)));
    const pairs = now.map((becomes) => ({ was: this.taken(stream, becomes), becomes }));
    const changed = pairs.filter(({ was, becomes }) => was && !sameData(was.data, becomes.data));
    if (pairs.every(({ was }) => was === undefined)) return { is: 'added', was: [], becomes: now };
    const is = changed.length > 0 || pairs.some(({ was }) => was === undefined) ? 'changed' : 'same';
    return { is, was: changed.flatMap(({ was }) => was ?? []), becomes: changed.map(({ becomes }) => becomes) };
  }

  /** After the last row. */
  gone(): readonly Gone[] {
    return [...this.left].flatMap(([stream, left]) =>
      left.size > 0 ? [{ id: idOf(stream), was: [...left.values()] }] : [],
    );
  }

  private taken(stream: string, becomes: Said): Said | undefined {
    const [left, about] = [this.left.get(stream), this.aboutOf(becomes)];
    const was = left?.get(about);
    left?.delete(about);
    return was;
  }

  private async saidBy(stream: string, ids: ReadonlySet<string>): Promise<readonly Said[]> {
    const from = this.next.get(stream) ?? 0;
    const found: Said[] = [];
    for await (const page of this.trial.readStream(stream, from)) {
      for (const event of page) {
        if (!ids.has(event.id)) continue;
        found.push(said(event));
        this.next.set(stream, event.revision + 1);
      }
    }
    return found;
  }

  private aboutOf({ type, data }: Said): string {
    const fields = data as Readonly<Record<string, unknown>>;
    return canonicalJson([type, ...this.numbering.map((name) => fields[name] ?? null)] as never);
  }
}
