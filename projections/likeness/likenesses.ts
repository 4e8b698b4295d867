// The likenesses of reports: lines of two incidents that may be one seizure, as soon as both are told. What is to be done about it
// says who reviews it: this follows from the log alone, and tells nobody anything.
import type { LinePair } from '../../src/domain/duplicate-review/events.js';
import { inOrder, reviewOf } from '../../src/domain/duplicate-review/story.js';
import { type Likeness, likenessOf, type Mark, markedIn } from '../../src/domain/duplicate-review/story/likeness.js';
import { isOwn } from '../../src/domain/audience/audience.js';
import { incidentStory } from '../../src/domain/incident/story.js';
import { countedLine, type Incident } from '../../src/domain/incident/story/incident.js';
import { idOf, type StoredEvent } from '../../src/eventsourcing/log/event.js';
import { LruCache } from '../../src/eventsourcing/read-models/lru-cache.js';
import { type OwnRows, type Projection, table } from '../../src/eventsourcing/read-models/read-model.js';
import { inTurn, onceKnown, type Soon } from '../../src/eventsourcing/read-models/soon.js';
import type { Stories } from '../../src/eventsourcing/read-models/stories.js';
import { incidents, lineIdIn } from '../ledger/contributors/incidents.js';

const VERSION = 1;

interface MarkRow {
  readonly incident: string;
  readonly line: string;
  /** In what, and on which day; null: it is compared with nothing. */
  readonly bucket: string | null;
  readonly mark: Mark | null;
}

const marks = table<MarkRow>(
  {
    name: 'likeness_mark',
    columns: { incident: 'text', line: 'text', bucket: 'text?', mark: 'json?' },
    key: ['incident', 'line'],
    indexes: [['bucket']],
  },
  VERSION,
);

/** Two incidents with the lines that are alike; the best score of them. */
export interface LikenessRow extends Likeness {
  /** The id under which they are reviewed. */
  readonly review: string;
  readonly one: string;
  readonly other: string;
  readonly lines: readonly LinePair[];
  /** The event that showed it last, and its number and time (ms UTC). */
  readonly event: string;
  readonly position: bigint;
  readonly recorded_at: number;
}

export const likenesses = table<LikenessRow>(
  {
    name: 'likeness',
    columns: {
      review: 'text',
      one: 'text',
      other: 'text',
      lines: 'json',
      score: 'int',
      reasons: 'json',
      event: 'text',
      position: 'big',
      recorded_at: 'int',
    },
    key: ['review'],
    indexes: [['position']],
  },
  VERSION,
);

/** Alike lines of one day in one circle: where there are more, likeness says nothing, and none of them is looked at. */
const MOST_ALIKE = 64;
/** Lines of one incident that are compared, the first: more of them are a list, which nobody else reports as one seizure. */
const MOST_LINES = 100;
/** Days that stay known. */
const KEPT = 1_000;

const bucketOf = (among: string, day: number): string => `${day} ${among}`;

/** The marks by day, as far as they were asked for. */
class Days {
  private readonly known = new LruCache<Map<string, Mark>>(KEPT);

  constructor(private readonly rows: OwnRows) {}

  on(bucket: string): Soon<ReadonlyMap<string, Mark>> {
    const known = this.known.get(bucket);
    if (known) return known;
    return onceKnown(this.rows.find(marks, { bucket }), (found) => {
      const day = new Map(found.map(({ mark }) => [keyOf(mark!), mark!]));
      this.known.set(bucket, day);
      return day;
    });
  }

  put(row: MarkRow): void {
    this.rows.put(marks, row);
    if (row.bucket !== null && row.mark) this.known.get(row.bucket)?.set(keyOf(row.mark), row.mark);
  }

  forget({ bucket, incident, line }: MarkRow): void {
    if (bucket !== null) this.known.get(bucket)?.delete(keyOf({ incident, line }));
  }
}

