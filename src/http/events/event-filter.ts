// The filters that the log's pages and the feed share, read once into one test.
import { administration } from '../../domain/values/who/administration.js';
import { Field, Listed } from '../../forms/form.js';
import { slug } from '../../domain/values/ids.js';
import { Invalid } from '../../forms/invalid.js';
import { isRecord } from '../../forms/raw.js';
import { text, wholeNumberText } from '../../domain/values/text.js';
import { trimmed } from '../../forms/trimmed.js';
import { oneOf } from '../../forms/vocabulary.js';
import type { Value } from '../../forms/value.js';
import type { StoredEvent } from '../../eventsourcing/log/event.js';
import type { Reader } from '../../eventsourcing/asking/sight.js';

/** Most events of one JSON page. */
const MAX_PAGE = 1000;

interface Who {
  readonly administration: string;
  readonly officer?: string;
}

/** `KG`, or `KG/officer-7`: an administration, or one officer of it. */
const who: Value<Who> = {
  schema: { type: 'string', examples: ['KG', 'KG/officer-7'] },
  parse(raw) {
    const given = trimmed(raw);
    if (given instanceof Invalid) return given;
    const slash = given.indexOf('/');
    const from = administration.parse(slash < 0 ? given : given.slice(0, slash));
    if (from instanceof Invalid) return from;
    return slash < 0 ? { administration: from } : { administration: from, officer: given.slice(slash + 1) };
  },
};

/** What the log's pages and the feed are chosen by. Positions are read with the log's id at hand: another's is refused by name. */
export class LogForm {
  @Field(text(), { optional: true })
  after?: string;
  @Field(text(), { optional: true })
  before?: string;
  @Listed(text(), { optional: true })
  type?: string[];
  @Listed(text(), { optional: true })
  stream?: string[];
  @Field(who, { optional: true })
  actor?: Who;
  @Field(slug, { optional: true })
  operation?: string;
}

/** How the feed names what it sends: by the event's type, or not at all, for clients that take nameless messages only. */
const telling = oneOf({
  words: { en: 'in words', ru: 'словами' },
});

const naming = oneOf({
  typed: { en: 'named by their types', ru: 'с именами по типам' },
  message: { en: 'without names', ru: 'без имён', also: ['messages'] },
});

/** Parameters of the feed. */
export class FeedForm extends LogForm {
  @Field(naming, { optional: true })
  events?: 'typed' | 'message';
}

/** Parameters of the log's pages. */
export class EventsForm extends LogForm {
  @Field(telling, { optional: true })
  text?: 'words';
  @Field(wholeNumberText({ min: 1, max: MAX_PAGE }), {
    optional: true,
  })
  limit?: number;
}

export type EventTest = (event: StoredEvent) => boolean;

/** What is wanted, and by whom: what of it they may see is asked whenever they are told something. */
export interface EventFilter {
  readonly matches: EventTest;
  /** The same for all filters that are alike. */
  readonly key: string;
  readonly reader: Reader;
}

/** The events that are wanted; `streams` are those of the operation, as far as they are known. */
export function eventFilter(form: LogForm, reader: Reader, streams: Set<string> = new Set()): EventFilter {
  const { type, stream, actor, operation } = form;
  const tests = testsOf(form, streams);
  const key = JSON.stringify([type?.toSorted(), stream?.toSorted(), actor, operation]);
  return { matches: (event) => tests.every((test) => test(event)), key, reader };
}

function testsOf({ type, stream, actor, operation }: LogForm, streams: Set<string>): readonly EventTest[] {
  const tests: EventTest[] = [];
  if (type) tests.push(isOneOf(type, (event) => event.type));
  if (stream) tests.push(isOneOf(stream, (event) => event.stream));
  if (actor) tests.push((event) => isBy(event, actor));
  if (operation !== undefined) tests.push((event) => isAbout(event, operation, streams));
  return tests;
}

function isOneOf(wanted: readonly string[], of: (event: StoredEvent) => string): EventTest {
  const set = new Set(wanted);
  return (event) => set.has(of(event));
}

function isBy({ metadata }: StoredEvent, { administration, officer }: Who): boolean {
  const { actor } = metadata as { actor?: { administration?: unknown; officer?: unknown } };
  return actor?.administration === administration && (officer === undefined || actor.officer === officer);
}

/**
 * In the operation's own stream, resting on it, naming it as `operation`, `operationId` or the operation of its `scope`, or
 * of something that does: what has named the operation once is the operation's from then on.
 */
function isAbout({ stream, data, metadata }: StoredEvent, operation: string, streams: Set<string>): boolean {
  const own = `operation-${operation}`;
  if (stream === own || streams.has(stream)) return true;
  const { basis = [] } = metadata as Partial<typeof metadata>; // an event of somebody else's has none
  const isNamed = basis.some((each) => each.stream === own) || (isRecord(data) && namesIn(data).includes(operation));
  if (isNamed) streams.add(stream);
  return isNamed;
}

function namesIn({ operation, operationId, scope }: Readonly<Record<string, unknown>>): readonly unknown[] {
  return [operation, operationId, isRecord(scope) ? scope['operation'] : undefined];
}
