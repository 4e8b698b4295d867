// The cost of one message more, and of a page of messages, in a thread of very many: hardly more than in one of a hundred, in CPU.
import { afterAll, beforeAll, expect } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { projections } from '../../../projections/all.js';
import { Sights } from '../../../projections/audience/sights.js';
import { messages } from '../../../projections/registers/messages.js';
import { instructing } from '../../../src/commanding/instruction.js';
import { aggregates } from '../../../src/domain/aggregates.js';
import { seesScope } from '../../../src/domain/audience/seeing.js';
import type { Reader, SightOf } from '../../../src/eventsourcing/asking/sight.js';
import type { StoredEvent } from '../../../src/eventsourcing/log/event.js';
import { uuidOf } from '../../../src/eventsourcing/log/uuid.js';
import { commit } from '../../../src/eventsourcing/projecting/committing.js';
import type { Group } from '../../../src/eventsourcing/projecting/group.js';
import type { Projecting } from '../../../src/eventsourcing/projecting/projector.js';
import { membersOf } from '../../../src/eventsourcing/read-models/generations.js';
import { execute } from '../../../src/eventsourcing/writing/execute.js';
import { type Executing, executingOver, type Receipt } from '../../../src/eventsourcing/writing/executing.js';
import { upcaster } from '../../../src/eventsourcing/writing/upcast.js';
import { at, operation } from '../../support/facts/declared.js';
import { enveloped, type Fact } from '../../support/facts/fact.js';
import { NOW, type Projected, projected } from '../../support/read-models/projecting.js';
import { isAsked, itSlow } from '../../support/slow.js';

const [SHORT, LONG] = [100, Number(process.env['CORDON_TEST_MESSAGES'] ?? 20_000)];
const EVENTS = 20;
const ROUNDS = { least: 4, most: 12 };
/** How many times as dear it may become. */
const MOST = 2;
/** Events of one transaction, and appends side by side. */
const PART = 250;

const STATES = ['KG', 'KZ', 'RU', 'UZ', 'BY'] as const;
const KINDS = ['INFORMATION', 'WARNING', 'REQUEST', 'SEIZURE'] as const;
const READER: Reader = { administration: 'KG', officer: 'officer-1', role: 'officer' };
const instruct = instructing(aggregates);

const opened: Fact = {
  stream: 'exchange-net',
  type: 'ExchangeOpened',
  data: { operation: 'op', tool: 'Cordon', languages: ['ru'], openedOn: at('2025') },
  by: 'KZ',
};

/** Half of them to everybody, the others to one state or two. */
function sent(n: number): Fact {
  const by = STATES[n % STATES.length]!;
  const others = STATES.filter((each) => each !== by);
  const some = others.slice(n % 3, (n % 3) + 1 + (n % 2)).map((administration) => ({ administration }));
  const to = n % 2 === 0 ? { circle: others } : { to: some };
  return {
    stream: `message-${uuidOf(`thread ${n}`)}`,
    type: 'MessageSent',
    data: { exchange: 'net', kind: KINDS[n % KINDS.length], text: `Message ${n}`, lang: 'ru', ...to },
    by,
  };
}

/** A thread of so many messages, as who decides and who projects have it. */
class Thread {
  private machine!: Executing;
  private projecting!: Projecting;
  private group!: Group;
  private world!: Projected;
  private sightOf: SightOf = () => ({ kind: 'everything' });
  private clock = NOW - 100_000_000;

  async grow(length: number): Promise<void> {
    this.world = await projected(
      () => (this.clock += 1),
      (...asked) => this.sightOf(...asked),
    );
    const { store, db } = this.world;
    this.sightOf = new Sights(db, () => NOW).of;
    const joined = STATES.map((country) => ({
      ...operation('op', 'ParticipantNominated', { country, capacity: 'PARTICIPANT' }),
      by: 'KZ',
    }));
    await this.world.tell(...joined, opened);
    for (let from = 0; from < length; from += PART) {
      const facts = Array.from({ length: Math.min(PART, length - from) }, (_, i) => sent(from + i));
      await Promise.all(facts.map((fact) => store.append(fact.stream, [enveloped(fact, 0)], -1)));
    }
    const upcast = upcaster(aggregates);
    this.machine = executingOver({ store, upcast, now: () => NOW, sees: seesScope });
    this.projecting = { store, db, projections, upcast };
    const generations = await db.generations();
    this.group = { members: membersOf(generations, projections, 'LIVE'), from: generations[0]!.number };
    await this.projectMissing();
    await this.send();
    await this.projectMissing();
  }

