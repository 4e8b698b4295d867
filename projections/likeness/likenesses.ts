// The likenesses of reports: lines of two incidents that may be one seizure, as soon as both are told. What is to be done about it
// says who reviews it: this follows from the log alone, and tells nobody anything.
import type { LinePair } from '../../src/domain/duplicate-review/events.js';
import { inOrder, reviewOf } from '../../src/domain/duplicate-review/story.js';
import { type Likeness, likenessOf } from '../../src/domain/duplicate-review/story/likeness.js';
import { type Mark, type Marked, markedIn } from '../../src/domain/duplicate-review/story/mark.js';
import { isOwn } from '../../src/domain/audience/audience.js';
import { incidentStory } from '../../src/domain/incident/story.js';
import type { Incident } from '../../src/domain/incident/story/incident.js';
import { sameData } from '../../src/eventsourcing/log/canonical.js';
import { idOf, type StoredEvent } from '../../src/eventsourcing/log/event.js';
import { type OwnRows, type Projection, table } from '../../src/eventsourcing/read-models/read-model.js';
import { inTurn, onceKnown, type Soon } from '../../src/eventsourcing/read-models/soon.js';
import type { Stories } from '../../src/eventsourcing/read-models/stories.js';
import { incidents, lineIdIn } from '../ledger/contributors/incidents.js';
import { markKey, Marks, marks, VERSION } from './marks.js';

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

/** Lines of one incident that are compared, the first: more of them are a list, which nobody else reports as one seizure. */
const MOST_LINES = 100;

function take(event: StoredEvent, rows: OwnRows, stories: Stories): Soon<void> {
  const [before, after] = [stories.before(incidentStory), stories.after(incidentStory)];
  if (before === after) return;
  const lines = linesIn(before, after);
  const known = rows.remembered(() => new Marks(rows));
  return inTurn(lines, (line) => takeLine({ event, rows, known, before, after }, line));
}

/** The seizure lines of which something may be told otherwise. */
function linesIn(before: Incident, after: Incident): readonly string[] {
  const touched = isElsewhere(before, after) ? 'all' : incidents.touches(before, after);
  if (touched !== 'all' && after.lines.ids.length <= MOST_LINES) return touched.flatMap((each) => lineIdIn(each) ?? []);
  const compared = firstOf(after.lines.ids, MOST_LINES);
  return touched === 'all' ? compared : compared.filter((each) => touched.some((line) => lineIdIn(line) === each));
}

/** In another circle, or in none: what it is compared with is other than before, whatever its lines say. */
const isElsewhere = (before: Incident, after: Incident): boolean =>
  before.operation !== after.operation || isOwn(before.audience) !== isOwn(after.audience);

function firstOf<Item>(items: Iterable<Item>, most: number): readonly Item[] {
  const first: Item[] = [];
  for (const item of items) if (first.push(item) === most) break;
  return first;
}

interface Taking {
  readonly event: StoredEvent;
  readonly rows: OwnRows;
  readonly known: Marks;
  readonly before: Incident;
  readonly after: Incident;
}

function takeLine(taking: Taking, line: string): Soon<void> {
  const { event, known, before, after } = taking;
  const incident = idOf(event.stream);
  const was = markedIn(before, incident, line);
  const is = markedIn(after, incident, line);
  if (sameData(was, is)) return;
  return onceKnown(known.move(was, is, event.number), () => is && compare(taking, is));
}

function compare(taking: Taking, is: Marked): Soon<void> {
  const { mark } = is;
  const found: { readonly other: Mark; readonly likeness: Likeness }[] = [];
  taking.known.near(is, (other) => {
    const likeness = likenessOf(mark, other);
    if (likeness) found.push({ other, likeness });
  });
  // Whether they were remembered or read: a line is the same as the first that is like it.
  found.sort((a, b) => (markKey(a.other) < markKey(b.other) ? -1 : 1));
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
