// The only reader: turns a question into an answer at one place in the log, with a digest that can be asked for again.
import type { Kysely } from 'kysely';
import { digestOf } from './canonical.js';
import type { EventStore } from './event-store.js';
import type { StoredEvent } from './event.js';
import { parsePosition, positionOf } from './position.js';
import type { ReadDb } from './read-model.js';
import type { Upcast } from './upcast.js';

/** Where in the log a question is answered, and what it may read. */
export interface At {
  /** The last event that counts; null: before the first. */
  readonly upTo: bigint | null;
  /** `now` for what depends on time passing: the moment of asking, or the instant of `knownAt`. Ms UTC. */
  readonly now: number;
  readonly query: Kysely<Record<string, Record<string, unknown>>>;
  /** The events of one stream up to that place. */
  stream(name: string): Promise<readonly StoredEvent[]>;
  /** A number of this log in text form. */
  position(number: bigint): string;
}

/** Puts a row into words; pure: what the words are is the caller's. */
export type Say = (key: string, values?: Readonly<Record<string, unknown>>) => string;

/** What can be asked: the form of its parameters, the rules it follows and the view that answers. */
export interface Question<Form extends object = object, Row = unknown> {
  /** The route below `/v1/`, with `:id` where one thing is asked for. */
  readonly path: string;
  /** `name@version` of the rules that the rows follow: the same position and rules give the same digest. */
  readonly rules: string;
  readonly form: new () => Form;
  /** Undefined: there is no such thing (yet, at that place in the log). */
  ask(form: Form, at: At): Promise<Answered<Row> | undefined>;
  /** The row with its `text`; words are no part of the digest. */
  inWords?(row: Row, say: Say, lang: 'ru' | 'en'): object;
}

export interface Answered<Row> {
  readonly rows: readonly Row[];
  /** A cursor, where there is more. */
  readonly next?: string | null;
  /** The revision of the one thing asked for: its ETag. */
  readonly revision?: number;
}

export type AnyQuestion = Question<never, never>;

export function question<Form extends object, Row>(definition: Question<Form, Row>): AnyQuestion {
  return definition as unknown as AnyQuestion;
}

export interface Answer {
  readonly position: string | null;
  readonly knownAt: string | null;
  readonly rules: string;
  readonly digest: string;
  readonly rows: readonly object[];
  readonly next: string | null;
  readonly revision?: number;
}

/** Why a question has no answer; `values` name what was asked for. */
export class NotAnswered extends Error {
  constructor(
    readonly code:
      | 'NOT_FOUND'
      | 'KNOWN_AT_UNREADABLE'
      | 'KNOWN_AT_FUTURE'
      | 'POSITION_OF_ANOTHER_LOG'
      | 'POSITION_BEYOND_END'
      | 'NOT_YET_PROJECTED',
    readonly values: Readonly<Record<string, string | number>> = {},
    readonly parameter?: string,
  ) {
    super(code);
    this.name = 'NotAnswered';
  }
}

export interface Asking {
  readonly store: EventStore;
  readonly db: ReadDb;
  readonly upcast: Upcast;
  /** This log's id. */
  readonly log: string;
  readonly now: () => number;
  /** Resolves true when the read models have reached the number, false when they have not within the time (ms). */
  readonly reached: (number: bigint, ms: number) => Promise<boolean>;
}

export interface Asked {
  /** `@<position>` or an instant with its offset. */
  readonly knownAt?: string;
  /** Read-your-writes: not before this position has been projected. */
  readonly atLeast?: string;
  /** How long to wait for that, ms. */
  readonly wait?: number;
  readonly lang: 'ru' | 'en';
  readonly say: Say;
}

/** How long an answer waits for the projector before it says that it has not come so far, ms. */
const WAIT = 5_000;

