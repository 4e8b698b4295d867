// What is written down beside requests: each turn of the projector, each fault, and of a storm one line in a while.
import { describe, expect, it } from '@jest/globals';
import { Happenings } from '../src/backend.js';
import { tellHappenings } from '../src/operators-log.js';

function told() {
  const lines: [string, object][] = [];
  const clock = { now: 0 };
  const happenings = new Happenings();
  const say = (level: string) => (about: object) => void lines.push([level, about]);
  const log = { error: say('error'), warn: say('warn'), info: say('info') };
  tellHappenings(happenings, log as never, () => clock.now);
  return { lines, clock, happenings };
}

describe('The log', () => {
  it('tells whose turn it is to project, and why the projector rests', () => {
    const { lines, happenings } = told();
    happenings.emit('lead', true);
    happenings.emit('fault', new Error('no such table'));
    happenings.emit('lead', false);
    expect(lines).toEqual([
      ['info', { leads: true }],
      ['error', { fault: 'no such table' }],
      ['info', { leads: false }],
    ]);
  });

  it('tells one of a thousand retries, and with the next one how many it has left out', () => {
    const { lines, clock, happenings } = told();
    for (let i = 0; i < 1_000; i++) happenings.emit('store', { kind: 'retry', reason: 'no leader' });
    happenings.emit('store', { kind: 'reconnect', reason: 'reset' });
    clock.now = 10_000;
    happenings.emit('store', { kind: 'retry', reason: 'no leader' });
    expect(lines).toEqual([
      ['warn', { kind: 'retry', reason: 'no leader' }],
      ['warn', { kind: 'reconnect', reason: 'reset' }],
      ['warn', { kind: 'retry', reason: 'no leader', unsaid: 999 }],
    ]);
  });

  it('can write down a number of the log', () => {
    const { lines, happenings } = told();
    happenings.emit('store', { kind: 'unreadable', stream: 'incident-1', number: 7n, reason: 'broken JSON' });
    expect(JSON.parse(JSON.stringify(lines))).toMatchObject([['warn', { stream: 'incident-1', number: '7' }]]);
  });
});
