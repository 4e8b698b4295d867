// An aggregate without a customs word, to see the machine at work: a counter that others may look at.
import { aggregate, decides, refer, reports } from '../../src/eventsourcing/writing/decider.js';
import type { EventOf } from '../../src/eventsourcing/log/event.js';
import type { Rule } from '../../src/eventsourcing/log/rules.js';
import { story } from '../../src/eventsourcing/log/story.js';
import { execute } from '../../src/eventsourcing/writing/execute.js';
import type { Instruction, Executing, Receipt } from '../../src/eventsourcing/writing/executing.js';
import { upcaster } from '../../src/eventsourcing/writing/upcast.js';
import { uuidOf } from '../../src/eventsourcing/log/uuid.js';

export interface CounterEvents {
  Added: { n: number; sum: number };
  Noted: { text: string };
}

interface Sum {
  readonly sum: number;
}

export const counterStory = story<Sum, CounterEvents>(
  'counter',
  { sum: 0 },
  {
    Added: ({ sum }, { n }) => ({ sum: sum + n }),
    Noted: (state) => state,
  },
  ({ id }) => `own:counter-${id}`,
);

export const LIMIT = 1000;

class Add {
  n!: number;
  /** How many events it says at once; 1 when not given. */
  times?: number;
  /** Another counter that must have begun. */
  after?: string;
}

class Note {
  text!: string;
}

type Rules = Readonly<Record<string, Rule<Sum, { readonly before?: Sum }>>>;

const rules: Rules = {
  LIMIT_EXCEEDED: {
    lacks: 'consistency',
    holds: ({ story: { sum } }) => sum <= LIMIT,
    values: ({ event }) => {
      const { n, sum } = event.data as CounterEvents['Added'];
      return { sum: sum - n };
    },
    pointer: () => '/n',
    settledBy: () => null,
  },
  NOT_BEGUN: {
    lacks: 'proof',
    holds: ({ beside: { before } }) => before === undefined || before.sum > 0,
    values: ({ beside: { before } }) => ({ sum: before?.sum ?? 0 }),
    settledBy: () => 'counters/add',
  },
  NOTHING_TO_NOTE: {
    lacks: 'consistency',
    holds: ({ story: { sum } }) => sum > 0,
    values: ({ story: { sum } }) => ({ sum }),
    settledBy: () => 'counters/add',
  },
};

type Said = readonly EventOf<CounterEvents>[];

const add = decides({
  form: Add,
  refers: { before: refer(counterStory, ({ after }: Add) => after) },
  against: ['LIMIT_EXCEEDED', 'NOT_BEGUN'],
  decide({ n, times = 1 }: Add, { sum }: Sum): Said {
    if (n === 0) return [];
    return Array.from({ length: times }, (_, i) => ({ type: 'Added', data: { n, sum: sum + n * (i + 1) } }));
  },
});

const note = reports({
  form: Note,
  against: ['NOTHING_TO_NOTE'],
  decide({ text }: Note): Said {
    return [{ type: 'Noted', data: { text } }];
  },
});

const counter = aggregate({
  collection: 'counters',
  ids: 'slug',
  story: counterStory,
  rules,
  commands: { add, note },
  versions: { Added: 2 },
  // In its first version the number was called `by`, by some.
  upcasts: { 'Added@1': ({ n, by = n }: { n: number; by?: number }) => ({ n: by, sum: 0 }) },
});

export const upcast = upcaster([counter]);

export type Extras = Partial<Omit<Instruction, 'aggregate' | 'handler' | 'command'>> & { readonly key?: string };

/** Sends a command as the edge would; `key` tells commands apart. */
export function send(machine: Executing, verb: string, command: object, told: Extras = {}): Promise<Receipt> {
  const { key = 'k', id = 'one', ...rest } = told;
  return execute(machine, {
    aggregate: counter,
    handler: counter.commands[verb]!,
    id,
    command,
    commandId: uuidOf(`counter-${id}|${key}`),
    commandHash: JSON.stringify([verb, command]),
    metadata: { lang: 'ru' },
    ...rest,
  });
}
