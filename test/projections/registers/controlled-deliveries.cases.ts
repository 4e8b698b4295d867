// A controlled delivery as a reader sees it: who has not consented, days per step, what is settled, at any place in the log.
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { controlledDeliveryList, oneControlledDelivery } from '../../../projections/registers/controlled-deliveries.js';
import { historyOf } from '../../../projections/history.js';
import { controlledDelivery } from '../../../src/domain/controlled-delivery/decider.js';
import { controlledDeliveryStory } from '../../../src/domain/controlled-delivery/story.js';
import type { ControlledDeliveryEvents as Events } from '../../../src/domain/controlled-delivery/events.js';
import type { Flag } from '../../../src/eventsourcing/log/event.js';
import {
  abort,
  agreed,
  asked,
  at,
  completion,
  consent,
  handover,
  LONGER,
  loss,
  proposal,
  rerouted,
  start,
  substitution,
  withdrawal,
} from '../../domain/controlled-delivery/events.js';
import { idAt } from '../../support/facts/fact.js';
import { type Fact, type Projected, projected } from '../../support/read-models/projecting.js';
import { given } from '../../support/specification.js';
import { columns } from '../../support/facts/declared.js';

const id = (n: number): string => `0190a5c4-0000-7000-8000-00000000000${n}`;
const ID = id(1);
const RECORDED = Date.parse('2026-05-20T13:00:00Z');

let world: Projected;

type Event = { readonly type: keyof Events; readonly data: object };
const of = (event: Event, flags: readonly Flag[] = [], to = ID): Fact => ({
  stream: `controlledDelivery-${to}`,
  ...event,
  flags,
});
const tell = (...events: readonly Event[]) => world.tell(...events.map((each) => of(each)));
const one = async (knownAt?: string): Promise<Readonly<Record<string, unknown>>> =>
  (await world.rows(oneControlledDelivery, { id: ID }, knownAt ? { knownAt } : {}))[0]!;

const list = (row: Readonly<Record<string, unknown>>, name: string) => row[name] as readonly Record<string, unknown>[];

const second = handover({ from: 'KZ', to: 'RU', at: at('2026-05-09') });

