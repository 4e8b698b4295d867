// The lateness of what has a deadline: of each kind what came after it and what has not come, and who is told.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { questions } from '../../projections/all.js';
import { Sights } from '../../projections/audience/sights.js';
import { EVERYTHING } from '../../src/eventsourcing/asking/sight.js';
import { acknowledged as acknowledgedOf, answered, requested } from '../domain/assistance/events.js';
import { asked, consent, proposal } from '../domain/controlled-delivery/events.js';
import { adopted, fulfilled, objected, positioned } from '../domain/decision/events.js';
import { opened as exchange } from '../domain/exchange/events.js';
import { acknowledged, sent } from '../domain/message/events.js';
import { completed, detected, opened } from '../domain/transit-case/events.js';
import { at, operation } from '../support/facts/declared.js';
import { report, seizure, told } from '../support/facts/incidents.js';
import { READER } from '../support/facts/reader.js';
import { type Fact, NOW, type Projected, projected } from '../support/read-models/projecting.js';

const inbox = questions.find(({ path }) => path === 'requests')!;
const late = questions.find(({ path }) => path === 'late')!;
const ID = '00000000-0000-4000-8000-00000000000d';
const HOUR = 3_600_000;
let clock = NOW;
let world: Projected;

const of =
  (category: string, by: string) =>
  (event: Pick<Fact, 'type' | 'data'>): Fact => ({ stream: `${category}-${ID}`, by, ...event });

const CHLEU = { reader: { ...READER, administration: 'CHLEU' } };
const rows = (parameters: object = {}, administration = 'CHLEU') =>
  world.rows(late, parameters as never, { reader: { ...READER, administration } });

const shown = async (...asks: Parameters<typeof rows>): Promise<readonly unknown[]> =>
  (await rows(...asks)).map((row) => [row['country'], row['answeredBy'] === null ? 'OPEN' : 'CAME', row['days']]);

const nilReturn = (country: string, day: string): Fact => ({
  ...operation('o', 'NilReturnSubmitted', { country, period: at(day) }),
  by: country,
});
const until = (day: string): Fact =>
  operation('o', 'OperationAmended', { reportsAcceptedUntil: at(day), reason: 'agreed' });