  send(): Promise<Receipt> {
    const actor = { administration: 'RU', officer: 'p-1', role: 'officer' } as const;
    const body = { exchange: 'net', kind: 'WARNING', text: 'One more', to: [{ administration: 'KG' }] };
    return execute(
      this.machine,
      instruct({ collection: 'messages', id: randomUUID(), verb: 'send', body, actor, key: randomUUID() }),
    );
  }

  async projectMissing(): Promise<void> {
    for await (const page of this.projecting.store.readAll(this.group.from)) {
      for (let i = 0; i < page.length; i += PART)
        this.group = await commit(this.projecting, this.group, page.slice(i, i + PART));
    }
  }

  async sending(): Promise<Cost> {
    const deciding = await cpu(async () => {
      for (let i = 0; i < EVENTS; i++) await this.send();
    });
    const events: StoredEvent[] = [];
    for await (const page of this.projecting.store.readAll(this.group.from)) events.push(...page);
    expect(events.length).toBe(EVENTS);
    const projecting = await cpu(async () => {
      for (const event of events) this.group = await commit(this.projecting, this.group, [event]);
    });
    return { deciding: deciding / EVENTS, projecting: projecting / EVENTS };
  }

  /** Ms of CPU for a page of fifty, asked for by who sees a part of them. */
  async page(asked: object): Promise<number> {
    const wanted = { exchange: ['net'], limit: '50', ...asked };
    let rows = 0;
    const all = await cpu(async () => {
      for (let i = 0; i < EVENTS; i++)
        rows += (await this.world.rows(messages.list, wanted, { reader: READER })).length;
    });
    expect(rows).toBeGreaterThan(0);
    return all / EVENTS;
  }

  /** A cursor in the middle. */
  async middle(): Promise<string> {
    const { rows } = await this.world.answer(messages.list, { exchange: ['net'], limit: '1000' }, { reader: READER });
    const { id, sentAt } = rows[Math.floor(rows.length / 2)] as { id: string; sentAt: string };
    return `${Date.parse(sentAt)}.${id}`;
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

const [short, long] = [new Thread(), new Thread()];
beforeAll(async () => {
  if (!isAsked) return;
  await short.grow(SHORT);
  await long.grow(LONG);
}, 600_000);
afterAll(async () => {
  if (isAsked) await Promise.all([short.dispose(), long.dispose()]);
});

type Measured = Readonly<Record<string, number>>;

const lesser = (one: Measured, other: Measured): Measured =>
  Object.fromEntries(Object.entries(other).map(([name, ms]) => [name, Math.min(one[name] ?? Infinity, ms)]));

const isFlat = (few: Measured, many: Measured): boolean =>
  Object.entries(few).every(([name, ms]) => many[name]! <= MOST * ms);

/** The least of several rounds: what disturbs only makes it more. */
async function compared(what: string, measure: (of: Thread) => Promise<Measured>): Promise<void> {
  let [few, many]: [Measured, Measured] = [{}, {}];
  for (let n = 0; n < ROUNDS.least || (n < ROUNDS.most && !isFlat(few, many)); n++)
    [few, many] = [lesser(few, await measure(short)), lesser(many, await measure(long))];
  if (process.env['CORDON_TEST_TELL']) process.stderr.write(`${JSON.stringify({ what, few, many })}\n`);
  expect({ few, many, flat: isFlat(few, many) }).toMatchObject({ flat: true });
}

itSlow(
  `A message more costs no more than twice as much in a thread of ${LONG} as in one of ${SHORT}`,
  () => compared('sending', async (thread) => ({ ...(await thread.sending()) })),
  600_000,
);

itSlow(
  `A page of a thread of ${LONG} costs no more than twice as much as of one of ${SHORT}`,
  () =>
    compared('pages', async (thread) => ({
      first: await thread.page({}),
      middle: await thread.page({ cursor: await thread.middle() }),
      changed: await thread.page({ sort: '-changed' }),
      warnings: await thread.page({ kind: ['WARNING'], acknowledged: 'false' }),
    })),
  600_000,
);
