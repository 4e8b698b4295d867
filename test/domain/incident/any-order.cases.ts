// Reports of an incident in whatever order they come: each is kept, a contradiction is flagged, what was said before is nothing new.
import { describe, expect, it } from '@jest/globals';
import { incident } from '../../../src/domain/incident/decider.js';
import type { DomainEvent } from '../../../src/eventsourcing/log/event.js';
import { day, launched, nominated } from '../events-as-data.js';
import { given } from '../../support/specification.js';
import {
  attribution,
  correction,
  found,
  identified,
  kilograms,
  precursor,
  prevented,
  reported,
  revocation,
  seized,
  taxed,
  UNWEIGHED,
  weighed,
  withdrawal,
} from './events.js';

const REPORT = { country: 'KZ', occurredAt: '2026-05-10' };
const LINE = { lineId: 'a', substance: 'heroin', quantity: '3,2 кг' };
const RUNNING = [nominated(), launched({ window: day('2026-05-01', '2026-05-31') })];
const plain = ({ type, data }: DomainEvent): DomainEvent => ({ type, data });
/** As it is stored, where its form does not say whose it is: it is the sender's. */
const ofTheSender = ({ type, data }: DomainEvent): DomainEvent => ({
  type,
  data: { ...(data as object), creditedTo: { country: 'KZ', service: 'CUSTOMS' } },
});

describe('What is reported', () => {
  const credited = seized({ creditedTo: { country: 'KG' } });
  it.each<[verb: string, body: object, event: DomainEvent]>([
    ['report', REPORT, reported()],
    ['record-seizure', LINE, ofTheSender(seized())],
    ['record-seizure', { ...LINE, quantity: 'неизвестно кг' }, ofTheSender(seized({ quantity: UNWEIGHED }))],
    ['record-seizure', { ...LINE, creditedTo: { country: 'KG' } }, credited],
    [
      'record-precursor-seizure',
      { lineId: 'p', chemical: 'acetic-anhydride', quantity: '200 kg' },
      ofTheSender(precursor()),
    ],
    [
      'record-parcel-detection',
      { lineId: 'm', channel: 'МПО', itemKind: 'лекарства', quantity: '20 шт' },
      ofTheSender(found()),
    ],
    ['record-taxed-goods-seizure', { lineId: 't', taxedGoods: 'сигареты', quantity: '2000 шт' }, ofTheSender(taxed())],
    ['record-prevented-attempt', { category: 'DRUGS' }, prevented()],
  ])('is stored as it was said, whatever else is known: %s', (verb, body, event) => {
    given(incident)
      .when(verb, body)
      .then([plain(event)])
      .flagged()
      .unproved();
    given(incident, [event]).when(verb, body).thenNothing();
  });

  it('names the operation in the same breath, as an event of its own', () => {
    const told = [plain(reported()), plain(attribution())];
    const scene = (events: readonly DomainEvent[]) => given(incident, events).beside('operation-mak', RUNNING);
    scene([])
      .when('report', { ...REPORT, operation: 'mak' })
      .then(told)
      .flagged()
      .unproved();
    scene([reported()])
      .when('report', { ...REPORT, operation: 'mak' })
      .then([plain(attribution())])
      .flagged();
    scene([reported(), attribution()])
      .when('report', { ...REPORT, operation: 'mak' })
      .thenNothing();
  });

  it('takes its class from our table only where the reporter states none', () => {
    given(incident)
      .when('record-seizure', { ...LINE, class: 'POTENT' })
      .then([ofTheSender(seized({ class: 'POTENT' }))]);
  });

  it('may come after the laboratory has spoken of it', () => {
    const early = { lineId: 'a', quantity: { value: '3.3', unit: 'KGM', method: 'SCALE' } };
    given(incident)
      .when('establish-quantity', early)
      .then([plain(weighed())])
      .unproved('LINE_NOT_KNOWN');
    given(incident, [weighed()])
      .when('record-seizure', LINE)
      .then([ofTheSender(seized())])
      .flagged()
      .unproved();
    given(incident)
      .when('identify-substance', { lineId: 'a', substance: 'mdma' })
      .then([plain(identified())])
      .unproved('LINE_NOT_KNOWN');
  });

  it('is kept after the withdrawal too, and everything says that it counts for nothing', () => {
    const gone = [reported(), withdrawal({}, { id: 2 })];
    given(incident, gone)
      .when('record-seizure', LINE)
      .then([ofTheSender(seized())])
      .flagged('REPORT_WITHDRAWN');
    given(incident, gone).when('withdraw', { reason: 'ERROR' }).thenNothing();
    given(incident, [withdrawal()])
      .when('report', REPORT)
      .then([plain(reported())])
      .flagged('REPORT_WITHDRAWN');
  });

  it('is held against the operation’s window by its own time, or else by that of the incident', () => {
    const scene = given(incident, [reported(), attribution()]).beside('operation-mak', RUNNING);
    scene
      .when('record-seizure', LINE)
      .then([ofTheSender(seized())])
      .flagged()
      .unproved();
    scene.when('record-seizure', { ...LINE, seizedAt: '2026-06-01' }).flagged('OUT_OF_WINDOW');
  });
});

