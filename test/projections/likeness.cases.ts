// The rows of likeness, against a count that holds every mark against every other: live in transactions of any size, and built anew.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { likenesses, likenessProjection } from '../../projections/likeness/likenesses.js';
import { reviewOf } from '../../src/domain/duplicate-review/story.js';
import { likenessOf } from '../../src/domain/duplicate-review/story/likeness.js';
import { type Marked, markedIn } from '../../src/domain/duplicate-review/story/mark.js';
import { incidentStory } from '../../src/domain/incident/story.js';
import type { Incident } from '../../src/domain/incident/story/incident.js';
import { idOf, type StoredEvent } from '../../src/eventsourcing/log/event.js';
import { catchUp } from '../../src/eventsourcing/projecting/projector.js';
import type { AnyTable } from '../../src/eventsourcing/read-models/read-model.js';
import { applied } from '../../src/eventsourcing/log/story.js';
import { uuidOf } from '../../src/eventsourcing/log/uuid.js';
import { at } from '../support/facts/declared.js';
import { enveloped } from '../support/facts/fact.js';
import { grams, report, seizure, told, weighed } from '../support/facts/incidents.js';
import { begunReadDb } from '../support/read-models/begun.js';
import { storeOf } from '../support/read-models/ledger-alone.js';
import { type Fact, NOW } from '../support/read-models/projecting.js';
import { thorough } from '../support/slow.js';

/** Lines of one day, circle and goods, beyond which likeness says nothing. */
const MOST = 64;
const LINES = ['a', 'b'] as const;

/** Incidents and lines that are alike, by a look at every mark after every event. */
class Naive {
  private readonly stories = new Map<string, Incident>();
  private readonly marks = new Map<string, Marked>();
  readonly pairs = new Map<string, { one: string; other: string }[]>();

  take(id: string, event: Parameters<typeof applied>[2]): void {
    const story = applied(incidentStory, this.stories.get(id) ?? incidentStory.initial, event);
    this.stories.set(id, story);
    for (const line of story.lines.ids.all()) this.takeLine(`${id} ${line}`, markedIn(story, id, line));
  }

  private takeLine(key: string, mark: Marked | undefined): void {
    if (isDeepStrictEqual(mark, this.marks.get(key))) return;
    this.marks.delete(key);
    if (!mark) return;
    this.marks.set(key, mark);
    for (const [, other] of [...this.marks].sort(([a], [b]) => (a < b ? -1 : 1)))
      if (this.isNear(mark, other) && likenessOf(mark.mark, other.mark)) this.keep(mark.mark, other.mark);
  }

  private isNear(mark: Marked, other: Marked): boolean {
    const sameDay = [...this.marks.values()].filter(({ among, day }) => among === mark.among && day === other.day);
    return other.among === mark.among && Math.abs(other.day - mark.day) <= 1 && sameDay.length <= MOST;
  }

  private keep(mark: Marked['mark'], like: Marked['mark']): void {
    const isFirst = mark.incident < like.incident;
    const pair = isFirst ? { one: mark.line, other: like.line } : { one: like.line, other: mark.line };
    const review = reviewOf(...([mark.incident, like.incident].sort() as [string, string]));
    const pairs = this.pairs.get(review) ?? [];
    if (pairs.some(({ one, other }) => one === pair.one || other === pair.other)) return;
    this.pairs.set(
      review,
      [...pairs, pair].sort((a, b) => (a.one < b.one ? -1 : 1)),
    );
  }
}

function naive(events: readonly StoredEvent[]): unknown {
  const count = new Naive();
  for (const event of events) count.take(idOf(event.stream), event);
  return Object.fromEntries(count.pairs);
}

