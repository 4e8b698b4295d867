// The counting of what is one seizure: for whoever sees all of the reports of it, what counts beside the first is taken back.
import { duplicateReviewStory, type Match, matchIn } from '../../../src/domain/duplicate-review/story.js';
import { incidentStory } from '../../../src/domain/incident/story.js';
import { sameData } from '../../../src/eventsourcing/log/canonical.js';
import { idOf } from '../../../src/eventsourcing/log/event.js';
import type { OwnRows } from '../../../src/eventsourcing/read-models/read-model.js';
import { onceKnown, type Soon } from '../../../src/eventsourcing/read-models/soon.js';
import type { Stories } from '../../../src/eventsourcing/read-models/stories.js';
import type { Booking } from '../booking.js';
import { contributorOf } from '../contributors.js';
import { recordedAtIn } from '../contributors/incidents.js';
import type { Journal, Writer } from '../journal.js';
import type { KnownFacts } from '../known-facts.js';
import { streams } from '../streams.js';
import { textOf } from './booking-text.js';
import {
  inClusters,
  type MatchedLine,
  type MatchedPair,
  type TakenBack,
  takenBackBeside,
  takenBackIn,
} from './cluster.js';
import { type MatchRow, type TakenBackRow, takenBack, takenBackOf } from './table.js';
import { entriesBetween, inSumOf, nameOf, pairsIn, placeOf, scopeOf } from './taken-back.js';

interface Parts {
  readonly rows: OwnRows;
  readonly stories: Stories;
  readonly known: KnownFacts;
  readonly journal: Journal;
  readonly writer: Writer;
}

/** What shall be taken back under one name. */
interface Wanted {
  readonly incidents: readonly string[];
  readonly booked: Map<string, number>;
}

/** A line with what is booked for it, and the operation that it counts for. */
interface Booked extends MatchedLine {
  readonly bookings: readonly Booking[];
  readonly operation: string | null;
}

export class CountingOnce {
  /** Streams of which something may have been booked anew. */
  private readonly rebooked = new Set<string>();

  constructor(private readonly of: Parts) {}

  note(stream: string): void {
    this.rebooked.add(stream);
  }

  /** What was booked anew of one seizure is counted anew. */
  settled(): Soon<void> {
    const { rebooked } = this;
    if (rebooked.size === 0) return;
    return onceKnown(this.of.journal.matches.read(), (matches) => {
      const touched = [...rebooked].filter((each) => matches.has(each));
      rebooked.clear();
      return touched.length === 0 ? undefined : this.settle(touched);
    });
  }

  /** The event is one of a review's: what is one seizure by it, or no longer is, counts once, or each by itself. */
  async take(): Promise<void> {
    const { stories, journal, writer } = this.of;
    const [was, is] = [stories.before(duplicateReviewStory), stories.after(duplicateReviewStory)].map(matchIn);
    const of = is ?? was;
    if (!of || sameData(was ?? null, is ?? null)) return;
    const { stream: review, number: position } = writer.event;
    const match = streamsIn(of);
    (await journal.matches.read()).put({ review, position, ...match, lines: is?.lines ?? [] });
    await this.settle([match.one, match.other]);
  }

  /** Of these incidents, and of all that hang together with them. */
  private async settle(touched: readonly string[]): Promise<void> {
    const around = this.of.journal.matches.around(touched);
    const wanted = new Map<string, Wanted>();
    for (const each of inClusters(around)) await this.want(each, wanted);
    const all = new Set([...touched, ...around.flatMap(({ one, other }) => [one, other])]);
    const names = new Set(wanted.keys());
    for (const incident of all)
      for (const { name } of await this.of.rows.find(takenBackOf, { incident })) names.add(name);
    for (const name of [...names].sort()) await this.write(name, wanted.get(name));
  }

  private async want(cluster: readonly MatchRow[], wanted: Map<string, Wanted>): Promise<void> {
    const lines = new Map<string, Booked>();
    for (const key of cluster.flatMap(pairsIn).flatMap(({ one, other }) => [one, other]))
      if (!lines.has(key)) lines.set(key, await this.booked(key));
    const all = [...lines.values()];
    const agreed = cluster.filter(({ operation }) => operation === null).flatMap(pairsIn);
    for (const each of takenBackIn(all, agreed)) add(wanted, each, lines.get(each.key)!.bookings);
    for (const [operation, settled] of Map.groupBy(cluster, (each) => each.operation))
      if (operation !== null)
        for (const each of takenBackBeside(all, agreed, settled.flatMap(pairsIn).filter(isWithin(lines, operation))))
          add(wanted, each, lines.get(each.key)!.bookings.flatMap(inSumOf(operation)));
  }

  private async booked(key: string): Promise<Booked> {
    const { rows, stories, known } = this.of;
    const [stream, line] = placeOf(key);
    const story = await stories.of(incidentStory, stream);
    const on = await rows.get(streams, { stream });
    const by = contributorOf(stream);
    const bookings = on ? by.bookings(line, { id: idOf(stream), story }, await known.factsFor({ by, story, on })) : [];
    const about = { recordedAt: recordedAtIn(story, line), operation: story.operation };
    return { key, stream, ...about, isBooked: bookings.length > 0, bookings };
  }

  private async write(name: string, wanted: Wanted | undefined): Promise<void> {
    const { rows, journal, writer } = this.of;
    const before = await rows.get(takenBack, { name });
    const entries = entriesBetween(new Map(before?.booked), wanted?.booked ?? new Map());
    if (entries.length === 0) return;
    const { scope, since, incidents } = before ?? this.begun(name, wanted!);
    const booked = [...(wanted?.booked ?? [])].filter(([, times]) => times !== 0);
    rows.put(takenBack, { name, scope, since, incidents, booked });
    await journal.write(writer, name, entries);
  }

  private begun(name: string, { incidents }: Wanted): Omit<TakenBackRow, 'booked' | 'name'> {
    const { rows, writer } = this.of;
    const scope = scopeOf(incidents);
    rows.put(streams, { stream: name, scope, operation: null, cluster: null, last: null });
    for (const incident of incidents) rows.put(takenBackOf, { incident, name });
    return { scope, since: writer.event.number, incidents };
  }
}

/** Under the name of the incidents that have to be seen. */
function add(
  wanted: Map<string, Wanted>,
  { streams: incidents, times }: TakenBack,
  bookings: readonly Booking[],
): void {
  const name = nameOf(incidents);
  const of = wanted.get(name) ?? { incidents, booked: new Map<string, number>() };
  wanted.set(name, of);
  const scope = scopeOf(incidents);
  for (const booking of bookings) {
    const text = textOf({ ...booking, scope, stream: name });
    of.booked.set(text, (of.booked.get(text) ?? 0) + times);
  }
}

/** Both count for it, as they stand. */
const isWithin =
  (lines: ReadonlyMap<string, Booked>, operation: string) =>
  ({ one, other }: MatchedPair): boolean =>
    [one, other].every((key) => lines.get(key)?.operation === operation);

const streamOf = (incident: string): string => `incident-${incident}`;

const streamsIn = ({ one, other, counts, operation }: Match): Omit<MatchRow, 'review' | 'position' | 'lines'> => ({
  operation,
  one: streamOf(one),
  other: streamOf(other),
  counts: counts === null ? null : streamOf(counts),
});
