// An operation of very many incidents changes: each is booked anew, and only so many are ever held at once.
import { expect, it } from '@jest/globals';
import type { StoredEvent } from '../../../src/eventsourcing/log/event.js';
import type { Rows } from '../../../src/eventsourcing/read-models/read-model.js';
import { uuidOf } from '../../../src/eventsourcing/log/uuid.js';
import { at } from '../../support/facts/declared.js';
import { enveloped, type Fact } from '../../support/facts/fact.js';
import { grams, report, seizure, told } from '../../support/facts/incidents.js';
import { thorough } from '../../support/slow.js';
import { entriesOf, projectedPages, standing } from '../../support/read-models/ledger-alone.js';

const INCIDENTS = thorough(1_200, 600);
/** Ms UTC: half of the incidents are recorded behind it. */
const DEADLINE = Date.parse('2026-06-01T00:00:00Z');

const ofOperation = (type: string, data: object): Fact => ({ stream: 'operation-barrier', type, data });

const CHANGES: readonly Fact[] = [
  ofOperation('OperationPlanned', { series: 'canal' }),
  ofOperation('OperationConcluded', { endedAt: at('2026-05-31'), reportsAcceptedUntil: at('2026-05-31') }),
];

const INCIDENT_FACTS: readonly Fact[] = Array.from({ length: INCIDENTS }, (_, i) => {
  const about = { of: uuidOf(`incident ${i}`) };
  return [
    report({ country: i % 3 === 0 ? 'KG' : 'KZ' }, about),
    seizure({ quantity: grams(String(i + 1)) }, about),
    told('IncidentAttributedToOperation', { operation: 'barrier', rule: 'REPORTED' }, about),
  ];
}).flat();

/** Recorded at the same time in whatever order they are told. */
function storedAll(facts: readonly Fact[]): readonly StoredEvent[] {
  const revisions = new Map<string, number>();
  return facts.map((fact, number) => {
    const { stream } = fact;
    const revision = revisions.get(stream) ?? 0;
    revisions.set(stream, revision + 1);
    const isLate = Number.parseInt(uuidOf(stream).slice(0, 2), 16) % 2 === 1;
    const recordedAt = DEADLINE + (isLate ? 1 : -1) * 86_400_000;
    return { ...enveloped(fact, revision), stream, revision, recordedAt, number: BigInt(number) };
  });
}

/** Counts the rows of each answer, and keeps the most. */
class Watched {
  most = 0;
  asked = 0;

  readonly over = (rows: Rows): Rows => {
    const counted = <R>(found: readonly R[] | Promise<readonly R[]>): readonly R[] => {
      if (found instanceof Promise) throw new Error('SQLite answers at once');
      this.asked += 1;
      this.most = Math.max(this.most, found.length);
      return found;
    };
    return {
      get: (...asked) => rows.get(...asked),
      find: (...asked) => counted(rows.find(...asked)),
      last: (...asked) => rows.last(...asked),
      page: (...asked) => counted(rows.page(...asked)),
      lasts: (...asked) => rows.lasts(...asked),
      put: (...asked) => rows.put(...asked),
      write: (...asked) => rows.write(...asked),
    };
  };
}

it(`books ${INCIDENTS} incidents anew in pages, and as if the changes had been known before`, async () => {
  const watched = new Watched();
  const booked = async (facts: readonly Fact[], over?: Watched['over']): Promise<readonly string[]> => {
    const stands = standing(entriesOf(await projectedPages([storedAll(facts)], over)));
    const places = { position: 0n, ordinal: 0, recorded_at: 0 };
    const inText = (_: string, value: unknown): unknown => (typeof value === 'bigint' ? `${value}` : value);
    return stands.map((each) => JSON.stringify({ ...each, ...places }, inText)).sort();
  };
  const after = await booked([...INCIDENT_FACTS, ...CHANGES], watched.over);
  const before = await booked([...CHANGES, ...INCIDENT_FACTS]);
  expect(after).toHaveLength(INCIDENTS);
  expect(after).toEqual(before);
  const marked = (mark: string): number => after.filter((each) => each.includes(mark)).length;
  expect(marked('"series":"canal"')).toBe(INCIDENTS);
  expect(marked('"late":1')).toBeGreaterThan(INCIDENTS / 3);
  // Two changes, each in pages; none of them larger than a page, of incidents or of the ledger.
  expect(watched.asked).toBeGreaterThanOrEqual((2 * INCIDENTS) / 200);
  expect(watched.most).toBeLessThanOrEqual(200);
}, 120_000);