export function lateCases(): void {
  beforeEach(async () => {
    clock = NOW - 48 * HOUR;
    world = await projected(
      () => clock,
      (...about) => (about[0].administration === 'CHLEU' ? EVERYTHING : sights.of(...about)),
    );
    const sights = new Sights(world.db, () => NOW);
  });
  afterEach(() => world.dispose());

  it('is of an answer to another state by when it was given, and of one that has not come', async () => {
    const assistance = of('assistance', 'KZ');
    await world.tell(assistance(requested({ askedOf: 'KG', answerBy: at('2026-05-18') })));
    expect(await shown()).toEqual([['KG', 'OPEN', 187]]);
    await world.tell(assistance(answered()));
    expect(await shown()).toEqual([['KG', 'CAME', 2]]);
    expect(await shown({ answered: 'false' })).toEqual([]);
  });

  it('is of consent that was asked by a day', async () => {
    const delivery = of('controlledDelivery', 'KZ');
    await world.tell(
      ...[proposal(), asked({ countries: ['RU', 'UZ'], answerBy: at('2026-05-01') })].map(delivery),
      delivery(consent({ country: 'UZ', givenAt: at('2026-05-01') })),
      delivery(consent({ country: 'RU', givenAt: at('2026-05-04') })),
    );
    expect(await shown()).toEqual([['RU', 'CAME', 3]]);
  });

  it('is of a warning that is acknowledged in more hours than it leaves', async () => {
    const message = of('message', 'KZ');
    await world.tell(message(sent({ to: [{ administration: 'KG' }, { administration: 'UZ' }] })));
    clock += 30 * HOUR;
    await world.tell(message(acknowledged()));
    expect(await shown({ in: ['messages'] })).toEqual([
      ['KG', 'CAME', 1],
      ['UZ', 'OPEN', 1],
    ]);
  });

  it('is of decisions that are carried out after they were due, by whom they name', async () => {
    const decision = of('decision', 'CHLEU');
    await world.tell(decision(adopted({ addressedTo: ['KZ', 'KG'], due: at('2026-05') })));
    expect(await shown({ country: ['KZ'] })).toEqual([['KZ', 'OPEN', 174]]);
    await world.tell(decision(fulfilled()));
    expect(await shown()).toEqual([
      ['KG', 'CAME', 1],
      ['KZ', 'CAME', 1],
    ]);
  });

  it('is of no state that a decision binds no more, by its objection or since it is not interested', async () => {
    const decision = of('decision', 'CHLEU');
    const due = { addressedTo: ['KZ', 'KG', 'UZ'], due: at('2026-05') };
    await world.tell(
      decision(adopted(due)),
      decision(objected({ by: 'KZ', raisedOn: at('2026-04-08') })),
      decision(positioned({ by: 'KG', statedOn: at('2026-06-03') })),
    );
    expect(await shown()).toEqual([
      ['KG', 'OPEN', 3],
      ['UZ', 'OPEN', 174],
    ]);
    await world.tell(decision(fulfilled()));
    expect((await rows()).map(({ country }) => country)).toEqual(['KG', 'UZ']);
  });

  it('is of goods in transit until they arrive, or nobody waits for them any more', async () => {
    const transit = of('transitCase', 'KZ');
    await world.tell(transit(opened({ timeLimit: at('2026-05-08') })), transit(completed({ at: at('2026-05-09') })));
    expect(await shown()).toEqual([['UZ', 'CAME', 1]]);
    const lost = { stream: 'transitCase-lost', by: 'KZ' };
    await world.tell(
      { ...lost, ...opened({ timeLimit: at('2026-05-08') }) },
      { ...lost, ...detected({ detectedAt: at('2026-05-12') }) },
    );
    expect(await rows({ answered: 'false' })).toMatchObject([
      { days: 4, text: expect.stringMatching('did not come; days late: 4$') },
    ]);
  });

  it('is of reports and nil returns after the day until which their operation accepts them, by the store’s clock', async () => {
    await world.tell(operation('o', 'OperationConcluded', { endedAt: at('2026-05-20') }));
    const attributed = told('IncidentAttributedToOperation', { operation: 'o', rule: 'ATTRIBUTED' });
    await world.tell(report({}, { by: 'KG' }), attributed, nilReturn('KZ', '2026-05-02'));
    await world.tell(until('2026-11-20'));
    expect(await shown()).toEqual([]);
    clock = NOW;
    await world.tell(seizure({}, { by: 'KG' }), nilReturn('KZ', '2026-05-03'));
    expect(await shown()).toEqual([
      ['KG', 'CAME', 1],
      ['KZ', 'CAME', 1],
    ]);
    const [later] = await world.tell(until('2026-11-01'));
    const ofKg = await shown({ operation: ['o'], country: ['KG'] });
    expect(ofKg).toHaveLength(2);
    expect(ofKg).toEqual(
      expect.arrayContaining([
        ['KG', 'CAME', 18],
        ['KG', 'CAME', 20],
      ]),
    );
    await world.tell(until('2026-12-01'));
    expect(await shown()).toEqual([]);
    const asked = { reader: { ...READER, administration: 'CHLEU' }, knownAt: later! };
    expect(await world.rows(late, { limit: '2' } as never, asked)).toHaveLength(2);
  });

  it('is of the messages of an operation by the exchange in which they passed, as what they ask in the inbox', async () => {
    const message = of('message', 'KZ');
    await world.tell(
      operation('o', 'OperationPlanned', { codeName: 'O' }),
      operation('other', 'OperationPlanned', { codeName: 'Other' }),
      { stream: 'exchange-net', by: 'KZ', ...exchange({ operation: 'o' }) },
      message(sent({ to: [{ administration: 'KG' }] })),
    );
    clock += 30 * HOUR;
    expect(await shown({ operation: ['o'] })).toEqual([['KG', 'OPEN', 1]]);
    expect(await shown({ operation: ['other'] })).toEqual([]);
    const asked = (parameters: object) => world.rows(inbox, { askedOf: ['KG'], ...parameters } as never, CHLEU);
    expect(await asked({ operation: ['o'] })).toHaveLength(1);
    expect(await asked({ operation: ['other'] })).toEqual([]);
  });

  describe('in pages', () => {
    const hours = [7, 1, 5, 3];
    beforeEach(async () => {
      const requests = hours.map((n) => ({
        stream: `assistance-0000000${n}-0000-4000-8000-000000000000`,
        by: 'KZ',
        ...requested({ askedOf: n > 3 ? 'KG' : 'UZ', answerBy: at(`2026-05-1${n}`) }),
      }));
      const note = { stream: requests[0]!.stream, by: 'KG', ...acknowledgedOf() };
      await world.tell(
        ...requests,
        ...Array.from({ length: 201 }, () => note),
        ...['2026-05-13', '2026-05-17'].map((answerBy, n) =>
          of(
            'controlledDelivery',
            'KZ',
          )(n === 0 ? proposal() : asked({ countries: ['RU', 'UZ'], answerBy: at(answerBy) })),
        ),
        { stream: 'controlledDelivery-two', by: 'KZ', ...proposal() },
        { stream: 'controlledDelivery-two', by: 'KZ', ...asked({ countries: ['RU'], answerBy: at('2026-05-11') }) },
        { stream: 'controlledDelivery-two', by: 'KZ', ...asked({ countries: ['UZ'], answerBy: at('2026-05-17') }) },
        operation('o', 'OperationConcluded', { endedAt: at('2026-05-01'), reportsAcceptedUntil: at('2026-05-13') }),
        ...['a', 'b'].flatMap((each) => [
          report({}, { by: 'KG', of: each }),
          told('IncidentAttributedToOperation', { operation: 'o', rule: 'ATTRIBUTED' }, { of: each }),
        ]),
        nilReturn('KZ', '2026-04-02'),
      );
    });

    it.each([{}, { answered: 'false' }, { country: ['UZ', 'KG'] }, { in: ['assistance-requests', 'incidents'] }])(
      'is the whole, each once, what was due last before the rest: %j',
      async (parameters) => {
        const whole = await rows(parameters);
        expect(whole.length).toBeGreaterThan(3);
        const days = whole.map((row) => (row['until'] as { to: string }).to);
        expect(days).toEqual([...days].sort().reverse());
        const found: unknown[] = [];
        let cursor: string | null | undefined;
        do {
          const page = await world.answer(
            late,
            { ...parameters, limit: '1', ...(cursor ? { cursor } : {}) } as never,
            CHLEU,
          );
          found.push(...page.rows);
          cursor = page.next;
        } while (cursor && found.length <= whole.length);
        expect(found).toEqual(whole);
      },
    );
  });

  it('of an operation is told to whoever was late, and to its coordination unit, and to no other participant', async () => {
    const joined = (country: string): Fact => ({
      ...operation('o', 'ParticipantNominated', { country, capacity: 'PARTICIPANT' }),
      by: 'CHLEU',
    });
    await world.tell(
      ...['KG', 'KZ', 'UZ', 'TJ'].map(joined),
      operation('o', 'CoordinationUnitSetUp', { members: [{ administration: 'TJ' }] }),
      operation('o', 'OperationConcluded', { endedAt: at('2026-05-20'), reportsAcceptedUntil: at('2026-06-30') }),
      nilReturn('KG', '2026-05-02'),
      nilReturn('KZ', '2026-05-02'),
    );
    const countries = async (who: string) => (await rows({}, who)).map(({ country }) => country);
    expect(await countries('KG')).toEqual(['KG']);
    expect(await countries('UZ')).toEqual([]);
    expect(await countries('TJ')).toEqual(['KG', 'KZ']);
    expect(await countries('BY')).toEqual([]);
    expect(await countries('CHLEU')).toEqual(['KG', 'KZ']);
  });
}
