// The history of one thing, event by event, in words: who said it, when, on whose behalf, from which source.
import type { CommandMetadata } from '../src/domain/values/who/command-metadata.js';
import { type AnyQuestion, question } from '../src/eventsourcing/asking/ask.js';
import type { Say } from '../src/eventsourcing/asking/asking.js';
import type { Attachment } from '../src/eventsourcing/log/blob-store.js';
import { type Flag, given, type StoredEvent } from '../src/eventsourcing/log/event.js';
import type { Story } from '../src/eventsourcing/log/story.js';
import type { Shown } from '../src/eventsourcing/log/withheld.js';
import { instantText } from '../src/domain/values/time/instant.js';
import { civilSpan, isWhen, type When } from '../src/domain/values/time/when.js';
import { eventInWords } from './words/history.js';
import { OneForm, type Period, periodOf } from './registers/rows/period.js';
import { flagsInWords } from './words/flags.js';
import type { Lang } from '../src/forms/language.js';

interface HistoryRow {
  readonly event: string;
  readonly type: string;
  readonly stream: string;
  readonly revision: number;
  readonly position: string;
  /** RFC 3339. */
  readonly recordedAt: string;
  readonly reportedAt: string | null;
  /** Null of what another program wrote into the stream: nobody is known who said it. */
  readonly actor: CommandMetadata['actor'] | null;
  readonly onBehalfOf: string | null;
  readonly source: CommandMetadata['source'] | null;
  readonly attested: CommandMetadata['attested'] | null;
  readonly flags: readonly Flag[];
  readonly basis: StoredEvent['metadata']['basis'];
  readonly data: unknown;
  /** Of a correction, what was said until then; null of everything else. */
  readonly before: object | null;
  /** By which versions of lists it was read, where those were not the ones that ship. */
  readonly reference?: CommandMetadata['reference'];
  /** The files that it cites, where it cites any. */
  readonly attachments?: readonly Attachment[];
  /** JSON pointers of what was taken back since, and is left out of the data. */
  readonly withheld?: readonly string[];
}

/** What corrections of all aggregates have in common. */
interface Correction {
  readonly corrects?: string;
  readonly data?: object;
}

/** Of a file: what an event said differs from type to type, and stands in one column. */
const COLUMNS: readonly string[] = [
  ...'event type stream revision position recordedAt reportedAt'.split(' '),
  ...'administration service officer role'.split(' ').map((part) => `actor.${part}`),
  ...'onBehalfOf source attested flags basis data before attachments text'.split(' '),
];

/** The history of the things of one collection. */
export function historyOf<State>(collection: string, of: Story<State, never>): AnyQuestion {
  return question<OneForm, HistoryRow>({
    path: `${collection}/:id/history`,
    reads: [],
    rules: 'history@4',
    form: OneForm,
    columns: () => COLUMNS,
    async ask(form, at) {
      const events = await at.stream(of, form.id);
      const last = events.at(-1);
      if (!last) return undefined;
      const shown = events.filter(({ data }) => happenedIn(data, periodOf(form)));
      const before = beforeIn(events);
      const rows = shown.map((event) => ({ ...rowOf(event, at.position(event.number)), before: before(event) }));
      return { rows, revision: last.revision };
    },
    inWords,
  });
}

/** Every time that the data tells, however deep: a statement's period lies in its scope. */
function timesIn(data: unknown): readonly When[] {
  if (isWhen(data)) return [data];
  return typeof data === 'object' && data !== null ? Object.values(data).flatMap(timesIn) : [];
}

/** True unless every time that the event tells lies outside the period. */
function happenedIn(data: unknown, { from, to }: Period): boolean {
  const times = timesIn(data);
  const inside = (time: When): boolean => {
    const span = civilSpan(time);
    return (
      (to === null || span.from === null || span.from < to) && (from === null || span.to === null || span.to > from)
    );
  };
  return times.length === 0 || times.some(inside);
}

/** What the event that it corrects said: itself, or as a correction of an earlier one. */
function beforeIn(events: readonly StoredEvent[]): (event: StoredEvent) => object | null {
  const said = new Map(events.map(({ id, data }) => [id, (data as Correction).data ?? (data as object)]));
  return ({ data }) => said.get((data as Correction).corrects ?? '') ?? null;
}

function rowOf(event: Shown, position: string): Omit<HistoryRow, 'before'> {
  const { id, type, stream, revision, recordedAt, data, withheld } = event;
  const {
    reportedAt = null,
    actor = null,
    onBehalfOf = null,
    source = null,
    attested = null,
    flags,
    basis,
    attachments,
    reference,
  } = event.metadata as Partial<CommandMetadata> & StoredEvent['metadata'];
  return {
    event: id,
    type,
    stream,
    revision,
    position,
    recordedAt: instantText(recordedAt),
    reportedAt: reportedAt === null ? null : instantText(reportedAt),
    actor,
    onBehalfOf,
    source,
    attested,
    flags,
    basis,
    data,
    ...given({ reference, attachments, withheld }),
  };
}

function inWords(row: HistoryRow, say: Say, lang: Lang): object {
  const flags = flagsInWords(row.flags, say);
  return { ...row, flags, text: eventInWords(row.type, row.data, lang, row.before ?? undefined) };
}
