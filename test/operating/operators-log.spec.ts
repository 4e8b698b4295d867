// The operator's log beside requests: each turn of the projector, each fault, and of a storm one line in a while.
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { Diagnostics } from '../../src/composition/diagnostics.js';
import { StoreFault } from '../../src/eventsourcing/log/event-store.js';
import { logDiagnostics } from '../../src/operating/operators-log.js';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

function told() {
  const lines: [string, object][] = [];
  const clock = { now: 0 };
  const diagnostics = new Diagnostics();
  const say = (level: string) => (about: object) => void lines.push([level, about]);
  const log = { error: say('error'), warn: say('warn'), info: say('info') };
  logDiagnostics(diagnostics, log as never, () => clock.now);
  return { lines, clock, diagnostics };
}

describe('The log', () => {
  it('tells whose turn it is to project, and why the projector rests', () => {
    const { lines, diagnostics } = told();
    diagnostics.emit('lead', true);
    diagnostics.emit('fault', new Error('no such table'));
    diagnostics.emit('lead', false);
    expect(lines).toEqual([
      ['info', { leads: true }],
      ['error', { fault: 'no such table', stack: expect.stringContaining('operators-log.spec') }],
      ['info', { leads: false }],
    ]);
  });

  it.each(['imports', 'suspecting'] as const)('tells of a store that is away without where it was met: %s', (kind) => {
    const { lines, diagnostics } = told();
    const cause = new Error('terminating connection due to administrator command');
    const away = new StoreFault('UNAVAILABLE', 'CORDON_READ_DB: the server ended the connection.', { cause });
    diagnostics.emit(kind, away);
    diagnostics.emit(kind, new Error('no such table'));
    expect(lines).toEqual([
      ['error', { fault: away.message }],
      ['error', { stack: expect.stringContaining('operators-log.spec') }],
    ]);
  });

  it('tells once that a store is away, in its words alone, and once that the projector goes on', () => {
    const { lines, clock, diagnostics } = told();
    const away = new StoreFault('UNAVAILABLE', 'CORDON_READ_DB: no server listens there. Start PostgreSQL.');
    for (let second = 0; second < 90; second++) {
      clock.now = second * 1_000;
      diagnostics.emit('fault', away);
    }
    clock.now = 90_500;
    diagnostics.emit('well');
    diagnostics.emit('lead', true);
    jest.advanceTimersByTime(3_000);
    diagnostics.emit('well');
    jest.advanceTimersByTime(3_000);
    diagnostics.emit('fault', away);
    expect(lines).toEqual([
      ['error', { fault: away.message }],
      ['info', { leads: true }],
      ['warn', { seconds: 90.5, faults: 90 }],
      ['error', { fault: away.message }],
    ]);
  });

  it('takes a store that comes and goes for one that is away', () => {
    const { lines, diagnostics } = told();
    for (let i = 0; i < 5; i++) {
      diagnostics.emit('fault', new StoreFault('UNAVAILABLE', 'the server has no connection left'));
      diagnostics.emit('well');
      jest.advanceTimersByTime(2_900);
    }
    expect(lines).toHaveLength(1);
    jest.advanceTimersByTime(100);
    expect(lines[1]).toMatchObject(['warn', { faults: 5 }]);
  });

  it('keeps the stack of what was behind a fault that nobody expected', () => {
    const { lines, diagnostics } = told();
    const cause = new TypeError('x is not a function');
    diagnostics.emit('fault', new Error('The thread has ended', { cause }));
    diagnostics.emit('fault', new Error('The thread has ended', { cause }));
    const line = ['error', { fault: 'The thread has ended', stack: cause.stack }];
    expect(lines).toEqual([line, line]);
  });

  it('tells one of a thousand retries, and with the next one how many it has left out', () => {
    const { lines, clock, diagnostics } = told();
    for (let i = 0; i < 1_000; i++) diagnostics.emit('store', { kind: 'retry', reason: 'no leader' });
    diagnostics.emit('store', { kind: 'reconnect', reason: 'reset' });
    clock.now = 10_000;
    diagnostics.emit('store', { kind: 'retry', reason: 'no leader' });
    expect(lines).toEqual([
      ['warn', { kind: 'retry', reason: 'no leader' }],
      ['warn', { kind: 'reconnect', reason: 'reset' }],
      ['warn', { kind: 'retry', reason: 'no leader', unsaid: 999 }],
    ]);
  });

  it('tells once in a while that transactions of the projector fail, and where', () => {
    const { lines, clock, diagnostics } = told();
    const fault = new Error('A table that is read by key is not written by rows');
    for (let second = 0; second < 10; second++) {
      clock.now = second * 1_000;
      diagnostics.emit('apart', fault);
    }
    clock.now = 10_000;
    diagnostics.emit('apart', fault);
    const line = { fault: fault.message, stack: fault.stack };
    expect(lines).toEqual([
      ['warn', line],
      ['warn', { ...line, unsaid: 9 }],
    ]);
  });

  it('can write down a number of the log', () => {
    const { lines, diagnostics } = told();
    diagnostics.emit('store', { kind: 'unreadable', stream: 'incident-1', number: 7n, reason: 'broken JSON' });
    expect(JSON.parse(JSON.stringify(lines))).toMatchObject([['warn', { stream: 'incident-1', number: '7' }]]);
  });
});
