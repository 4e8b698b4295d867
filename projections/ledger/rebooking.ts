// The engine of the ledger: what a stream's lines say now is booked in place of what they said, whichever event changed it.
import { operationStory } from '../../src/domain/operation/story.js';
import { type Meanings, referenceDataStory } from '../../src/domain/reference-data/story.js';
import { folded } from '../../src/forms/spellings.js';
import { idOf, type StoredEvent } from '../../src/eventsourcing/log/event.js';
import type { OwnRows } from '../../src/eventsourcing/read-models/read-model.js';
import { onceKnown, type Soon } from '../../src/eventsourcing/read-models/soon.js';
import type { Stories } from '../../src/eventsourcing/read-models/stories.js';
import type { Booking } from './booking.js';
import type { AnyContributor, Dependence } from './contributor.js';
import { contributorOf } from './contributors.js';
import { type Facts, factsOf, isSame, type OperationFacts } from './facts.js';
import { Journal, type Writer } from './journal.js';
import { KnownFacts } from './known-facts.js';
import { CountingOnce } from './matches/counting-once.js';
import { enter } from './moving.js';
import { paged } from './paged.js';
import { firstEditions, type StreamRow, streams, writtenNames } from './streams.js';

/** A stream's story with what it depends on. */
interface Standing {
  readonly story: unknown;
  readonly on: Dependence;
}

/** A stream's story with the facts that it is booked by. */
interface Side {
  readonly story: unknown;
  readonly facts: Facts;
}

/** Of which stream what is booked anew. */
interface Booked {
  readonly by: AnyContributor;
  readonly stream: string;
  readonly lines: readonly string[] | 'all';
}

/** What an event, or what it corrects, calls goods. */
interface Named {
  readonly substanceAsWritten?: string;
  readonly chemicalAsWritten?: string;
  readonly data?: Named;
}

function nameIn({ substanceAsWritten, chemicalAsWritten, data }: Named): string | undefined {
  const name = substanceAsWritten ?? chemicalAsWritten;
  if (name !== undefined) return folded(name);
  return data && nameIn(data);
}

export class Rebooking {
  private readonly journal: Journal;
  private readonly known: KnownFacts;
  private readonly writer: Writer;
  private readonly once: CountingOnce;

  constructor(
    private readonly event: StoredEvent,
    private readonly rows: OwnRows,
    private readonly stories: Stories,
  ) {
    this.journal = Journal.of(rows);
    this.known = new KnownFacts(rows, stories);
    this.writer = { event, written: new Map() };
    const { journal, known, writer } = this;
    this.once = new CountingOnce({ rows, stories, known, journal, writer });
  }

  /** The event is one of the contributor's: what it touches is booked anew, and whatever its stream supersedes or no longer does. */
  take(by: AnyContributor): Soon<void> {
    return onceKnown(this.taken(by), () => this.once.settled());
  }

  private taken(by: AnyContributor): Soon<void> {
    const { stream } = this.event;
    const [before, after] = [this.stories.before(by.of), this.stories.after(by.of)];
    const [was, is] = [by.dependsOn(before), by.dependsOn(after)];
    const scope = by.of.scope({ id: idOf(stream), story: after });
    return onceKnown(enter(this.rows, { stream, scope, ...is }, this.event), (isMoved) => {
      this.remember(stream);
      const lines = isMoved || was.operation !== is.operation ? 'all' : by.touches(before, after);
      if (lines.length === 0) return;
      return this.said({ by, stream, lines }, { story: before, on: was }, { story: after, on: is });
    });
  }

  private said(booked: Booked, before: Standing, after: Standing): Soon<void> {
    const { stream } = booked;
    const isAlone = before.on.operation === after.on.operation && after.on.cluster === null;
    const { by } = booked;
    return onceKnown(this.known.factsFor({ by, ...after }, { stream, story: after.story }), (facts) =>
      onceKnown(
        isAlone ? facts : this.known.factsFor({ by, ...before }, { stream, story: before.story }),
        (factsBefore) => {
          const rebooked = this.rebook(
            booked,
            { story: before.story, facts: factsBefore },
            { story: after.story, facts },
          );
          const { cluster } = after.on;
          if (cluster === null) return rebooked;
          return onceKnown(rebooked, () => this.rebookRivals(booked.by, cluster, [before.story, after.story]));
        },
      ),
    );
  }

