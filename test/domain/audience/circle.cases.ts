// The circles of scopes: who belongs to each, by operation, body, delivery, service and what was said; and who was removed.
import { describe, expect, it } from '@jest/globals';
import { asNamed, type Circle, circlesFor, isInScope } from '../../../src/domain/audience/circle.js';
import { seesScope } from '../../../src/domain/audience/seeing.js';
import { operationStory } from '../../../src/domain/operation/story.js';
import { andBy, ofAdministration, ofBody, toldIn } from '../../../src/domain/values/who/scope.js';
import type { Reader } from '../../../src/eventsourcing/asking/sight.js';
import { stateAfter } from '../../support/specification.js';
import { NOW } from '../../support/facts/officer.js';

const CIRCLES: Readonly<Record<string, Circle>> = {
  'operation:op': {
    members: [{ country: 'KG' }, { country: 'WCO' }, { country: 'CHLEU' }, { country: 'RU', officer: 'ru-7' }],
    reports: [{ country: 'KG' }, { country: 'RU', officer: 'ru-7' }],
  },
  'body:chleu': { members: [{ country: 'KG' }] },
  'delivery:d': { members: [{ country: 'KZ' }] },
  'own:incident-1': {
    members: [
      { country: 'KG', service: 'CUSTOMS' },
      { country: 'BY', until: NOW },
      { country: 'AM', until: NOW + 1 },
    ],
    of: { scope: 'operation:op/KG', among: [{ country: 'RU' }, { country: 'UZ' }] },
  },
  'administration:kg': { members: [], removed: ['kg-9'], services: { 'kg-1': 'POLICE' } },
};

function reader(text: string): Reader {
  const [whole = '', officer = 'somebody'] = text.split(' ');
  const [administration = '', service] = whole.split('/');
  return { administration, officer, role: 'officer', ...(service === undefined ? {} : { service }) };
}

const sees = (who: string, scope: string): boolean =>
  isInScope(scope, { reader: reader(who), now: NOW }, (name) => CIRCLES[name]);

describe('What has the scope', () => {
  it.each<[scope: string, seen: readonly string[], hidden: readonly string[]]>([
    ['all', ['JP', 'KG/POLICE'], []],
    ['state:KG/CUSTOMS', ['KG', 'KG/CUSTOMS'], ['KG/POLICE', 'KZ', 'KZ/CUSTOMS']],
    ['state:KG', ['KG', 'KG/CUSTOMS'], ['KZ']],
    ['body:chleu', ['CHLEU', 'KG'], ['KZ', 'WCO']],
    ['body:wco', ['WCO'], ['KG', 'CHLEU']],
    ['operation:op', ['KG', 'WCO', 'CHLEU', 'RU ru-7'], ['RU', 'JP']],
    ['operation:op/KG', ['KG/POLICE', 'RU ru-7'], ['WCO', 'CHLEU', 'RU', 'JP']],
    ['operation:op/TJ', ['KG', 'TJ', 'RU ru-7'], ['WCO', 'JP']],
    ['operation:unknown/TJ', ['TJ'], ['KG']],
    ['delivery:d', ['KZ'], ['KG']],
    ['delivery:unknown', [], ['KZ']],
    ['own:incident-1', ['KG/CUSTOMS', 'RU ru-7', 'AM'], ['KG/POLICE', 'RU', 'UZ', 'BY', 'JP']],
    [andBy('state:KG', ['KZ/CUSTOMS']), ['KG', 'KZ/CUSTOMS', 'KZ'], ['KZ/POLICE', 'RU']],
  ])('%s is seen by whoever belongs to it, and by nobody else', (scope, seen, hidden) => {
    expect(seen.filter((who) => !sees(who, scope))).toEqual([]);
    expect(hidden.filter((who) => sees(who, scope))).toEqual([]);
  });

  it('names the circles that tell', () => {
    expect(circlesFor(andBy(toldIn('op', 'KG'), ['KZ']))).toEqual(['operation:op']);
    expect(circlesFor(ofBody('CHLEU'))).toEqual(['body:chleu']);
    expect(circlesFor(ofAdministration({ country: 'KG' }))).toEqual([]);
  });
});

describe('A reader', () => {
  const named = (who: string): Reader | undefined => asNamed(reader(who), (name) => CIRCLES[name]);
  it('whom their administration has removed sees what everybody sees', () => {
    expect(named('KG kg-9')).toBeUndefined();
    expect(named('KZ kg-9')).toBeDefined();
  });

  it('is of the service for which they were named, where their token names none', () => {
    expect(named('KG kg-1')?.service).toBe('POLICE');
    expect(named('KG/CUSTOMS kg-1')?.service).toBe('CUSTOMS');
  });
});

describe('Who sends a command', () => {
  const told = ['ParticipantNominated', 'ParticipantWithdrew'].map((type) => ({
    type,
    data: { country: 'KZ', capacity: 'PARTICIPANT' },
  }));
  const seen = async (events: typeof told): Promise<boolean> => {
    const state = stateAfter(operationStory, events);
    const read = async () => ({ state, stream: 'operation-op', revision: events.length - 1 });
    return seesScope({ actor: reader('KZ') }, toldIn('op', 'KG'), { now: NOW, read });
  };

  it('sees what a participant sees, as long as they are one', async () => {
    expect(await seen([])).toBe(false);
    expect(await seen(told.slice(0, 1))).toBe(true);
    expect(await seen(told)).toBe(false);
  });
});
