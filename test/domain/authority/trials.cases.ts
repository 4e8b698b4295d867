// The trials: what officers of any state once could do to others, each refused with who may, or kept and counted as nothing.
import { describe, expect, it } from '@jest/globals';
import { committee } from '../../../src/domain/committee/decider.js';
import { controlledDelivery } from '../../../src/domain/controlled-delivery/decider.js';
import { incident } from '../../../src/domain/incident/decider.js';
import { incidentStory } from '../../../src/domain/incident/story.js';
import { countedLine } from '../../../src/domain/incident/story/incident.js';
import { quantityOf } from '../../../src/domain/incident/story/line.js';
import { operation } from '../../../src/domain/operation/decider.js';
import { operationSeries } from '../../../src/domain/operation-series/decider.js';
import { statement } from '../../../src/domain/statement/decider.js';
import type { Role } from '../../../src/domain/values/who/command-metadata.js';
import type { DomainEvent } from '../../../src/eventsourcing/log/event.js';
import type { Described } from '../../support/facts/folded.js';
import { given, type Given, stateAfter } from '../../support/specification.js';
import { consent, proposal as delivery } from '../controlled-delivery/events.js';
import { admitted, day, decidedOn, declared, established, launched, nominated } from '../events-as-data.js';
import { acceptance, attribution, eventId, kilograms, reported, seized } from '../incident/events.js';

const by = (administration: string, role: Role = 'officer', service?: string) => ({
  actor: { administration, officer: 'p-2', role, ...(service === undefined ? {} : { service }) },
});
const JP = by('JP');

function refusedWith(scene: Given, verb: string, body: object): unknown {
  const { refusal } = scene.when(verb, body).happened;
  return refusal && [refusal.code, refusal.values];
}

describe('An officer of any state', () => {
  it('elects no chairman, admits no member and ends no membership', () => {
    const scene = given(committee, [established(), admitted()]).by(JP);
    const owner = ['NOT_YOURS', { owner: 'ONE' }];
    expect(refusedWith(scene, 'elect-chairman', { person: 'A', reElection: false, electedOn: '2026' })).toEqual(owner);
    expect(refusedWith(scene, 'admit-member', { country: 'JP', from: '2026' })).toEqual(owner);
    expect(refusedWith(scene, 'withdraw-member', { country: 'KZ', to: '2026' })).toEqual([
      'NOT_YOURS',
      { owner: 'ONE, KZ' },
    ]);
  });

  it('signs no role that would help: a state is no secretariat', () => {
    const scene = given(committee, [established()]).by(by('JP', 'secretariat'));
    scene.when('elect-chairman', { person: 'A', reElection: false, electedOn: '2026' }).refused('NOT_YOURS');
    given(operationSeries)
      .by(by('JP', 'secretariat'))
      .when('establish', { recurrence: 'ANNUAL', establishedOn: '2026' })
      .refused('BODIES_ONLY');
    given(controlledDelivery, [delivery(), consent()])
      .by({ ...by('JP', 'secretariat'), onBehalfOf: 'KZ' })
      .when('withdraw-consent', { country: 'KZ', at: '2026-05-02' })
      .refused('NEVER_ON_BEHALF');
  });

  it('withdraws no statement, and declares none in another’s name', () => {
    const scene = given(statement, [declared({ assertedBy: ['CHLEU'] })]).by(JP);
    expect(refusedWith(scene, 'withdraw', { reason: 'Wrong' })).toEqual(['NOT_YOURS', { owner: 'CHLEU' }]);
    const figures = {
      scope: { period: '2025' },
      assertedBy: ['CHLEU'],
      asserted: '2026',
      attribution: { kind: 'country', code: 'KZ' },
      headline: { quantity: '10 kg' },
    };
    expect(refusedWith(given(statement).by(JP), 'declare', figures)).toEqual(['NOT_YOURS', { owner: 'CHLEU' }]);
  });

  it('runs no operation of another, and speaks for no other participant', () => {
    const scene = given(operation, [decidedOn({ organisers: ['KZ', 'RU'] }), nominated()]).by(by('RU'));
    expect(refusedWith(scene, 'launch', { window: '2026-05' })).toEqual(['NOT_YOURS', { owner: 'KZ' }]);
    expect(refusedWith(scene, 'withdraw-participant', { country: 'KZ' })).toEqual(['NOT_YOURS', { owner: 'KZ' }]);
    given(operation, [decidedOn({ organisers: ['KZ', 'RU'], leadOrganiser: 'RU' })])
      .by(by('RU'))
      .when('launch', { window: '2026-05' })
      .flagged();
  });
});

