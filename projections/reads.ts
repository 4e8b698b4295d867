// The reads of a thing, for whoever it belongs to: which administration read it and when; not which officer, nor what they asked.
import { administrationName } from '../src/domain/values/who/administration.js';
import { Field } from '../src/forms/form.js';
import { instant } from '../src/domain/values/time/instant.js';
import { text, wholeNumberText } from '../src/domain/values/text.js';
import { type At, type AnyQuestion, question } from '../src/eventsourcing/asking/ask.js';
import { NotAnswered } from '../src/eventsourcing/asking/not-answered.js';
import type { Read } from '../src/eventsourcing/asking/read-log.js';
import type { StoredEvent } from '../src/eventsourcing/log/event.js';
import type { Story } from '../src/eventsourcing/log/story.js';
import type { CommandMetadata } from '../src/domain/values/who/command-metadata.js';
import type { Lang } from '../src/forms/language.js';

/** Rows a page, where nothing is said. */
const LIMIT = 100;

class ReadsForm {
  @Field(text({ max: 200 }))
  stream!: string;
  @Field(instant, { optional: true })
  since?: number;
  @Field(wholeNumberText({ min: 1, max: 1000 }), { optional: true })
  limit?: number;
  @Field(text({ max: 40 }), { optional: true })
  cursor?: string;
}

interface ReadRow {
  readonly administration: string;
  /** Ms UTC. */
  readonly readAt: number;
  /** As of which place in the log; null: before its first event. */
  readonly asOf: string | null;
}

/** By its category alone it is found whose streams these are. */
type Stories = Pick<Story<never, never>, 'category'>;

/** `stories`: of everything whose reads can be asked for. */
export function readsOf(stories: readonly Stories[]): AnyQuestion {
  return question<ReadsForm, ReadRow>({
    path: 'reads',
    reads: [],
    rules: 'reads@1',
    form: ReadsForm,
    columns: () => ['administration', 'readAt', 'asOf', 'text'],
    async ask({ stream, since = null, limit = LIMIT, cursor = null }, at) {
      await demandOwn(stream, at, stories);
      const { rows, next } = await at.reads(stream, { since, after: cursor, limit });
      return { rows: rows.map(rowOf), next };
    },
    inWords: (row, _say, lang) => ({ ...row, text: inWords(row, lang) }),
  });
}

/** Who does not see the thing learns no more of it than that; who sees it, that it is for its owner to ask. */
async function demandOwn(stream: string, at: At, stories: readonly Stories[]): Promise<void> {
  const of = stories.find(({ category }) => stream.startsWith(`${category}-`));
  const events = of ? await at.stream(of as Story<unknown, never>, stream.slice(of.category.length + 1)) : [];
  const owner = ownerOf(events);
  if (owner === undefined) throw new NotAnswered('NOT_FOUND');
  if (owner !== at.reader.administration) throw new NotAnswered('READS_OF_ANOTHER', { owner }, 'stream');
}

/** Whose word the first report is that waits for nobody else's, else the first of all. */
function ownerOf(events: readonly StoredEvent[]): string | undefined {
  const first = events.find(({ metadata: { flags } }) => !flags.some(({ code }) => code === 'NOT_YOURS')) ?? events[0];
  if (!first) return undefined;
  const { actor, onBehalfOf } = first.metadata as CommandMetadata & StoredEvent['metadata'];
  return onBehalfOf ?? actor.administration;
}

const rowOf = ({ reader, at, position }: Read): ReadRow => ({
  administration: reader.administration,
  readAt: at,
  asOf: position,
});

/** RFC 3339, to the second, UTC: a log's time is nobody's local one. */
function inWords({ administration, readAt }: ReadRow, lang: Lang): string {
  return `${new Date(readAt).toISOString().slice(0, 19)}Z  ${administrationName(administration, lang)}`;
}
