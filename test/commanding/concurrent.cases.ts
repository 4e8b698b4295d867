// Two who say the same at once, for every command there is: one key has one effect and one answer, two senders come out as if one had
// come after the other. Each carrier has a store and a cache of its own over one log, as two servers have, and both decide before either appends.
import { afterAll, describe, expect, it } from '@jest/globals';
import { instructing } from '../../src/commanding/instruction.js';
import { aggregates } from '../../src/domain/aggregates.js';
import type { Actor } from '../../src/domain/values/who/command-metadata.js';
import { digestOf } from '../../src/eventsourcing/log/canonical.js';
import { openLog } from '../../src/eventsourcing/log/founding.js';
import type { EventStore } from '../../src/eventsourcing/log/event-store.js';
import { uuidOf } from '../../src/eventsourcing/log/uuid.js';
import { execute } from '../../src/eventsourcing/writing/execute.js';
import { type Executing, executingOver } from '../../src/eventsourcing/writing/executing.js';
import { upcaster } from '../../src/eventsourcing/writing/upcast.js';
import { PLACE, TOTALS } from '../support/facts/answered.js';
import { NOW } from '../support/facts/officer.js';
import { apart, keptBefore, type Scene, sceneIn, sceneOf, streamOf } from '../support/facts/scenes.js';
import { temporaryLog, type TemporaryLog } from '../support/logs/temporary-log.js';
import { COMPLETE, type Complete } from '../domain/complete-commands.js';

/** Commands that tell an event which another one tells too, of the other answer. */
const ALSO: readonly Complete[] = [
  { ...COMPLETE['ImportProposalsAnswered']!, command: 'imports/accept-proposals', body: {} },
];
const SCENES: readonly (readonly [what: string, scene: () => Scene])[] = [
  ...Object.keys(COMPLETE).map((type) => [type, () => sceneOf(type)] as const),
  ...ALSO.map((each) => [each.command, () => sceneIn(each.command, each)] as const),
];

const instruct = instructing(aggregates);
const upcast = upcaster(aggregates);
const answers = () => Promise.resolve({ position: PLACE, rules: 'ledger@1', digest: digestOf(TOTALS), rows: TOTALS });

/** What became of one who spoke: the events that they were told of, or why not. */
interface Outcome {
  readonly told: readonly string[];
  readonly refused?: string;
}

interface Carrier {
  readonly executing: Executing;
}

/** Lets nobody append before all have decided; who has nothing to append is waited for no more. */
class Gate {
  private waiting = 0;
  private readonly opened = Promise.withResolvers<void>();

  constructor(private awaited: number) {}

  pass(): Promise<void> {
    this.waiting += 1;
    this.open();
    return this.opened.promise;
  }

  leave(): void {
    this.awaited -= 1;
    this.open();
  }

  private open(): void {
    if (this.waiting >= this.awaited) this.opened.resolve();
  }
}

const gated = (store: EventStore, gate: Gate): EventStore =>
  new Proxy(store, {
    get(of, name) {
      const value: unknown = Reflect.get(of, name);
      if (name !== 'append') return typeof value === 'function' ? (value.bind(of) as unknown) : value;
      return async (...args: Parameters<EventStore['append']>) => {
        await gate.pass();
        return of.append(...args);
      };
    },
  });

interface Speaker {
  readonly actor: Actor;
  readonly key: string;
}

interface Log {
  readonly carriers: (gate: Gate) => readonly [Carrier, Carrier];
  readonly stored: () => Promise<readonly string[]>;
}

/** A log that scenes share which have nothing in common: each costs several writes to the disk. */
interface Shared {
  readonly stores: readonly [EventStore, EventStore];
  readonly taken: Set<string>;
}

const shared: Shared[] = [];
const logs: TemporaryLog[] = [];

/** What is told of an administration is looked at whatever its officers say. */
const isReadByAll = (name: string): boolean => name.startsWith('administration-');