describe('The secretariat of a body', () => {
  it('speaks for the body, and nobody else of it', () => {
    const scene = given(committee, [established()]);
    const body = { person: 'A', reElection: false, electedOn: '2026' };
    scene.by(by('ONE', 'officer')).when('elect-chairman', body).refused('SECRETARIAT_SPEAKS');
    scene.by(by('ONE', 'secretariat')).when('elect-chairman', body).flagged();
  });
});

const REPORT = { country: 'KG', occurredAt: '2026-05-10' };
const kg = { by: 'KG' } as const;
const LOG = [
  reported({ country: 'KG' }, { id: 1, ...kg }),
  attribution({}, { id: 2, ...kg }),
  seized({ quantity: kilograms('1250.5'), creditedTo: { country: 'KG', service: 'CUSTOMS' } }, { id: 3, ...kg }),
];

/** The story after the command, as it was stored with its flags. */
function after(log: readonly Described[], { happened }: ReturnType<Given['when']>) {
  const { events = [], flags = [] } = happened;
  const actor = JP.actor;
  const stored = events.map((event: DomainEvent, i) => ({
    ...event,
    id: eventId(50 + i),
    metadata: { flags, actor, commandId: 'c' } as never,
  }));
  return { story: stateAfter(incidentStory, [...log, ...stored]), log: [...log, ...stored] };
}
const figureOf = (log: Parameters<typeof after>[0], outcome: ReturnType<Given['when']>): string | undefined => {
  const line = countedLine(after(log, outcome).story, 'a');
  return line && quantityOf(line).value;
};

describe('A second state', () => {
  const scene = given(incident, LOG).by(JP);

  it('moves no weight by a laboratory’s result', () => {
    const result = scene.when('establish-quantity', {
      lineId: 'a',
      quantity: { value: '1', unit: 'GRM', method: 'LAB' },
    });
    result.flagged('NOT_YOURS');
    expect(result.happened.flags?.[0]?.values).toEqual({ owner: 'KG/CUSTOMS' });
    expect(figureOf(LOG, result)).toBe('1250.5');
  });

  it('adds nothing to its figures, and names no other substance', () => {
    const line = { lineId: 'b', substance: 'cocaine', quantity: '5 kg' };
    for (const body of [line, { ...line, creditedTo: { country: 'KG' } }]) {
      const added = scene.when('record-seizure', body).flagged('NOT_YOURS');
      expect(countedLine(after(LOG, added).story, 'b')).toBeUndefined();
    }
    const found = scene.when('identify-substance', { lineId: 'a', substance: 'mdma' }).flagged('NOT_YOURS');
    expect(countedLine(after(LOG, found).story, 'a')?.finding).toBeUndefined();
  });

  it('takes its incident out of no operation, and puts it into none', () => {
    const revoked = scene.when('revoke-attribution', { operation: 'mak' }).flagged('NOT_YOURS');
    expect(after(LOG, revoked).story.operation).toBe('mak');
    const put = given(incident, LOG.slice(0, 1))
      .beside('operation-mak', [launched({ window: day('2026-05-01', '2026-05-31') })])
      .by(JP)
      .when('attribute-to-operation', { operation: 'mak' })
      .flagged('NOT_YOURS');
    expect(after(LOG.slice(0, 1), put).story.operation).toBeNull();
  });

  it('withdraws nothing for good, whoever it says it speaks for', () => {
    for (const speaker of [JP, { ...JP, onBehalfOf: 'KG' }]) {
      const gone = given(incident, LOG).by(speaker).when('withdraw', { reason: 'ERROR' }).flagged('NOT_YOURS');
      expect(after(LOG, gone).story.phase).toBe('open');
    }
  });

  it('reports nothing in another’s name that counts before that one takes it over, whole', () => {
    for (const speaker of [JP, { ...JP, onBehalfOf: 'KG' }]) {
      const told = given(incident)
        .beside('operation-mak', [launched({ window: day('2026-05-01', '2026-05-31') })])
        .by(speaker)
        .when('report', { ...REPORT, operation: 'mak' })
        .flagged('NOT_YOURS');
      const { story, log } = after([], told);
      expect([story.report, story.operation, story.unanswered]).toEqual([null, null, 2]);
      const accepted = given(incident, log)
        .by(by('KG'))
        .when('accept-proposal', { proposal: eventId(50) });
      accepted.then([50, 51].map((n) => ({ type: 'ProposalAccepted', data: { proposal: eventId(n), counts: true } })));
      const whole = stateAfter(incidentStory, [
        ...log,
        acceptance({ proposal: eventId(50), counts: true }, { id: 60, ...kg }),
        acceptance({ proposal: eventId(51), counts: true }, { id: 61, ...kg }),
      ]);
      expect([whole.report?.data.country, whole.operation, whole.unanswered]).toEqual(['KG', 'mak', 0]);
    }
  });

  it('says the same once, however often it is sent', () => {
    const body = { lineId: 'a', quantity: { value: '1', unit: 'GRM', method: 'LAB' } };
    const { log } = after(LOG, scene.when('establish-quantity', body));
    given(incident, log).by(JP).when('establish-quantity', body).thenNothing();
    given(incident, log).by(by('KG')).when('establish-quantity', body).flagged();
  });
});