/** What is alike after these pages: each is one transaction. */
async function projectedPages(pages: readonly (readonly StoredEvent[])[]): Promise<unknown> {
  const folder = mkdtempSync(join(tmpdir(), 'cordon-likeness-'));
  const db = await begunReadDb(join(folder, 'read.db'), [likenessProjection]);
  try {
    await catchUp({ store: storeOf(pages), db, projections: [likenessProjection], upcast: (event) => event });
    return await db.snapshot(async (snapshot) => {
      const rows: [string, unknown][] = [];
      for await (const { review, lines } of snapshot.dump(likenesses as unknown as AnyTable))
        rows.push([String(review), lines]);
      return Object.fromEntries(rows);
    });
  } finally {
    await db.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function expectNaive(tells: readonly (readonly Fact[])[]): Promise<unknown> {
  const next = new Map<string, number>();
  let number = 0n;
  const pages = tells.map((facts) =>
    facts.map((fact): StoredEvent => {
      const { stream } = fact;
      const revision = next.get(stream) ?? 0;
      next.set(stream, revision + 1);
      return { ...enveloped(fact, revision), stream, revision, recordedAt: NOW, number: ++number };
    }),
  );
  const expected = naive(pages.flat());
  expect(await projectedPages(pages)).toEqual(expected);
  expect(await projectedPages(pages.flat().map((each) => [each]))).toEqual(expected);
  return expected;
}

const incident = fc
  .constantFrom('1', '2', '3', '4')
  .map((name) => ({ of: uuidOf(name), by: name > '2' ? 'KG' : 'KZ' }));
const line = fc.constantFrom(...LINES);
const much = fc.constantFrom('500', '510', '900').map((each) => grams(each));
// Both sides of the days that are read together, too: the 23rd of July 2026 is the first of 91 of them.
const day = fc.constantFrom('2026-07-21', '2026-07-22', '2026-07-23', '2026-07-24').map(at);
const about = fc.record({ occurredAt: day, post: fc.constantFrom('Dostuk', 'Kordai') });

const step = fc.oneof(
  fc.tuple(incident, about).map(([of, data]) => report({ country: of.by, ...data }, of)),
  fc.tuple(incident, line, much).map(([of, lineId, quantity]) => seizure({ lineId, quantity }, of)),
  fc.tuple(incident, line, much).map(([of, lineId, quantity]) => weighed(lineId, quantity, of)),
  incident.map((of) => told('IncidentAttributedToOperation', { operation: 'mak', rule: 'ATTRIBUTED' }, of)),
  incident.map((of) => told('ReportWithdrawn', { reason: 'ERROR' }, of)),
);

export function likenessCases(): void {
  it('are those that every mark held against every other gives', async () => {
    const logs = fc.array(fc.array(step, { minLength: 1, maxLength: 20 }), { minLength: 4, maxLength: 8 });
    await fc.assert(
      fc.asyncProperty(logs, async (tells) => void (await expectNaive(tells))),
      {
        numRuns: thorough(60, 10),
      },
    );
  });

  it('say nothing of a day with too many, and again when they are few enough', async () => {
    const many = Array.from({ length: MOST + 2 }, (_, n) => ({ of: uuidOf(`many ${n}`), by: n % 2 ? 'KG' : 'KZ' }));
    const attributed = (of: (typeof many)[0]): Fact =>
      told('IncidentAttributedToOperation', { operation: 'mak', rule: 'ATTRIBUTED' }, of);
    const reported = many.flatMap((of) => [report({ country: of.by }, of), attributed(of)]);
    const seized = many.map((of, n) => seizure({ quantity: grams(`${100 * n + 100}`) }, of));
    const gone = many.slice(0, 2).map((of) => told('ReportWithdrawn', { reason: 'ERROR' }, of));
    const again = [weighed('a', grams('5000'), many[5]!), weighed('a', grams('5000'), many[6]!)];
    const few = await expectNaive([reported, seized.slice(0, 3), seized.slice(3), gone, again]);
    expect(few).toHaveProperty(reviewOf(...([many[5]!.of, many[6]!.of].sort() as [string, string])));
    const tooMany = await expectNaive([reported, seized, again]);
    expect(tooMany).not.toHaveProperty(reviewOf(...([many[5]!.of, many[6]!.of].sort() as [string, string])));
  });
}
