// Names in the filters of the log: what is declared, or was ever recorded, is known; all else is refused, and nothing is looked for twice.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { EVERYTHING, type Sight } from '../../../src/eventsourcing/asking/sight.js';
import type { EventStore } from '../../../src/eventsourcing/log/event-store.js';
import type { NewEvent } from '../../../src/eventsourcing/log/event.js';
import { Malformed } from '../../../src/forms/malformed.js';
import { NamesSeen } from '../../../src/http/events/names-seen.js';
import { partial } from '../../support/facts/reader.js';
import { newEvent } from '../../support/facts/stored-events.js';
import { type TemporaryLog, temporaryLog } from '../../support/logs/temporary-log.js';

let log: TemporaryLog;
let store: EventStore;
/** From where the log was read, each time. */
let reads: (bigint | null)[];

const event = (type: string, administration?: string): NewEvent => {
  const { metadata, ...more } = newEvent();
  return {
    ...more,
    type,
    metadata: { ...metadata, ...(administration ? { actor: { administration } } : {}) },
  } as never;
};
const record = async (...events: readonly NewEvent[]): Promise<void> =>
  void (await store.append(`note-${crypto.randomUUID()}`, events, -1));
const head = async (): Promise<bigint> => (await store.head()) ?? 0n;

type Asked = Parameters<NamesSeen['demandKnown']>[0];

async function refused(names: NamesSeen, asked: Asked, sight: Sight = EVERYTHING): Promise<unknown> {
  const place = { head: await head(), sight };
  return names.demandKnown(asked, place).then(
    () => [],
    (problem: unknown) => {
      if (!(problem instanceof Malformed)) throw problem;
      return problem.problems.map(({ code, pointer, values }) => [code, pointer, values['given'], values['near']]);
    },
  );
}

export function namesSeenCases(): void {
  beforeEach(() => {
    log = temporaryLog();
    store = log.open();
    reads = [];
    const readAll = store.readAll.bind(store);
    store.readAll = (from) => (reads.push(from), readAll(from));
  });
  afterEach(() => log.dispose());

  describe('A filter of the log', () => {
    const DECLARED = ['IncidentReported', 'ReportWithdrawn'];
    const RECORDED = [event('IncidentReported', 'KZ'), event('LaterInvented', 'EUROPOL'), event('Unsigned')];

    it.each<[asked: Asked, problems: readonly (readonly [string, string, string])[]]>([
      [{}, []],
      [{ type: ['ReportWithdrawn', 'LaterInvented', 'Unsigned'] }, []],
      [{ type: ['ReportWithdrawm'] }, [['?type', 'ReportWithdrawm', 'ReportWithdrawn']]],
      [{ type: ['LaterInvent', 'Unsigned'] }, [['?type', 'LaterInvent', 'LaterInvented']]],
      [
        { type: ['One', 'Another'] },
        [
          ['?type', 'One', ''],
          ['?type', 'Another', ''],
        ],
      ],
      [{ type: ['__proto__'] }, [['?type', '__proto__', '']]],
      [{ actor: { administration: 'UZ' } }, []],
      [{ actor: { administration: 'WCO', officer: 'nobody' } }, []],
      [{ actor: { administration: 'EUROPOL' } }, []],
      [{ actor: { administration: 'EUROPOLL' } }, [['?actor', 'EUROPOLL', 'EUROPOL']]],
      [{ actor: { administration: 'CHLUE' } }, [['?actor', 'CHLUE', 'CHLEU']]],
      [
        { type: ['One'], actor: { administration: 'INTERPOL' } },
        [
          ['?type', 'One', ''],
          ['?actor', 'INTERPOL', ''],
        ],
      ],
    ])('%j is refused for %j', async (asked, problems) => {
      await record(...RECORDED);
      const names = new NamesSeen(store, DECLARED);
      const expected = problems.map((problem) => ['UNKNOWN_VALUE', ...problem]);
      expect(await refused(names, asked)).toEqual(expected);
      // What was seen in between changes nothing.
      expect(await refused(names, asked)).toEqual(expected);
    });

    it('is held against the log only for what nothing declares, and never twice against the same part of it', async () => {
      await record(...RECORDED);
      const names = new NamesSeen(store, DECLARED);
      await refused(names, { type: ['ReportWithdrawn'], actor: { administration: 'UZ' } });
      expect(reads).toEqual([]);
      expect(await refused(names, { type: ['LaterInvented'] })).toEqual([]);
      expect(await refused(names, { type: ['Unsigned'] })).toEqual([]);
      expect(reads).toEqual([null, 2n]);
      await Promise.all([refused(names, { type: ['One'] }), refused(names, { actor: { administration: 'EUROPOL' } })]);
      expect(reads).toEqual([null, 2n]);
      await record(event('One'));
      expect(await refused(names, { type: ['One'] })).toEqual([]);
      expect(reads).toEqual([null, 2n, 3n]);
    });

    it('is not refused where the log could not be looked through in time, and is when it has been', async () => {
      for (let i = 0; i < 600; i++) await record(event('IncidentReported', 'KZ'));
      const names = new NamesSeen(store, DECLARED, 0);
      expect(await refused(names, { type: ['One'] })).toEqual([]);
      for (let i = 0; i < 10; i++) await refused(names, { type: ['One'] });
      expect(await refused(names, { type: ['One'] })).toEqual([['UNKNOWN_VALUE', '?type', 'One', '']]);
      expect(new Set(reads).size).toBe(reads.length);
    });

    it('tells nobody of what they do not see', async () => {
      await record(...RECORDED);
      const names = new NamesSeen(store, DECLARED);
      await refused(names, { type: ['One'] });
      const asked = { type: ['LaterInvented', 'ReportWithdrawn'], actor: { administration: 'EUROPOLL' } };
      expect(await refused(names, asked, partial('KZ'))).toEqual([
        ['UNKNOWN_VALUE', '?type', 'LaterInvented', ''],
        ['UNKNOWN_VALUE', '?actor', 'EUROPOLL', ''],
      ]);
    });

    it('is looked for again after the log could not be read', async () => {
      await record(...RECORDED);
      const names = new NamesSeen(store, DECLARED);
      const readAll = store.readAll.bind(store);
      store.readAll = () => {
        throw new Error('gone');
      };
      await expect(refused(names, { type: ['One'] })).rejects.toThrow('gone');
      store.readAll = readAll;
      expect(await refused(names, { type: ['One'] })).toHaveLength(1);
    });
  });
}
