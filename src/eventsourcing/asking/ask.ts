// The only reader: turns a question into an answer at one place in the log, with a digest that can be asked for again.
import type { Kysely } from 'kysely';
import { digestOf } from '../log/canonical.js';
import type { StoredEvent } from '../log/event.js';
import type { Asked, Asking, Say } from './asking.js';
import { NotAnswered } from './not-answered.js';
import { asOf, numberOf } from './as-of.js';
import { inFirstPlaces, positionIn } from './first-places.js';
import { positionOf } from '../log/position.js';
import type { Story } from '../log/story.js';
import { NEVER } from './keeping-reads.js';
import { eventAt, storyUpTo, streamUpTo, type StoryAt } from './streams.js';
import type { Projection, ReadDb } from '../read-models/read-model.js';
import { demandLive, shapeOf } from './rebuilding.js';
import { demandFew, lengthOf, type Rows } from './rows.js';
import type { ReadsPage, ReadsWanted } from './read-log.js';
import { type Reader, type Sight, sightTold } from './sight.js';
import { type ToldOf, Touched } from './touched.js';
import type { Turn } from './turns.js';
import type { Lang } from '../../forms/language.js';

/** Where in the log a question is answered, and what it may read. */
export interface At {
  /** The last event that counts; null: before the first. */
  readonly upTo: bigint | null;
  /** `now` for what depends on time passing: the moment of asking, or the instant of `knownAt`. Ms UTC. */
  readonly now: number;
  /** What of it the reader may see: every query filters by it. */
  readonly sight: Sight;
  readonly query: Kysely<Record<string, Record<string, unknown>>>;
  /** The same rows some at a time, none of which need be held. */
  readonly scan: ReadDb['scan'];
  /** Another text whenever what the question reads was put in place anew: what was kept of it holds no longer. */
  shape(): Promise<string>;
  /** To be waited for wherever work goes on for long: others of the same thread go on meanwhile. */
  readonly turn: Turn;
  /** The events of one thing up to that place; none where the reader may not see it. */
  stream<State>(of: Story<State, never>, id: string): Promise<readonly StoredEvent[]>;
  /** The story of one thing up to that place, and its stream's revision there; undefined: nothing of it was told, or is seen. */
  story<State>(of: Story<State, never>, id: string): Promise<StoryAt<State> | undefined>;
  /** The event of that number, not behind that place; undefined: there is none, or its stream is not seen. */
  event(number: bigint): Promise<StoredEvent | undefined>;
  position(number: bigint): string;
  /** The last number at a position, or before an instant; null: before the first. Throws `NotAnswered` at the parameter. */
  number(place: string, parameter: string): Promise<bigint | null>;
  /** Who asks, and as which administration, where that is asked for. */
  readonly reader: Reader & { readonly as?: string | undefined };
  reads(stream: string, wanted: ReadsWanted): Promise<ReadsPage>;
}

/** The same, as it remembers what was read. */
type Placed = At & { readonly touched: Touched };

/** What can be asked: the form of its parameters, the rules it follows and the view that answers. */
export interface Question<Form extends object = object, Row = unknown> {
  /** The route below `/v1/`, with `:id` where one thing is asked for. */
  readonly path: string;
  /** What it is answered from; nothing for what is read from the log itself. */
  readonly reads: readonly Projection[];
  /** `name@version` of the rules that the rows follow: the same position and rules give the same digest. */
  readonly rules: string;
  readonly form: new () => Form;
  /** Undefined: there is no such thing (yet, at that place in the log). */
  ask(form: Form, at: At): Promise<Answered<Row> | undefined>;
  /** The row with its `text`; words are no part of the digest. */
  readonly inWords?: (row: Row, say: Say, lang: Lang, form: Form) => object;
  /** What there is to say of an answer without rows, beside that there are none. */
  readonly nothingInWords?: (form: Form, say: Say) => string | undefined;
  /** The most rows of one answer in JSON, spans among them; files may have more. */
  readonly most?: number;
  /** The columns of a file of it, whatever its rows hold; undefined: those that the rows have. */
  readonly columns?: (form: Form) => readonly string[] | undefined;
  /** Rows that are held at once of a file of many pages; 1,000 where nothing is said. */
  readonly page?: (form: Form) => number;
}

export interface Answered<Row> {
  readonly rows: Rows<Row>;
  /** Rows of a second kind: what has a longer time than the rows tell of. */
  readonly spans?: Rows<Row>;
  /** A cursor, where there is more. */
  readonly next?: string | null;
  /** The revision of the one thing asked for, its ETag; and what, beside the sight, decides what this reader is told. */
  readonly revision?: number;
  readonly besides?: string | undefined;
}