const keyOf = ({ incident, line }: Pick<Mark, 'incident' | 'line'>): string => `${incident} ${line}`;

function take(event: StoredEvent, rows: OwnRows, stories: Stories): Soon<void> {
  const [before, after] = [stories.before(incidentStory), stories.after(incidentStory)];
  if (before === after) return;
  const lines = linesIn(before, after);
  const days = rows.remembered(() => new Days(rows));
  return inTurn(lines, (line) => takeLine({ event, rows, days, before, after }, line));
}

/** The seizure lines of which something may be told otherwise. */
function linesIn(before: Incident, after: Incident): readonly string[] {
  const touched = isOwn(before.audience) === isOwn(after.audience) ? incidents.touches(before, after) : 'all';
  if (touched !== 'all' && after.lines.ids.length <= MOST_LINES) return touched.flatMap((each) => lineIdIn(each) ?? []);
  const compared = firstOf(after.lines.ids, MOST_LINES);
  return touched === 'all' ? compared : compared.filter((each) => touched.some((line) => lineIdIn(line) === each));
}

function firstOf<Item>(items: Iterable<Item>, most: number): readonly Item[] {
  const first: Item[] = [];
  for (const item of items) if (first.push(item) === most) break;
  return first;
}

interface Taking {
  readonly event: StoredEvent;
  readonly rows: OwnRows;
  readonly days: Days;
  readonly before: Incident;
  readonly after: Incident;
}

function takeLine(taking: Taking, line: string): Soon<void> {
  const { event, rows, days, before, after } = taking;
  const incident = idOf(event.stream);
  const marked = markedIn(after, incident, line);
  const bucket = marked ? bucketOf(marked.among, marked.day) : null;
  // Of a line that begins nothing is stored.
  const known = countedLine(before, line) ? rows.get(marks, { incident, line }) : undefined;
  return onceKnown(known, (row) => {
    if (row) days.forget(row);
    if (!marked && !row) return;
    days.put({ incident, line, bucket, mark: marked?.mark ?? null });
    if (!marked) return;
    const near = [-1, 0, 1].map((more) => bucketOf(marked.among, marked.day + more));
    return inTurn(near, (each) => onceKnown(days.on(each), (others) => compare(taking, marked.mark, others)));
  });
}

function compare(taking: Taking, mark: Mark, others: ReadonlyMap<string, Mark>): Soon<void> {
  if (others.size > MOST_ALIKE) return;
  const found = [...others.values()].flatMap((other) => {
    const likeness = likenessOf(mark, other);
    return likeness ? [{ other, likeness }] : [];
  });
  return inTurn(found, ({ other, likeness }) => keep(taking, [mark, other], likeness));
}

/** Each line is the same as one line of the other incident. */
function keep({ event, rows }: Taking, [mark, like]: readonly [Mark, Mark], likeness: Likeness): Soon<void> {
  const [one, other] = inOrder(mark.incident, like.incident);
  const pair = mark.incident === one ? { one: mark.line, other: like.line } : { one: like.line, other: mark.line };
  const review = reviewOf(one, other);
  return onceKnown(rows.get(likenesses, { review }), (row) => {
    const lines = row?.lines ?? [];
    if (lines.some((each) => each.one === pair.one || each.other === pair.other)) return;
    const best = row && row.score > likeness.score ? row : likeness;
    rows.put(likenesses, {
      review,
      one,
      other,
      lines: [...lines, pair].sort((a, b) => (a.one < b.one ? -1 : 1)),
      score: best.score,
      reasons: best.reasons,
      event: event.id,
      position: event.number,
      recorded_at: event.recordedAt,
    });
  });
}

export const likenessProjection: Projection = {
  name: 'likenesses',
  version: VERSION,
  tables: [marks, likenesses] as unknown as Projection['tables'],
  stories: [incidentStory],
  on: Object.fromEntries(Object.keys(incidentStory.evolve).map((type) => [type, take])),
  onFailure: 'park',
};
