// The judge of the crash test finds every kind of fault: a judge that cannot convict proves nothing.
import { describe, expect, it } from '@jest/globals';
import type { StoredEvent } from '../../src/eventsourcing/log/event.js';
import type { Line } from '../support/crash/lines.js';
import { verdict } from '../support/crash/verdict.js';
import { newEvent } from '../support/facts/stored-events.js';

const stored = (id: string, revision: number, stream = 's'): StoredEvent => ({
  ...newEvent({}, id),
  stream,
  revision,
  number: BigInt(revision + 1),
  recordedAt: 0,
});
const said: readonly Line[] = [
  { say: 'try', stream: 's', ids: ['a', 'b'] },
  { say: 'ack', stream: 's', ids: ['a', 'b'], revision: 1 },
  { say: 'try', stream: 's', ids: ['c', 'd'] },
];
const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((id, i) => stored(id, i)) as [
  StoredEvent,
  StoredEvent,
  StoredEvent,
  StoredEvent,
];

describe('the judge of a log after a crash', () => {
  it.each([
    ['the unheard append is there', [a, b, c, d]],
    ['the unheard append is not there', [a, b]],
  ])('finds nothing when %s', (_, log) => {
    expect(verdict(said, log, true)).toEqual([]);
  });

  it.each([
    ['an acknowledged event is missing', [a], 'b was acknowledged and is lost'],
    [
      'an acknowledged event stands elsewhere',
      [b, a].map((e, i) => stored(e.id, i)),
      'a was acknowledged at 0 of s and stands elsewhere',
    ],
    ['an event stands twice', [a, b, stored('a', 2)], 'a stands twice'],
    ['an unheard append is torn', [a, b, c], 'of the append c only a part is there'],
    ['an event was never appended', [a, b, stored('x', 2)], 'x was never appended'],
    ['a revision is missing', [a, b, stored('c', 3), stored('d', 4)], 's jumps to 3'],
    ['the beginning is missing', [stored('a', 1), stored('b', 2)], 's jumps to 1'],
  ])('tells that %s', (_, log, fault) => {
    expect(verdict(said, log, true)).toContain(fault);
  });
});
