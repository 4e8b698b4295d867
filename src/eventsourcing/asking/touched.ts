// The streams that were read for an answer, and which of them it tells of.
import type { IsRestricted } from './keeping-reads.js';

export interface TouchedStream {
  readonly stream: string;
  /** The id in its name. */
  readonly id: string;
  /** Undefined for who sees everything. */
  readonly scope: string | undefined;
}

/** What an answer tells of streams one by one. */
export interface ToldOf {
  readonly streams: readonly string[];
  /** One of them was restricted by its owner. */
  readonly isRestricted: boolean;
}

const NOTHING: ToldOf = { streams: [], isRestricted: false };

export class Touched {
  private readonly all = new Map<string, TouchedStream>();

  add(stream: TouchedStream): void {
    this.all.set(stream.stream, stream);
  }

  /** The one thing that was asked for, or those that a list shows in full: what is looked at beside them is not told of. */
  toldOf(form: object, rows: Iterable<object>, isRestricted: IsRestricted): ToldOf {
    const { id, full } = form as { readonly id?: unknown; readonly full?: unknown };
    if (this.all.size === 0 || (id === undefined && full !== 'true')) return NOTHING;
    const shown = new Set(id === undefined ? [...rows].map((row) => (row as { readonly id?: unknown }).id) : [id]);
    const told = [...this.all.values()].filter((each) => shown.has(each.id));
    return {
      streams: told.map(({ stream }) => stream),
      isRestricted: told.some(({ scope }) => scope !== undefined && isRestricted(scope)),
    };
  }
}