export type AnyQuestion = Question<never, never>;

export function question<Form extends object, Row>(definition: Question<Form, Row>): AnyQuestion {
  return definition as unknown as AnyQuestion;
}

/** What is known of an answer before its rows. */
export interface About {
  readonly position: string | null;
  /** Hash of what the reader may see, where that is not everything. */
  readonly sight?: string;
  readonly knownAt: string | null;
  readonly rules: string;
  readonly next: string | null;
  readonly revision?: number;
}

export interface Answer extends About {
  readonly digest: string;
  readonly rows: readonly object[];
  readonly spans?: readonly object[];
  /** In words: why there are no rows, where that needs to be said. */
  readonly note?: string;
}

/** Rows that are not yet in words, and may still have positions of a log's copy. */
export interface Found {
  readonly about: About;
  readonly rows: Rows<object>;
  readonly spans?: Rows<object>;
  readonly toldOf: ToldOf;
}

export async function ask(asking: Asking, what: AnyQuestion, form: object, asked: Asked): Promise<Answer> {
  const at = await placed(asking, what, asked);
  const { about, ...found } = await foundAt(asking, what, form, { asked, at });
  demandFew(lengthOf(found), asked.most);
  const first = <R>(rows: Rows<R>): Promise<readonly R[]> => inFirstPlaces(asking, at, [...rows]);
  const rows = await first(found.rows);
  const spans = found.spans && (await first(found.spans));
  const told = (row: object): object => wordsOf(what, form, asked)(row);
  const { next, revision, ...before } = about;
  return {
    ...before,
    digest: digestOf(spans ? { rows, spans } : rows),
    rows: rows.map(told),
    ...(spans ? { spans: spans.map(told) } : {}),
    next,
    ...(revision === undefined ? {} : { revision }),
    ...(lengthOf(found) > 0 ? {} : noteOf(what, form, asked)),
  };
}

export function noteOf(what: AnyQuestion, form: object, { say }: Asked): Pick<Answer, 'note'> {
  const note = (what as unknown as Question).nothingInWords?.(form, say);
  return note === undefined ? {} : { note };
}

/** The place in the log that the question means, and what may be read there. */
export async function placed(asking: Asking, what: Pick<AnyQuestion, 'reads'>, asked: Asked): Promise<Placed> {
  const { upTo, now } = await asOf(asking, [...what.reads, ...(asking.sightsFrom ?? [])], asked);
  const sight = await asking.sightOf(asked.reader, upTo, asked.as);
  const touched = new Touched();
  return {
    upTo,
    now,
    sight,
    query: asking.db.query,
    scan: (query) => asking.db.scan(query),
    shape: () => shapeOf(asking, what.reads),
    turn: asked.turn ?? (() => Promise.resolve()),
    stream: (of, id) => streamUpTo(asking, of, { id, upTo, sight, touched }),
    story: (of, id) => storyUpTo(asking, of, { id, upTo, sight, touched }),
    event: (number) => eventAt(asking, number, { upTo, sight, touched }),
    position: (number) => positionOf(asking.log, number),
    number: (place, parameter) => numberOf(asking, place, parameter),
    reader: { ...asked.reader, as: asked.as },
    reads: (stream, wanted) => asking.reads!.of(stream, wanted),
    touched,
  };
}

/** The answer at that place, its rows not yet in words. */
export async function foundAt(
  asking: Asking,
  what: AnyQuestion,
  form: object,
  { asked, at }: { readonly asked: Asked; readonly at: Placed },
): Promise<Found> {
  const found = await (what as unknown as Question<object, object>).ask(form, at).catch(async (problem: unknown) => {
    // Its tables may have gone since: then that is the answer.
    await demandLive(asking, what.reads);
    throw problem;
  });
  if (!found) throw new NotAnswered('NOT_FOUND');
  const { rows, spans, next = null, revision, besides } = found;
  const about = {
    position: await positionIn(asking, at),
    knownAt: asked.knownAt ?? null,
    rules: what.rules,
    ...sightTold(at.sight, besides),
    next,
    ...(revision === undefined ? {} : { revision }),
  };
  const toldOf = at.touched.toldOf(form, rows, asking.isRestricted ?? NEVER);
  return { about, rows, ...(spans ? { spans } : {}), toldOf };
}

/** A row with its words, which are no part of the digest. */
export function wordsOf(what: AnyQuestion, form: object, { say, lang }: Asked): (row: object) => object {
  const { inWords: words } = what as unknown as Question<object, object>;
  return words ? (row) => words(row, say, lang, form) : (row) => row;
}