  private async rebookRivals(by: AnyContributor, cluster: string, [before, after]: readonly unknown[]): Promise<void> {
    const { stream } = this.event;
    for (const rival of await this.rows.find(streams, { cluster })) {
      if (rival.stream === stream) continue;
      const story = await this.stories.of(by.of, rival.stream);
      const of = { by, story, on: rival };
      const earlier = { story, facts: await this.known.factsFor(of, { stream, story: before }) };
      const later = { story, facts: await this.known.factsFor(of, { stream, story: after }) };
      await this.rebook({ by, stream: rival.stream, lines: 'all' }, earlier, later);
    }
  }

  /** The event is one of an operation's. */
  async takeOperation(): Promise<void> {
    const id = idOf(this.event.stream);
    const series = await this.known.firstEditionOf(id);
    const [before, after] = [this.stories.before(operationStory), this.stories.after(operationStory)];
    await this.changed(id, factsOf(before, series), factsOf(after, series));
  }

  /** The event's series names its first edition. */
  async takeFirstEdition(operation: string): Promise<void> {
    const before = await this.known.operation(operation);
    this.rows.put(firstEditions, { operation, series: idOf(this.event.stream) });
    await this.changed(operation, before, await this.known.operation(operation));
  }

  /** What counts for the operation is booked anew, where it matters. */
  private async changed(operation: string, before: OperationFacts, after: OperationFacts): Promise<void> {
    if (isSame(before, after)) return;
    for await (const page of paged(this.rows, streams, { operation })) {
      await this.known.read(page);
      for (const row of page) await this.changedFor(row, before, after);
    }
    await this.once.settled();
  }

  private async changedFor(row: StreamRow, before: OperationFacts, after: OperationFacts): Promise<void> {
    const { stream } = row;
    const by = contributorOf(stream);
    const story = await this.stories.of(by.of, stream);
    const facts = await this.known.factsFor({ by, story, on: { ...row, operation: null } });
    const side = (operation: OperationFacts): Side => ({ story, facts: { ...facts, operation } });
    await this.rebook({ by, stream, lines: 'all' }, side(before), side(after));
  }

  /** The event states what names mean: what was kept under one of them is booked as that from here on. */
  async takeMeanings(): Promise<void> {
    const [before, after] = [this.stories.before(referenceDataStory), this.stories.after(referenceDataStory)];
    const changed = [...after.meanings].filter(([name, entry]) => before.meanings.get(name) !== entry);
    const named = new Set<string>();
    for (const [name] of changed)
      for await (const page of paged(this.rows, writtenNames, { name }))
        for (const { stream } of page) named.add(stream);
    for (const stream of named) await this.renamed(stream, before.meanings, after.meanings);
    await this.once.settled();
  }

  private async renamed(stream: string, before: Meanings, after: Meanings): Promise<void> {
    const row = await this.rows.get(streams, { stream });
    if (!row) return;
    const by = contributorOf(stream);
    const story = await this.stories.of(by.of, stream);
    const facts = await this.known.factsFor({ by, story, on: row });
    const side = (meanings: Meanings): Side => ({ story, facts: { ...facts, meanings } });
    await this.rebook({ by, stream, lines: 'all' }, side(before), side(after));
  }

  /** The event is one of a duplicate review's. */
  takeMatch(): Promise<void> {
    return this.once.take();
  }

  /** A name as written may be given a meaning later: then its stream is found by it. */
  private remember(stream: string): void {
    const name = nameIn(this.event.data as Named);
    if (name !== undefined) this.rows.put(writtenNames, { name, stream });
  }

  private rebook({ by, stream, lines }: Booked, before: Side, after: Side): Soon<void> {
    const id = idOf(stream);
    this.once.note(stream);
    const touched = lines === 'all' ? new Set([...by.lines(before.story), ...by.lines(after.story)]) : lines;
    const [booked, wanted]: [Booking[], Booking[]] = [[], []];
    for (const line of touched) {
      booked.push(...by.bookings(line, { id, story: before.story }, before.facts));
      wanted.push(...by.bookings(line, { id, story: after.story }, after.facts));
    }
    return this.journal.rebook(this.writer, stream, booked, wanted);
  }
}
