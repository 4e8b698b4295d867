// The cost of one event of one line in an incident of very many, whose stream is in memory: hardly more than in one of ten, in
// CPU, for the thread that decides and for the one that projects.
import { afterAll, beforeAll, expect } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { projections } from '../../../projections/all.js';
import { instructing } from '../../../src/commanding/instruction.js';
import { aggregates } from '../../../src/domain/aggregates.js';
import type { StoredEvent } from '../../../src/eventsourcing/log/event.js';
import { commit } from '../../../src/eventsourcing/projecting/committing.js';
import type { Group } from '../../../src/eventsourcing/projecting/group.js';
import type { Projecting } from '../../../src/eventsourcing/projecting/projector.js';
import { membersOf } from '../../../src/eventsourcing/read-models/generations.js';
import { execute } from '../../../src/eventsourcing/writing/execute.js';
import { type Executing, executingOver, type Receipt } from '../../../src/eventsourcing/writing/executing.js';
import { upcaster } from '../../../src/eventsourcing/writing/upcast.js';
import { enveloped } from '../../support/facts/fact.js';
import { report, seizure } from '../../support/facts/incidents.js';
import { NOW, type Projected, projected } from '../../support/read-models/projecting.js';
import { isAsked, itSlow } from '../../support/slow.js';

const [SHORT, LONG] = [10, Number(process.env['CORDON_TEST_LINES'] ?? 19_000)];
/** Events of each kind in a round, and rounds: the quickest ones are compared. */
const EVENTS = 20;
const ROUNDS = { least: 4, most: 12 };
/** How many times as dear an event may become. */
const MOST = 2;
/** What touches all lines may take so long for one of them, µs of CPU: about 45 where nothing else runs, more beside others. */
const MOST_OF_A_LINE = 80;
/** Events of one append, and of one transaction. */
const PART = 250;

const instruct = instructing(aggregates);

/** An incident with so many lines, all of it in the memory of who decides and of who projects. */
class Grown {
  private machine!: Executing;
  private projecting!: Projecting;
  private group!: Group;
  private world!: Projected;
  private readonly id = randomUUID();
  private next = 0;

  async grow(lines: number): Promise<void> {
    this.world = await projected();
    const { store, db } = this.world;
    const facts = [report({}, { of: this.id }), ...Array.from({ length: lines }, (_, i) => this.line(i))];
    for (let from = 0; from < facts.length; from += PART) {
      const events = facts.slice(from, from + PART).map((fact, i) => enveloped(fact, from + i));
      await store.append(`incident-${this.id}`, events, from - 1);
    }
    this.next = lines;
    const upcast = upcaster(aggregates);
    this.machine = executingOver({ store, upcast, now: () => NOW });
    this.projecting = { store, db, projections, upcast };
    const generations = await db.generations();
    this.group = { members: membersOf(generations, projections, 'LIVE'), from: generations[0]!.number };
    await this.projectMissing();
    await this.send('record-seizure', this.lineSaid());
    await this.projectMissing();
  }

  private line(i: number) {
    return seizure({ lineId: `line-${i}` }, { of: this.id });
  }

  lineSaid(): object {
    return { lineId: `line-${(this.next += 1)}`, substance: 'heroin', quantity: '5 kg' };
  }

  send(verb: string, body: object): Promise<Receipt> {
    const actor = { administration: 'KG', officer: 'p-1', role: 'officer' } as const;
    return execute(
      this.machine,
      instruct({ collection: 'incidents', id: this.id, verb, body, actor, key: randomUUID() }),
    );
  }

  async projectMissing(): Promise<void> {
    for await (const page of this.projecting.store.readAll(this.group.from)) {
      for (let i = 0; i < page.length; i += PART)
        this.group = await commit(this.projecting, this.group, page.slice(i, i + PART));
    }
  }

