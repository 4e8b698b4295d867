// The cost of a page of what is late among very many things with a deadline: what is on it, and not how many there are, in CPU.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { questions } from '../../projections/all.js';
import { uuidOf } from '../../src/eventsourcing/log/uuid.js';
import { answered, requested } from '../domain/assistance/events.js';
import { at, operation } from '../support/facts/declared.js';
import { enveloped, type Fact } from '../support/facts/fact.js';
import { report, told as tells } from '../support/facts/incidents.js';
import { type Projected, projected } from '../support/read-models/projecting.js';
import { describeSlow } from '../support/slow.js';

const late = questions.find(({ path }) => path === 'late')!;
const MANY = 20_000;
/** Ms of CPU that a page of a hundred may take: some 30 were measured, and 690 where each of them is looked at. */
const MOST = 150;
const ROUNDS = 5;
/** Events of one transaction. */
const PART = 250;

const dayOf = (n: number): string => new Date(Date.UTC(2026, 0, 1) + (n % 300) * 86_400_000).toISOString().slice(0, 10);

/** A request that was answered late, one that nobody answered, one that is not due yet, and a report behind its operation. */
function told(n: number): readonly Fact[] {
  const stream = `assistance-${uuidOf(`late ${n}`)}`;
  const asked = (until: string) => ({ stream, by: 'KG', ...requested({ answerBy: at(until) }) });
  if (n % 4 === 0) return [asked(dayOf(n)), { stream, by: 'KZ', ...answered({ at: at('2026-11-01') }) }];
  if (n % 4 === 1) return [asked(dayOf(n))];
  if (n % 4 === 2) return [asked('2027-05-01')];
  const about = { of: uuidOf(`late ${n}`), by: 'KG' };
  return [report({}, about), tells('IncidentAttributedToOperation', { operation: 'o', rule: 'ATTRIBUTED' }, about)];
}

const nilReturn = (n: number): Fact =>
  operation('o', 'NilReturnSubmitted', {
    country: 'KZ',
    period: at(`2025-${String(1 + (n % 12)).padStart(2, '0')}-10`),
  });

describeSlow('What is late among very many', () => {
  let world: Projected;
  beforeAll(async () => {
    world = await projected();
    await world.tell(
      ...Array.from({ length: 500 }, (_, n) => nilReturn(n)),
      operation('o', 'OperationConcluded', { endedAt: at('2026-05-20'), reportsAcceptedUntil: at('2026-06-30') }),
    );
    for (let from = 0; from < MANY; from += PART) {
      const facts = Array.from({ length: PART }, (_, i) => told(from + i));
      await Promise.all(
        facts.map((all) =>
          world.store.append(
            all[0]!.stream,
            all.map((fact, i) => enveloped(fact, i)),
            -1,
          ),
        ),
      );
    }
    await world.tell();
  }, 300_000);
  afterAll(() => world?.dispose());

  /** Of the round in the middle: a collection of what was built before falls into one of them. */
  const cost = async (parameters: object): Promise<{ ms: number; rows: number }> => {
    const rounds: number[] = [];
    let rows = 0;
    for (let i = 0; i < ROUNDS; i++) {
      const before = process.cpuUsage();
      rows += (await world.rows(late, parameters as never)).length;
      const { user, system } = process.cpuUsage(before);
      rounds.push((user + system) / 1000);
    }
    return { ms: rounds.sort((a, b) => a - b)[Math.floor(ROUNDS / 2)]!, rows: rows / ROUNDS };
  };

  for (const asked of [{}, { answered: 'false' }, { country: ['KZ'] }, { operation: ['o'] }, { in: ['incidents'] }])
    it(`costs what is on its page, asked for ${JSON.stringify(asked)}`, async () => {
      await cost(asked);
      const { ms, rows } = await cost(asked);
      expect(rows).toBe(100);
      expect(ms).toBeLessThan(MOST);
    });
});