describe('Two officers', () => {
  it('who report one incident leave two reports, of which the first stands', () => {
    const second = { ...REPORT, post: 'Merke' };
    given(incident, [reported()]).when('report', second).flagged('ALREADY_REPORTED');
    given(incident, [reported(), reported({ post: 'Merke' }, { id: 2 })])
      .when('report', second)
      .thenNothing();
  });

  it('who fill one line differently leave two lines, of which the first counts', () => {
    given(incident, [seized()])
      .when('record-seizure', { ...LINE, quantity: '5 kg' })
      .flagged('LINE_ID_TAKEN');
    given(incident, [seized(), seized({ quantity: kilograms('5') }, { id: 2 })])
      .when('record-seizure', { ...LINE, quantity: '5 kg' })
      .thenNothing();
  });

  it('who name two operations leave the incident with the first', () => {
    const both = [reported(), attribution(), attribution({ operation: 'barrier' })];
    const { happened } = given(incident, both)
      .beside('operation-mak', RUNNING)
      .when('attribute-to-operation', { operation: 'mak' });
    expect(happened.events).toEqual([]);
    given(incident, both).when('attribute-to-operation', { operation: 'barrier' }).refused('ALREADY_ATTRIBUTED');
  });

  it('that speak for another state have only proposed it, whether they say so or not', () => {
    for (const by of [{}, { onBehalfOf: 'KG' }])
      given(incident)
        .by(by)
        .when('report', { ...REPORT, country: 'KG' })
        .then([plain(reported({ country: 'KG' }))])
        .flagged('NOT_YOURS');
  });
});

describe('The same sent twice', () => {
  it('says nothing new after a correction, or an old reading would come back as a new one', () => {
    const scale = weighed();
    const log = [seized({}, { id: 3 }), scale, correction(scale, { lineId: 'a', quantity: kilograms('2', 'SCALE') })];
    const again = (value: string) => ({ lineId: 'a', quantity: { value, unit: 'KGM', method: 'SCALE' } });
    given(incident, log).when('establish-quantity', again('3.3')).thenNothing();
    given(incident, log).when('establish-quantity', again('2')).thenNothing();
    given(incident, log).when('establish-quantity', again('2.1')).flagged().unproved();
  });

  it('does not revive an attribution that was revoked meanwhile', () => {
    const log = [reported(), attribution(), revocation()];
    given(incident, log)
      .when('report', { ...REPORT, operation: 'mak' })
      .thenNothing();
    given(incident, log).when('revoke-attribution', { operation: 'mak' }).thenNothing();
  });
});

describe('A participant who has withdrawn', () => {
  const withdrew = { type: 'ParticipantWithdrew', data: { country: 'KZ', on: day('2026-05-20') } };
  const scene = (events: readonly DomainEvent[]) =>
    given(incident, events).beside('operation-mak', [...RUNNING, nominated({ country: 'KG' }), withdrew]);
  const line = (seizedAt: string) => ({ ...LINE, seizedAt });

  it('took part in what happened until then, whenever it is told', () => {
    scene([])
      .when('report', { ...REPORT, operation: 'mak' })
      .flagged();
    scene([])
      .when('report', { ...REPORT, occurredAt: '2026-05-20', operation: 'mak' })
      .flagged();
    scene([reported(), attribution()]).when('record-seizure', line('2026-05-19')).flagged();
  });

  it('takes part in nothing that happens afterwards', () => {
    scene([])
      .when('report', { ...REPORT, occurredAt: '2026-05-21', operation: 'mak' })
      .flagged('NOT_A_PARTICIPANT');
    scene([reported({ occurredAt: day('2026-05-21') })])
      .when('attribute-to-operation', { operation: 'mak' })
      .refused('NOT_A_PARTICIPANT');
    scene([reported(), attribution()]).when('record-seizure', line('2026-05-21')).flagged('NOT_A_PARTICIPANT');
  });
});