export async function ask(asking: Asking, what: AnyQuestion, form: object, asked: Asked): Promise<Answer> {
  const { upTo, now } = await place(asking, asked);
  const at: At = {
    upTo,
    now,
    query: asking.db.query,
    stream: (name) => streamUpTo(asking, name, upTo),
    position: (number) => positionOf(asking.log, number),
  };
  const answered = await (what as unknown as Question<object, object>).ask(form, at);
  if (!answered) throw new NotAnswered('NOT_FOUND');
  const { rows, next = null, revision } = answered;
  const inWords = what.inWords as Question<object, object>['inWords'];
  return {
    position: upTo === null ? null : positionOf(asking.log, upTo),
    knownAt: asked.knownAt ?? null,
    rules: what.rules,
    digest: digestOf(rows),
    rows: inWords ? rows.map((row) => inWords(row, asked.say, asked.lang)) : rows,
    next,
    ...(revision === undefined ? {} : { revision }),
  };
}

async function streamUpTo({ store, upcast }: Asking, name: string, upTo: bigint | null): Promise<readonly StoredEvent[]> {
  const events: StoredEvent[] = [];
  if (upTo === null) return events;
  for await (const page of store.readStream(name)) {
    for (const event of page) if (event.number <= upTo) events.push(upcast(event));
  }
  return events;
}

async function place(asking: Asking, { knownAt, atLeast, wait = WAIT }: Asked): Promise<{ upTo: bigint | null; now: number }> {
  const now = asking.now();
  if (atLeast !== undefined) await arrive(asking, positionIn(asking, atLeast, 'atLeast'), wait);
  if (knownAt === undefined) return { upTo: (await asking.db.checkpoint()).number, now };
  if (knownAt.startsWith('@')) {
    const number = positionIn(asking, knownAt.slice(1), 'knownAt');
    await arrive(asking, number, wait);
    return { upTo: number, now: await recordedAt(asking, number, now) };
  }
  return { upTo: await lastBefore(asking, instantOf(knownAt, now), wait), now: instantOf(knownAt, now) };
}

function positionIn({ log }: Asking, text: string, parameter: string): bigint {
  const position = parsePosition(text);
  if (!position) throw new NotAnswered('KNOWN_AT_UNREADABLE', { given: text }, parameter);
  if (position.log !== log) throw new NotAnswered('POSITION_OF_ANOTHER_LOG', { given: position.log, log }, parameter);
  return position.number;
}

async function arrive(asking: Asking, number: bigint, wait: number): Promise<void> {
  if (await asking.reached(number, 0)) return;
  const head = await asking.store.head();
  if (head === null || head < number) {
    throw new NotAnswered('POSITION_BEYOND_END', { given: positionOf(asking.log, number) }, 'knownAt');
  }
  if (!(await asking.reached(number, wait))) throw new NotAnswered('NOT_YET_PROJECTED', { seconds: Math.ceil(wait / 1000) });
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?(Z|[+-]\d{2}:\d{2})$/;

/** Ms UTC of an instant with its offset; refuses what can be read in two ways, and the future. */
function instantOf(text: string, now: number): number {
  const instant = INSTANT.test(text) ? Date.parse(text) : Number.NaN;
  const day = Number.isNaN(instant) ? '' : text.slice(0, 10);
  if (!day || new Date(`${day}T00:00:00Z`).toISOString().slice(0, 10) !== day) {
    throw new NotAnswered('KNOWN_AT_UNREADABLE', { given: text }, 'knownAt');
  }
  if (instant >= now) throw new NotAnswered('KNOWN_AT_FUTURE', { given: text }, 'knownAt');
  return instant;
}

/** The last number before the first event recorded after the instant; waits until no later event can change it. */
async function lastBefore(asking: Asking, instant: number, wait: number): Promise<bigint | null> {
  const known = await asking.db.firstAfter(instant);
  if (known !== undefined) return known - 1n;
  const head = await asking.store.head(); // whatever comes after this is recorded after the instant
  if (head === null) return null;
  if (!(await asking.reached(head, wait))) throw new NotAnswered('NOT_YET_PROJECTED', { seconds: Math.ceil(wait / 1000) });
  const since = await asking.db.firstAfter(instant);
  return since === undefined ? head : since - 1n;
}

/** When the event at that place was recorded, as far as the read models know: `now` for a question about the past. */
async function recordedAt({ db }: Asking, number: bigint, now: number): Promise<number> {
  const row = await db.query
    .selectFrom('log_clock')
    .select('recorded_at')
    .where('number', '<=', number as never)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst();
  return row ? Number(row['recorded_at']) : now;
}
