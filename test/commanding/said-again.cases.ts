// The originals of what is said again under another key: it is answered with them, and changes nothing.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { instructing } from '../../src/commanding/instruction.js';
import { aggregates } from '../../src/domain/aggregates.js';
import type { Actor } from '../../src/domain/values/who/command-metadata.js';
import { execute } from '../../src/eventsourcing/writing/execute.js';
import { type Executing, executingOver, type Receipt } from '../../src/eventsourcing/writing/executing.js';
import { temporaryLog, type TemporaryLog } from '../support/logs/temporary-log.js';

const INCIDENT = '0b6f3a52-4c1d-4d0e-9a77-2f1c5b8e6d90';
const KG: Actor = { administration: 'KG', officer: 'officer-7', role: 'officer' };
const KZ: Actor = { administration: 'KZ', officer: 'officer-1', role: 'officer' };
const instruct = instructing(aggregates);

let log: TemporaryLog;
let executing: Executing;

const tell = (verb: string, body: object, actor = KG): Promise<Receipt> =>
  execute(executing, instruct({ collection: 'incidents', id: INCIDENT, verb, body, actor, key: randomUUID() }));

const REPORT = { country: 'KG', occurredAt: '2026-05-10', operation: 'mak' };
const SEIZURE = { lineId: 'a', quantity: '3,2 кг', substance: 'героин' };

export function saidAgainCases(): void {
  beforeEach(() => {
    log = temporaryLog();
    executing = executingOver({ store: log.open(), upcast: (event) => event, now: Date.now });
  });
  afterEach(() => log.dispose());

  describe('The same report again, under another key', () => {
    it('is answered with the original events and their flags', async () => {
      const first = await tell('report', REPORT);
      expect(first.events.map(({ type }) => type)).toEqual(['IncidentReported', 'IncidentAttributedToOperation']);
      expect(first.events[0]!.flags).not.toEqual([]);
      const again = await tell('report', { ...REPORT, country: 'Кыргызстан', occurredAt: '10.05.2026' });
      expect(again).toEqual({ ...first, number: null, repeated: true });
    });

    it('is answered so for a line too, whatever else was said since', async () => {
      await tell('report', REPORT);
      const first = await tell('record-seizure', SEIZURE);
      await tell('record-seizure', { ...SEIZURE, lineId: 'b', quantity: '1 кг' });
      const again = await tell('record-seizure', SEIZURE);
      expect([again.events, again.repeated, again.revision]).toEqual([first.events, true, 3]);
    });

    it('names no events where what it said was corrected since, or where others said it', async () => {
      await tell('report', REPORT);
      const first = await tell('record-seizure', SEIZURE);
      const data = { ...SEIZURE, quantity: '2,3 кг' };
      await tell('correct', { corrects: first.events[0]!.id, data, reason: 'описка' });
      expect(await tell('record-seizure', data)).toMatchObject({ events: [], repeated: false });
      expect(await tell('record-seizure', SEIZURE, KZ)).toMatchObject({ events: [], repeated: false });
    });
  });
}