async function sharedFor(names: readonly string[]): Promise<Shared> {
  const isAlone = names.some(isReadByAll);
  const free = shared.find(
    ({ taken }) => !isAlone && names.every((each) => !taken.has(each)) && ![...taken].some(isReadByAll),
  );
  if (free) return free;
  const log = logs[logs.push(temporaryLog()) - 1]!;
  const stores = [log.open(() => NOW), log.open(() => NOW)] as const;
  await openLog(stores[0], '00000000000000aa');
  return shared[shared.push({ stores, taken: new Set() }) - 1]!;
}

async function logOf(scene: Scene): Promise<Log> {
  const [own, before] = [streamOf(scene), keptBefore(scene)];
  const names = [own, ...before.keys(), ...[...before.values()].flat().map(({ id }) => id)];
  const { stores, taken } = await sharedFor(names);
  for (const each of names) taken.add(each);
  for (const [stream, events] of before) await stores[0].append(stream, events, -1);
  const carrier = (store: EventStore, gate: Gate): Carrier => ({
    executing: executingOver({ store: gated(store, gate), upcast, now: () => NOW, answers }),
  });
  return {
    carriers: (gate) => [carrier(stores[0], gate), carrier(stores[1], gate)],
    async stored() {
      const told: string[] = [];
      for await (const page of stores[0].readStream(own, before.get(own)?.length ?? 0))
        told.push(
          ...page.map(({ type, data, metadata }) =>
            JSON.stringify([type, data, (metadata as { actor?: Actor }).actor, metadata.flags]),
          ),
        );
      return told;
    },
  };
}

async function said(scene: Scene, { executing }: Carrier, { actor, key }: Speaker): Promise<Outcome> {
  const { collection, id, verb, body } = scene;
  try {
    const { events } = await execute(executing, instruct({ collection, id, verb, body, actor, key: uuidOf(key) }));
    return { told: events.map((each) => each.id) };
  } catch (problem) {
    return { told: [], refused: (problem as { code?: string }).code ?? String(problem) };
  }
}

async function atOnce(scene: Scene, speakers: readonly [Speaker, Speaker]) {
  const log = await logOf(scene);
  const gate = new Gate(2);
  const carriers = log.carriers(gate);
  const outcomes = await Promise.all(
    speakers.map((each, i) => said(scene, carriers[i]!, each).finally(() => gate.leave())),
  );
  return { outcomes, stored: await log.stored() };
}

async function inTurn(scene: Scene, speakers: readonly Speaker[]) {
  const log = await logOf(scene);
  const carriers = log.carriers(new Gate(0));
  const outcomes: Outcome[] = [];
  for (const [i, each] of speakers.entries()) outcomes.push(await said(scene, carriers[i]!, each));
  return { outcomes, stored: await log.stored() };
}

export function concurrentCases(): void {
  afterAll(() => Promise.all(logs.map((each) => each.dispose())));

  describe.each(SCENES)('What tells %s', (_, sceneThere) => {
    const scene = apart(sceneThere());
    const one: Speaker = { actor: scene.actor, key: 'one' };
    const other: Speaker = { actor: { ...scene.actor, officer: 'p-2' }, key: 'other' };

    it('has one effect, and tells both the same, where one key comes twice at once', async () => {
      const once = await inTurn(scene, [one]);
      const { outcomes, stored } = await atOnce(scene, [one, one]);
      expect(once.outcomes).toEqual([{ told: expect.arrayContaining([expect.any(String)]) as unknown }]);
      expect({ outcomes, stored }).toEqual({ outcomes: [once.outcomes[0], once.outcomes[0]], stored: once.stored });
    });

    it('comes out as if one had come after the other, where two say it at once', async () => {
      const { outcomes, stored } = await atOnce(scene, [one, other]);
      const isFirst = stored[0]?.includes('"p-2"') === false;
      const turns = await inTurn(scene, isFirst ? [one, other] : [other, one]);
      expect({ outcomes, stored }).toEqual({
        ...turns,
        outcomes: isFirst ? turns.outcomes : turns.outcomes.toReversed(),
      });
    });
  });

  it('Every command there is tells one of them', () => {
    const told = new Set([...Object.values(COMPLETE), ...ALSO].map(({ command }) => command));
    const all = aggregates.flatMap(({ collection, commands }) =>
      Object.keys(commands).map((verb) => `${collection}/${verb}`),
    );
    expect(all.filter((each) => !told.has(each))).toEqual([]);
  });
}