describe('Another service of the same state', () => {
  it('proposes: the line stays with the service that it is credited to', () => {
    const scene = given(incident, LOG);
    const body = { lineId: 'a', quantity: { value: '1', unit: 'KGM', method: 'LAB' } };
    scene
      .by(by('KG', 'officer', 'POLICE'))
      .when('establish-quantity', body)
      .flagged('NOT_YOURS');
    scene
      .by(by('KG', 'officer', 'CUSTOMS'))
      .when('establish-quantity', body)
      .flagged();
    scene.by(by('KG')).when('establish-quantity', body).flagged();
  });
});

describe('A state', () => {
  it('withdraws the 900 kg that another once keyed in, in its name or for it', () => {
    const flags = [{ code: 'REPORTED_FOR_ANOTHER', values: { administration: 'KZ', country: 'KG' } }];
    const inItsName = [reported({ country: 'KG' }, { by: 'KZ', onBehalfOf: 'KG' })];
    const forIt = [reported({ country: 'KG' }, { by: 'KZ', flags })];
    for (const log of [inItsName, forIt])
      given(incident, log).by(by('KG')).when('withdraw', { reason: 'ERROR' }).flagged();
    const line = [reported({}, { id: 1 }), seized({ creditedTo: { country: 'KG' } }, { id: 2 })];
    const none = { lineId: 'a', substance: 'heroin', quantity: '0 kg', creditedTo: { country: 'KG' } };
    given(incident, line)
      .by(by('KG'))
      .when('correct', { corrects: eventId(2), data: none, reason: 'OTHER' })
      .flagged();
  });

  it('is given no credit that it has not taken', () => {
    const data = { lineId: 'a', substance: 'heroin', quantity: '3.2 kg', creditedTo: { country: 'KG' } };
    given(incident, [reported(), seized({}, { id: 2 })])
      .by(by('KZ'))
      .when('correct', { corrects: eventId(2), data, reason: 'OTHER' })
      .flagged('NOT_YOURS');
  });
});

describe('The coordination unit of an operation', () => {
  const unit = { type: 'CoordinationUnitSetUp', data: { members: [{ administration: 'KZ', officer: 'p-2' }] } };
  const running = [nominated({ country: 'KG' }), unit, launched({ window: day('2026-05-01', '2026-05-31') })];
  const report = { ...REPORT, operation: 'mak' };
  const scene = (who: object) =>
    given(incident)
      .beside('operation-mak', running)
      .by({ ...who, onBehalfOf: 'KG' });

  it('reports for a state that takes part, who is listed and nobody else', () => {
    scene(by('KZ')).when('report', report).flagged();
    scene({ actor: { administration: 'KZ', officer: 'p-3', role: 'coordinator' } })
      .when('report', report)
      .flagged('NOT_YOURS');
    scene(JP).when('report', report).flagged('NOT_YOURS');
    given(incident)
      .beside('operation-mak', running)
      .by({ ...by('KZ'), onBehalfOf: 'BY' })
      .when('report', { ...report, country: 'BY' })
      .flagged('NOT_YOURS');
  });
});