  /** Ms of CPU for one command, and for its event in the projector. */
  async cost(verb: string, body: () => object, count = EVENTS): Promise<Cost> {
    const deciding = await cpu(async () => {
      for (let i = 0; i < count; i++) await this.send(verb, body());
    });
    const events: StoredEvent[] = [];
    for await (const page of this.projecting.store.readAll(this.group.from)) events.push(...page);
    expect(events.length).toBe(count);
    const projecting = await cpu(async () => {
      for (const event of events) this.group = await commit(this.projecting, this.group, [event]);
    });
    return { deciding: deciding / count, projecting: projecting / count };
  }

  dispose(): Promise<void> {
    return this.world.dispose();
  }
}

interface Cost {
  readonly deciding: number;
  readonly projecting: number;
}

async function cpu(work: () => Promise<unknown>): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const lesser = (one: Cost, other: Cost): Cost => ({
  deciding: Math.min(one.deciding, other.deciding),
  projecting: Math.min(one.projecting, other.projecting),
});

const MOST_EVER: Cost = { deciding: Infinity, projecting: Infinity };

const [short, long] = [new Grown(), new Grown()];
beforeAll(async () => {
  if (!isAsked) return;
  await short.grow(SHORT);
  await long.grow(LONG);
}, 300_000);
afterAll(async () => {
  if (isAsked) await Promise.all([short.dispose(), long.dispose()]);
});

let n = 0;
/** One of the lines that both have, by turns. */
const anyLine = (): string => `line-${(n += 1) % SHORT}`;
const corrected = (): object => {
  const lineId = anyLine();
  return { line: lineId, data: { lineId, substance: 'heroin', quantity: `${n} g` }, reason: 'MISTYPED' };
};
const KINDS: readonly (readonly [what: string, verb: string, body: (of: Grown) => object])[] = [
  ['A line more', 'record-seizure', (of) => of.lineSaid()],
  ['A result of one line', 'establish-quantity', () => ({ lineId: anyLine(), quantity: `${n} g` })],
  ['A correction of one line', 'correct', corrected],
];

for (const [what, verb, body] of KINDS) {
  itSlow(
    `${what} costs no more than twice as much in an incident of ${LONG} lines as in one of ${SHORT}`,
    async () => {
      let [few, many] = [MOST_EVER, MOST_EVER];
      const isFlat = (): boolean => many.deciding <= MOST * few.deciding && many.projecting <= MOST * few.projecting;
      for (let n = 0; n < ROUNDS.least || (n < ROUNDS.most && !isFlat()); n++) {
        few = lesser(few, await short.cost(verb, () => body(short)));
        many = lesser(many, await long.cost(verb, () => body(long)));
      }
      tell({ verb, few, many });
      expect(many.deciding).toBeLessThanOrEqual(MOST * few.deciding);
      expect(many.projecting).toBeLessThanOrEqual(MOST * few.projecting);
    },
    300_000,
  );
}

itSlow(
  `What touches each of ${LONG} lines takes no more than ${MOST_OF_A_LINE} µs for one`,
  async () => {
    let whole = MOST_EVER;
    const isQuick = (): boolean => Math.max(whole.deciding, whole.projecting) * 1000 <= MOST_OF_A_LINE * LONG;
    for (let day = 1; day <= 2 || (day <= 9 && !isQuick()); day++) {
      const body = { data: { country: 'KG', occurredAt: `2026-05-0${day}` }, reason: 'MISTYPED' };
      whole = lesser(whole, await long.cost('correct', () => body, 1));
    }
    tell({ whole });
    expect((whole.deciding * 1000) / LONG).toBeLessThanOrEqual(MOST_OF_A_LINE);
    expect((whole.projecting * 1000) / LONG).toBeLessThanOrEqual(MOST_OF_A_LINE);
  },
  300_000,
);

/** What was measured, where somebody asks for it. */
function tell(measured: object): void {
  if (process.env['CORDON_TEST_TELL']) process.stderr.write(`${JSON.stringify(measured)}\n`);
}
