// The only reader: turns a question into an answer at one place in the log, with a digest that can be asked for again.
import type { Kysely } from 'kysely';
import { digestOf } from '../log/canonical.js';
import type { StoredEvent } from '../log/event.js';
import type { Asked, Asking, Say } from './asking.js';
import { NotAnswered } from './not-answered.js';
import { asOf } from './as-of.js';
import { positionOf } from '../log/position.js';
import type { Story } from '../log/story.js';
import { storyUpTo, streamUpTo, type StoryAt } from './streams.js';
import type { Projection } from '../read-models/read-model.js';
import { demandLive } from './rebuilding.js';
import { type Sight, sightTold } from './sight.js';
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
  /** The events of one thing up to that place; none where the reader may not see it. */
  stream<State>(of: Story<State, never>, id: string): Promise<readonly StoredEvent[]>;
  /** The story of one thing up to that place, and its stream's revision there; undefined: nothing of it was told, or is seen. */
  story<State>(of: Story<State, never>, id: string): Promise<StoryAt<State> | undefined>;
  /** A number of this log in text form. */
  position(number: bigint): string;
}

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
}

export interface Answered<Row> {
  readonly rows: readonly Row[];
  /** Rows of a second kind: what has a longer time than the rows tell of. */
  readonly spans?: readonly Row[];
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
  /** Hash of what the reader may see, where that is not everything. */
  readonly sight?: string;
  readonly knownAt: string | null;
  readonly rules: string;
  readonly digest: string;
  readonly rows: readonly object[];
  readonly spans?: readonly object[];
  readonly next: string | null;
  readonly revision?: number;
  /** In words: why there are no rows, where that needs to be said. */
  readonly note?: string;
}

export async function ask(asking: Asking, what: AnyQuestion, form: object, asked: Asked): Promise<Answer> {
  const at = await placed(asking, what, asked);
  const { rows, spans, next, revision, ...about } = await answered(asking, what, form, { asked, at });
  demandFew(rows.length + (spans?.length ?? 0), asked);
  return {
    ...about,
    digest: digestOf(spans ? { rows, spans } : rows),
    ...inWords(what, form, asked, { rows, spans }),
    next,
    ...(revision === undefined ? {} : { revision }),
    ...(rows.length + (spans?.length ?? 0) > 0 ? {} : noteOf(what, form, asked)),
  };
}

/** Never a part of it: sums of which some are missing would be taken for all. */
function demandFew(rows: number, { most = rows }: Asked): void {
  if (rows > most) throw new NotAnswered('TOO_MANY_GROUPS', { rows, most });
}

function noteOf(what: AnyQuestion, form: object, { say }: Asked): Pick<Answer, 'note'> {
  const note = (what as unknown as Question).nothingInWords?.(form, say);
  return note === undefined ? {} : { note };
}

/** The place in the log that the question means, and what may be read there. */
export async function placed(asking: Asking, what: AnyQuestion, asked: Asked): Promise<At> {
  const { upTo, now } = await asOf(asking, what.reads, asked);
  const sight = await asking.sightOf(asked.reader, upTo);
  return {
    upTo,
    now,
    sight,
    query: asking.db.query,
    stream: (of, id) => streamUpTo(asking, of, { id, upTo, sight }),
    story: (of, id) => storyUpTo(asking, of, { id, upTo, sight }),
    position: (number) => positionOf(asking.log, number),
  };
}

/** The answer at that place, its rows not yet in words. */
export async function answered(
  asking: Asking,
  what: AnyQuestion,
  form: object,
  { asked, at }: { readonly asked: Asked; readonly at: At },
): Promise<Omit<Answer, 'digest'>> {
  const found = await (what as unknown as Question<object, object>).ask(form, at).catch(async (problem: unknown) => {
    // Its tables may have gone since: then that is the answer.
    await demandLive(asking, what.reads);
    throw problem;
  });
  if (!found) throw new NotAnswered('NOT_FOUND');
  const { next = null, revision } = found;
  return {
    ...(await inTheirPlaces(asking, found, at.upTo)),
    knownAt: asked.knownAt ?? null,
    rules: what.rules,
    ...sightTold(at.sight),
    next,
    ...(revision === undefined ? {} : { revision }),
  };
}

/** Rows with their words, which are no part of the digest. */
export function inWords(
  what: AnyQuestion,
  form: object,
  { say, lang }: Asked,
  { rows, spans }: Pick<Answer, 'rows'> & { readonly spans?: Answer['spans'] | undefined },
): Pick<Answer, 'rows' | 'spans'> {
  const { inWords: words } = what as unknown as Question<object, object>;
  const told = (row: object): object => (words ? words(row, say, lang, form) : row);
  return { rows: rows.map(told), ...(spans ? { spans: spans.map(told) } : {}) };
}

interface Placed {
  readonly rows: readonly object[];
  readonly spans?: readonly object[];
  readonly position: string | null;
}

/** In a copied log, events keep the positions that they had when they were first recorded. */
async function inTheirPlaces(
  { log, origins }: Asking,
  { rows, spans }: Answered<object>,
  upTo: bigint | null,
): Promise<Placed> {
  const position = upTo === null ? null : positionOf(log, upTo);
  const told = spans ? { rows, spans } : { rows };
  if (!origins || upTo === null) return { ...told, position };
  return { ...(await origins.inFirstPositions(told)), position: await origins.positionAt(upTo) };
}