export function controlledDeliveriesCases(): void {
  beforeEach(async () => {
    world = await projected(() => RECORDED);
  });
  afterEach(() => world.dispose());

  describe('a controlled delivery over three states', () => {
    it('stands as it stood at every place in the log', async () => {
      const positions = await tell(
        ...agreed('UZ', 'KZ'),
        consent({ country: 'RU', givenAt: at('2026-05-04') }),
        start(),
        handover(),
        second,
        substitution(),
        completion({ incident: id(9) }),
      );
      const seen = [];
      for (const knownAt of positions) {
        const { state, notConsented, open } = (await one(knownAt)) as {
          state: string;
          notConsented: string[];
          open: [];
        };
        seen.push([state, notConsented.join(' '), open.length]);
      }
      expect(seen).toEqual([
        ['PROPOSED', 'UZ KZ RU', 7],
        ['PROPOSED', 'KZ RU', 6],
        ['PROPOSED', 'RU', 5],
        ['PROPOSED', '', 4],
        ['STARTED', '', 3],
        ['STARTED', '', 2],
        ['STARTED', '', 1],
        ['STARTED', '', 1],
        ['COMPLETED', '', 0],
      ]);
      expect(await one()).toMatchObject({
        lead: 'KZ',
        route: { origin: 'UZ', transit: ['KZ'], destination: 'RU' },
        started: { manner: 'INTACT' },
        handovers: [
          { from: 'UZ', to: 'KZ' },
          { from: 'KZ', to: 'RU' },
        ],
        substitutions: [{ part: 'PART', by: 'KZ' }],
        completed: { outcome: 'SEIZED', incident: id(9), creditedTo: 'RU' },
        aborted: null,
        otherCompletions: [],
        flags: [],
      });
    });

    it('names what is still to come, one by one', async () => {
      await tell(...agreed('UZ', 'RU'), asked({ countries: ['KZ'] }), handover());
      const none = { country: null, from: null, to: null, about: null, event: null };
      const by = (verb: string, text: string): object => ({
        ...none,
        settledBy: `controlled-deliveries/${verb}`,
        text,
        request: `POST /v1/controlled-deliveries/${ID}/${verb}`,
      });
      expect((await one())['open']).toEqual([
        { ...by('give-consent', 'a consent: Kazakhstan'), task: 'CONSENT', country: 'KZ' },
        { ...by('start', 'the start'), task: 'START' },
        { ...by('record-handover', 'a handover: Kazakhstan → Russia'), task: 'HANDOVER', from: 'KZ', to: 'RU' },
        { ...by('complete', 'the end'), task: 'END' },
      ]);
      const [inRussian] = await world.rows(oneControlledDelivery, { id: ID }, { lang: 'ru' });
      expect((inRussian as unknown as { open: { text: string }[] }).open.map(({ text }) => text)).toEqual([
        'согласие: Казахстан',
        'начало поставки',
        'передача на границе: Казахстан → Россия',
        'окончание поставки',
      ]);
    });

    it('is told in words, with how much is to be done, in Russian too', async () => {
      await tell(...agreed('UZ', 'RU'), handover());
      expect((await one())['text']).toBe('Uzbekistan → Kazakhstan → Russia; proposed — to be done: 4');
      const [row] = await world.rows(oneControlledDelivery, { id: ID }, { lang: 'ru' });
      expect(row!['text']).toBe('Узбекистан → Казахстан → Россия; предложена — требуют действий: 4');
      await tell(completion());
      expect((await one())['text']).toBe('Uzbekistan → Kazakhstan → Russia; completed');
    });

    it('counts the days of each step from the one before, as exactly as the times are known', async () => {
      await tell(
        proposal({ proposedAt: at('2026-04-20') }),
        consent({ country: 'UZ', givenAt: at('2026-04') }),
        consent({ country: 'KZ', givenAt: at('2026-05-01') }),
        consent({ country: 'RU', givenAt: at('2026-05-03T18:00+03:00') }),
        start(),
        second,
        handover({ at: at('2026-05') }),
        completion({ at: { precision: 'unknown' } }),
      );
      const steps = (await one())['steps'] as Record<string, unknown>[];
      expect(steps.map(({ step, earliest, latest, days }) => [step, earliest, latest, days])).toEqual([
        ['PROPOSED', '2026-04-20', '2026-04-20', null],
        ['CONSENTED', '2026-05-03', '2026-05-03', [13, 13]],
        ['STARTED', '2026-05-05', '2026-05-05', [2, 2]],
        ['HANDED_OVER', '2026-05-01', '2026-05-31', [-4, 26]],
        ['HANDED_OVER', '2026-05-09', '2026-05-09', [-22, 8]],
        ['COMPLETED', null, null, null],
      ]);
    });

    it('takes the recording for the proposal where nobody says when, within the clocks of the earth', async () => {
      await tell(proposal());
      expect((await one())['steps']).toMatchObject([
        { step: 'PROPOSED', earliest: '2026-05-20', latest: '2026-05-21' },
      ]);
    });

    it('has its events in words, in Russian too', async () => {
      await tell(...agreed('KZ'));
      const history = historyOf('controlled-deliveries', controlledDeliveryStory);
      const rows = await world.rows(history, { id: ID }, { lang: 'ru' });
      expect(rows.map(({ text }) => text)).toEqual([
        'Предложена контролируемая поставка: Узбекистан → Казахстан → Россия, героин, 1–31 мая 2026 г.; координирует Казахстан',
        'Казахстан: согласие дано, 1 мая 2026 г.',
      ]);
    });
  });

  describe('a contradiction', () => {
    const flagged = async (): Promise<unknown[][]> =>
      ((await one())['flags'] as { code: string; rule?: string; settled: unknown }[]).map(({ code, rule, settled }) => [
        rule ?? code,
        settled,
      ]);
    const flag = (code: string): readonly Flag[] => [{ code }];

    it('of a start without consent is settled by a consent given before it and recorded after it, the delay being seen', async () => {
      await tell(...agreed('UZ', 'RU'));
      await world.tell(of(start(), flag('NO_CONSENT')));
      expect(await flagged()).toEqual([['NO_CONSENT', false]]);
      await tell(consent({ givenAt: at('2026-05-06') }));
      expect(await flagged()).toEqual([['NO_CONSENT', false]]);
      await tell(consent({ givenAt: at('2026-05-04') }));
      expect(await flagged()).toEqual([['NO_CONSENT', true]]);
      expect((await one())['consents']).toMatchObject([
        { country: 'UZ', atStart: true },
        {
          country: 'KZ',
          answer: 'GIVEN',
          at: at('2026-05-04'),
          recordedAt: new Date(RECORDED).toISOString(),
          daysToRecord: [16, 17],
          atStart: true,
          loggedAtStart: false,
        },
        { country: 'RU', atStart: true },
      ]);
    });

    it('of a handover without consent, start and order is settled by each as it comes', async () => {
      await world.tell(of(second, [...flag('NOT_STARTED'), ...flag('OUT_OF_ORDER'), ...flag('NO_CONSENT')]));
      const settled = async (...events: Event[]): Promise<unknown> => {
        await tell(...events);
        return (await flagged()).map(([, each]) => each);
      };
      expect((await one())['state']).toBe('REPORTED');
      expect(await settled()).toEqual([false, null, false]); // without a route nobody can tell
      expect(await settled(...agreed('UZ', 'KZ'))).toEqual([false, false, false]);
      expect(await settled(start())).toEqual([true, false, false]);
      expect(await settled(handover())).toEqual([true, true, false]);
      expect(await settled(consent({ country: 'RU' }))).toEqual([true, true, true]);
    });

    it('of a place that is not on the route is settled by the change of the route that was in force then', async () => {
      await tell(...agreed('UZ', 'KZ', 'RU', 'BY'), start());
      await world.tell(of(handover({ from: 'RU', to: 'BY', at: at('2026-05-11') }), flag('OFF_ROUTE')));
      expect(await flagged()).toEqual([['OFF_ROUTE', false]]);
      await tell(rerouted({ route: LONGER }));
      expect(await flagged()).toEqual([['OFF_ROUTE', true]]);
    });

    it('of a report after a loss is settled when the consignment was found; a second end is not', async () => {
      await tell(...agreed('UZ', 'KZ', 'RU'), start(), loss());
      await world.tell(of(handover({ at: at('2026-05-10') }), flag('ALREADY_ENDED')));
      expect(await flagged()).toEqual([['ALREADY_ENDED', false]]);
      expect((await one())['state']).toBe('LOST');
      await tell(completion());
      await world.tell(of(completion({ outcome: 'OTHER' }), flag('ALREADY_ENDED')));
      expect(await flagged()).toEqual([
        ['ALREADY_ENDED', true],
        ['ALREADY_ENDED', false],
      ]);
      expect(await one()).toMatchObject({
        state: 'COMPLETED',
        completed: { outcome: 'SEIZED' },
        otherCompletions: [{ outcome: 'OTHER' }],
      });
    });

    it('of a second proposal is settled by a change of the route, the only thing that can be told anew', async () => {
      await world.tell(of(proposal()), of(proposal({ lead: 'RU' }), flag('ALREADY_PROPOSED')));
      expect(await flagged()).toEqual([['ALREADY_PROPOSED', false]]);
      await tell(rerouted({ route: LONGER }));
      expect(await flagged()).toEqual([['ALREADY_PROPOSED', true]]);
    });

    it('of a refusal after a consent is settled when that state withdraws it, and by no other', async () => {
      await tell(...agreed('UZ', 'KZ', 'RU'), withdrawal(), consent({ givenAt: at('2026-05-07') }));
      await world.tell(
        of({ type: 'ConsentRefused', data: { country: 'KZ', at: at('2026-05-08') } }, flag('CONSENT_GIVEN')),
      );
      await tell(withdrawal({ country: 'UZ' }));
      expect(await flagged()).toEqual([['CONSENT_GIVEN', false]]);
      await tell(withdrawal({ country: 'KZ' }));
      expect(await flagged()).toEqual([['CONSENT_GIVEN', true]]);
    });

    it('is a task with the command that settles it, after the end too, until it is settled', async () => {
      const told = async (): Promise<unknown> =>
        ((await one())['open'] as Record<string, unknown>[])
          .filter(({ task }) => task === 'FLAG')
          .map(({ about, event, settledBy }) => [about, event, settledBy]);
      await tell(...agreed('UZ', 'RU'));
      await world.tell(of(handover(), [...flag('NO_CONSENT'), { code: 'UNPROVED_PRECONDITION', rule: 'NOT_STARTED' }]));
      await tell(completion());
      const event = idAt(`controlledDelivery-${ID}`, 3);
      expect(await told()).toEqual([
        ['NO_CONSENT', event, 'controlled-deliveries/give-consent'],
        ['NOT_STARTED', event, 'controlled-deliveries/start'],
      ]);
      await tell(consent({ country: 'KZ', givenAt: at('2026-05-04') }), start());
      expect(await told()).toEqual([]);
    });

    it('of a second end, of a second start, is closed by withdrawing it', async () => {
      await tell(...agreed('UZ', 'KZ', 'RU'), start(), completion());
      await world.tell(
        of(abort(), flag('ALREADY_ENDED')),
        of(start({ at: at('2026-05-06') }), flag('ALREADY_STARTED')),
      );
      expect(columns(list(await one(), 'flags'), 'code', 'settledBy', 'settled')).toEqual([
        ['ALREADY_ENDED', 'controlled-deliveries/withdraw-event', false],
        ['ALREADY_STARTED', 'controlled-deliveries/withdraw-event', false],
      ]);
      expect(list(await one(), 'open')).toHaveLength(2);
    });

    it('is told in words of both languages', async () => {
      await tell(...agreed('UZ', 'RU'));
      const values = { delivery: 'x', missing: 'KZ' };
      const unproved = { code: 'UNPROVED_PRECONDITION', rule: 'NOT_STARTED', values };
      await world.tell(of(handover(), [{ code: 'NO_CONSENT', values }, unproved]));
      const [russian] = await world.rows(oneControlledDelivery, { id: ID }, { lang: 'ru' });
      const texts = [await one(), russian!].map((row) => columns(list(row, 'flags'), 'text'));
      expect(texts).toEqual([
        [
          ['The controlled delivery x lacked the consent of: Kazakhstan.'],
          ['The log does not hold an earlier start of the controlled delivery x.'],
        ],
        [
          ['На контролируемую поставку x не было согласия: Казахстан.'],
          ['В журнале нет более раннего начала контролируемой поставки x.'],
        ],
      ]);
    });

    it('that another thing would have to settle is neither settled nor not', async () => {
      await world.tell(
        of(proposal({ operation: 'mak' }), [{ code: 'UNPROVED_PRECONDITION', rule: 'OPERATION_NOT_KNOWN' }]),
      );
      await world.tell(of(consent(), [{ code: 'UNPROVED_PRECONDITION', rule: 'NOT_PROPOSED' }]));
      expect(await flagged()).toEqual([
        ['OPERATION_NOT_KNOWN', null],
        ['NOT_PROPOSED', true],
      ]);
    });

    it('of an answer that another gave is settled when the state answers itself', async () => {
      await world.tell(of(proposal()), of(consent(), flag('NOT_YOUR_CONSENT')));
      expect(await flagged()).toEqual([['NOT_YOUR_CONSENT', false]]);
      await tell(consent({ givenAt: at('2026-05-02') }));
      expect(await flagged()).toEqual([['NOT_YOUR_CONSENT', true]]);
    });
  });

  describe('a consent that was withdrawn', () => {
    it('is missing again, and was in force at the start', async () => {
      await tell(...agreed('UZ', 'KZ', 'RU'), start(), withdrawal({ reason: 'Weather' }));
      const row = await one();
      expect(row['notConsented']).toEqual(['KZ']);
      expect((row['consents'] as unknown[])[1]).toMatchObject({
        country: 'KZ',
        answer: 'WITHDRAWN',
        reason: 'Weather',
        atStart: true,
      });
    });
  });

  describe('the list of controlled deliveries', () => {
    const ids = async (parameters: object): Promise<unknown[]> =>
      (await world.rows(controlledDeliveryList, parameters as Record<string, unknown>)).map((row) => row['id']);

    beforeEach(async () => {
      const elsewhere = { origin: 'TJ', transit: [], destination: 'KG' };
      await world.tell(
        of(proposal({ operation: 'mak-2026' }), [], id(1)),
        of(proposal({ route: elsewhere, operation: 'mak-2026' }), [], id(2)),
        of(abort(), [], id(2)),
        of(proposal({ route: elsewhere }), [], id(3)),
        of(rerouted(), [], id(3)),
      );
    });

    it('is chosen from by state, by a country on any of its routes, and by operation', async () => {
      expect(await ids({})).toEqual([id(1), id(2), id(3)]);
      expect(await ids({ state: ['ABORTED'] })).toEqual([id(2)]);
      expect(await ids({ country: ['TJ'] })).toEqual([id(2), id(3)]);
      expect(await ids({ country: ['BY', 'UZ'] })).toEqual([id(1), id(3)]);
      expect(await ids({ operation: ['mak-2026'] })).toEqual([id(1), id(2)]);
      expect(await ids({ operation: ['mak-2026'], state: ['PROPOSED'] })).toEqual([id(1)]);
    });

    it('is chosen from by what it is flagged with, and by whether there is anything to be done', async () => {
      const unproved = { code: 'UNPROVED_PRECONDITION', rule: 'NOT_STARTED' };
      await world.tell(of(loss(), [unproved], id(2)), of(consent(), [{ code: 'NOT_YOUR_CONSENT' }], id(3)));
      expect(await ids({ flag: ['NOT_STARTED'] })).toEqual([id(2)]);
      expect(await ids({ flag: ['NOT_YOUR_CONSENT', 'UNPROVED_PRECONDITION'] })).toEqual([id(2), id(3)]);
      expect(await ids({ flag: ['NO_CONSENT'] })).toEqual([]);
      expect(await ids({ openTasks: 'true' })).toEqual([id(1), id(2), id(3)]);
      await world.tell(of(start(), [], id(2)));
      expect([await ids({ openTasks: 'true' }), await ids({ openTasks: 'false' })]).toEqual([[id(1), id(3)], [id(2)]]);
    });

    it('comes in pages of what was chosen', async () => {
      const first = await world.answer(controlledDeliveryList, { country: ['TJ'], limit: '1' });
      expect(first).toMatchObject({ rows: [{ id: id(2) }], next: id(2) });
      expect(await world.answer(controlledDeliveryList, { country: ['TJ'], limit: '1', cursor: id(2) })).toMatchObject({
        rows: [{ id: id(3) }],
        next: null,
      });
    });

    it('has the same rows when it is built anew', async () => {
      expect(await world.rebuilt(2)).toEqual(await world.dump());
    });
  });

  describe('a contradiction is not settled at the place where it is raised', () => {
    const EARLY = { at: '2026-05-05', manner: 'INTACT' };
    const TO_MINSK = { from: 'RU', to: 'BY', at: '2026-05-05', seals: 'INTACT' };
    const ON_ROUTE = [...agreed('UZ', 'KZ', 'RU'), consent({ country: 'BY' })];
    it.each([
      ['start', EARLY, [...agreed('UZ', 'KZ', 'RU'), rerouted()]],
      ['record-handover', TO_MINSK, [...ON_ROUTE, start({ at: at('2026-05-02') }), rerouted()]],
      ['give-consent', { country: 'RU', givenAt: '2026-05-02' }, agreed('RU')],
      ['withdraw-consent', { country: 'KZ', at: '2026-05-08' }, [...agreed('KZ'), withdrawal()]],
    ])('by an attested %s whose time or order is not that of the log', async (verb, body, before) => {
      const { happened } = given(controlledDelivery, before).attested().when(verb, body);
      await tell(...(before as readonly Event[]));
      await world.tell(...(happened.events ?? []).map((each) => ({ ...of(each as Event, happened.flags), by: 'KZ' })));
      const flags = list(await one(), 'flags');
      expect(flags.filter(({ settled }) => settled === true)).toEqual([]);
    });
  });
}