describe('Whose a line is', () => {
  const BODY = { actor: { administration: 'CHLEU', officer: 'p-3', role: 'secretariat' } } as const;
  const POLICE = { actor: { administration: 'KZ', service: 'POLICE', officer: 'p-4', role: 'officer' } } as const;
  it.each<[who: string, by: object, creditedTo: object]>([
    ['the sender’s state and service', POLICE, { country: 'KZ', service: 'POLICE' }],
    ['the state in whose name it is keyed in', { ...POLICE, onBehalfOf: 'KG' }, { country: 'KG' }],
  ])('is written down where its form does not say it: %s', (_, by, creditedTo) => {
    const { type, data } = seized();
    given(incident)
      .by(by)
      .when('record-seizure', LINE)
      .then([{ type, data: { ...(data as object), creditedTo } }]);
  });

  it('is not known where a body keys it in for nobody', () => {
    given(incident)
      .by(BODY)
      .when('record-seizure', LINE)
      .then([plain(seized())]);
  });

  it('makes no new line of one that was recorded before that was written down, or by somebody else', () => {
    for (const before of [seized(), ofTheSender(seized())] as const) {
      given(incident, [before]).when('record-seizure', LINE).thenNothing();
      given(incident, [before]).by(POLICE).when('record-seizure', LINE).thenNothing();
    }
    given(incident, [seized()])
      .when('record-seizure', { ...LINE, creditedTo: { country: 'KG' } })
      .flagged('NOT_YOURS', 'LINE_ID_TAKEN');
  });
});

describe('An attribution', () => {
  const decided = { type: 'IncidentAttributedToOperation', data: { operation: 'mak', rule: 'ATTRIBUTED' } };
  const scene = (events: readonly DomainEvent[]) => given(incident, events).beside('operation-mak', RUNNING);

  it('is decided for what was reported, while the operation ran, by who takes part', () => {
    scene([reported()]).when('attribute-to-operation', { operation: 'mak' }).then([decided]);
    scene([reported({ country: 'BY' })])
      .when('attribute-to-operation', { operation: 'mak' })
      .refused('NOT_A_PARTICIPANT');
    scene([reported({ occurredAt: day('2026-04-30') })])
      .when('attribute-to-operation', { operation: 'mak' })
      .refused('BEFORE_LAUNCH');
    scene([reported({ occurredAt: day('2026-04-30'), detectedAt: day('2026-05-01') })])
      .when('attribute-to-operation', { operation: 'mak' })
      .then([decided]);
  });

  it('is revoked and may be decided anew', () => {
    scene([reported(), attribution()])
      .when('revoke-attribution', { operation: 'mak' })
      .then([plain(revocation())]);
    scene([reported(), attribution(), revocation()])
      .when('attribute-to-operation', { operation: 'mak' })
      .then([decided]);
    scene([reported(), attribution()])
      .when('revoke-attribution', { operation: 'barrier' })
      .refused('NOT_ATTRIBUTED', '/operation');
  });
});

describe('A clock ten years off', () => {
  const clock = (year: number): { reportedAt: number } => ({ reportedAt: Date.UTC(year, 5, 1, 12) });

  it.each<[what: string, reportedAt: number, occurredAt: string, flags: readonly string[]]>([
    ['ahead', clock(2036).reportedAt, '2026-05-10', ['REPORTED_IN_FUTURE']],
    ['behind', clock(2016).reportedAt, '2026-05-10', ['REPORTED_BEFORE_OCCURRED']],
    [
      'ahead, and the report with it',
      clock(2036).reportedAt,
      '2036-05-10',
      ['REPORTED_IN_FUTURE', 'OCCURRED_IN_FUTURE'],
    ],
    [
      'right, and the report ahead',
      clock(2026).reportedAt,
      '2036-05-10',
      ['OCCURRED_IN_FUTURE', 'REPORTED_BEFORE_OCCURRED'],
    ],
    ['right, and the time zone wrong', clock(2026).reportedAt, '2026-06-02', []],
    ['right, and nobody knows the day', clock(2026).reportedAt, '2026', []],
  ])('%s is flagged, never refused', (_, reportedAt, occurredAt, flags) => {
    given(incident)
      .by({ reportedAt })
      .when('report', { ...REPORT, occurredAt })
      .flagged(...flags);
  });
});

describe('A form', () => {
  it('is refused with every problem at its place', () => {
    given(incident)
      .when('record-seizure', { lineId: 'A B', substance: 'heroine', quantity: '3', creditedTo: { country: 'XX' } })
      .malformed(
        'NOT_A_SLUG /lineId',
        'NOT_ONE_OF /substance',
        'UNIT_MISSING /quantity',
        'UNKNOWN_COUNTRY /creditedTo/country',
      );
  });
});
