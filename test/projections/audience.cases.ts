// The rights of readers over a log: who joins sees at once, and nothing is booked anew for it; what is hidden and what is not there
// are looked for alike.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { sightsFrom } from '../../projections/all.js';
import { HOST } from '../../projections/audience/host.js';
import { Sights } from '../../projections/audience/sights.js';
import { totals } from '../../projections/figures/totals.js';
import { incidentList, oneIncident } from '../../projections/registers/incidents.js';
import { ledgerProjection } from '../../projections/ledger/ledger.js';
import type { NotAnswered } from '../../src/eventsourcing/asking/not-answered.js';
import type { Reader, SightOf } from '../../src/eventsourcing/asking/sight.js';
import { uuidOf } from '../../src/eventsourcing/log/uuid.js';
import { at, operation } from '../support/facts/declared.js';
import { report, seizure, told } from '../support/facts/incidents.js';
import { type Fact, NOW, type Projected, projected } from '../support/read-models/projecting.js';

let world: Projected;
let sightOf: SightOf = () => ({ kind: 'everything' });
const reader = (administration: string): Reader => ({ administration, officer: 'officer-1', role: 'officer' });
const MANY = 60;

const joined = (country: string): Fact => ({
  ...operation('op', 'ParticipantNominated', { country, capacity: 'PARTICIPANT' }),
  by: 'CHLEU',
});
const incident = (n: number): readonly Fact[] => {
  const about = { of: uuidOf(`incident ${n}`), by: 'KG' };
  const attributed = told('IncidentAttributedToOperation', { operation: 'op', rule: 'ATTRIBUTED' }, about);
  return [report({ occurredAt: at('2026-05-10') }, about), attributed, seizure({}, about)];
};

const grams = async (who: string, knownAt?: string): Promise<unknown> =>
  (await world.rows(totals, {}, { reader: reader(who), ...(knownAt ? { knownAt } : {}) })).map(({ text }) => text);
const inLedger = async (): Promise<unknown> => {
  const all = await world.dump();
  return Object.fromEntries(ledgerProjection.tables.map(({ name }) => [name, all[name]]));
};

export function audienceCases(): void {
  beforeAll(async () => {
    world = await projected(undefined, (...asked) => sightOf(...asked));
    sightOf = new Sights(world.db, () => NOW).of;
    await world.tell(joined('KG'), ...Array.from({ length: MANY }, (_, n) => incident(n)).flat());
  });
  afterAll(() => world.dispose());

  describe('A participant who joins an operation of many entries', () => {
    it('changes no row of the ledger, and sees all of it at once, at every place in the past', async () => {
      const [before] = await world.tell(joined('KZ'));
      const booked = await inLedger();
      expect(await grams('RU')).toEqual([]);
      await world.tell(joined('RU'));
      expect(await inLedger()).toEqual(booked);
      expect(await grams('RU')).toEqual(await grams('KG'));
      expect(await grams('RU', before)).toEqual(await grams('KG', before));
      expect((await world.rows(incidentList, {}, { reader: reader('RU') })).length).toBe(MANY);
    });
  });

  describe('What is hidden', () => {
    async function lookedFor(id: string): Promise<readonly [code: string, statements: number, reads: number]> {
      const { store, db } = world;
      const executor = db.query.getExecutor();
      const [readStream, execute] = [store.readStream.bind(store), executor.executeQuery.bind(executor)];
      let [reads, statements] = [0, 0];
      store.readStream = (...asked) => ((reads += 1), readStream(...asked));
      executor.executeQuery = ((...asked: Parameters<typeof execute>) => {
        statements += 1;
        return execute(...asked);
      }) as typeof execute;
      const code = await world.answer(oneIncident, { id }, { reader: reader('JP') }).then(
        () => 'found',
        (problem: unknown) => (problem as NotAnswered).code,
      );
      Object.assign(store, { readStream });
      Object.assign(executor, { executeQuery: execute });
      return [code, statements, reads];
    }

    it('is looked for by the same statements and reads as what is not there', async () => {
      const hidden = await lookedFor(uuidOf('incident 1'));
      expect(hidden).toEqual(await lookedFor(uuidOf('nothing')));
      expect([hidden[0], hidden[1] > 0, hidden[2]]).toEqual(['NOT_FOUND', true, 0]);
    });
  });

  describe('Whoever hosts it', () => {
    it('sees everything', async () => {
      expect(await sightOf(HOST, 1n)).toEqual({ kind: 'everything' });
      expect(sightsFrom.map(({ name }) => name)).toEqual(['stream_scopes', 'circles']);
    });
  });
}
