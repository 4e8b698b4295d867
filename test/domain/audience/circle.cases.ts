// The circles of scopes: who belongs to each, by operation, body, delivery, service and what was said; and who was removed.
import { describe, expect, it } from '@jest/globals';
import { asNamed, type Circle, circlesFor, isInScope } from '../../../src/domain/audience/circle.js';
import { seesScope } from '../../../src/domain/audience/seeing.js';
import { operationStory } from '../../../src/domain/operation/story.js';
import {
  andBy,
  andOwnWordsOf,
  givenIn,
  inExchange,
  ofAdministration,
  ofBody,
  ofOperation,
  toldIn,
} from '../../../src/domain/values/who/scope.js';
import type { ObserverLevel } from '../../../src/domain/operation/events.js';
import type { DomainEvent } from '../../../src/eventsourcing/log/event.js';
import type { Story } from '../../../src/eventsourcing/log/story.js';
import type { Reader } from '../../../src/eventsourcing/asking/sight.js';
import { stateAfter } from '../../support/specification.js';
import { admitted, opened } from '../exchange/events.js';
import { decidedOn, nominated, unitSetUp, withdrew } from '../events-as-data.js';
import { NOW } from '../../support/facts/officer.js';

const CIRCLES: Readonly<Record<string, Circle>> = {
  'operation:op': {
    members: [{ country: 'KG' }, { country: 'WCO' }, { country: 'CHLEU' }, { country: 'RU', officer: 'ru-7' }],
    reports: [{ country: 'KG' }, { country: 'RU', officer: 'ru-7' }],
    given: {
      SITUATION_REPORTS: [{ country: 'KG' }, { country: 'CHLEU' }],
      EXCHANGE: [{ country: 'KG' }, { country: 'RU', officer: 'ru-7' }],
      ADMISSION: [{ country: 'KG' }, { country: 'CHLEU' }, { country: 'RU', officer: 'ru-7' }],
    },
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
    [givenIn('op', 'SITUATION_REPORTS'), ['KG', 'CHLEU'], ['WCO', 'RU ru-7', 'JP']],
    [andOwnWordsOf(givenIn('op', 'EXCHANGE'), ['WCO']), ['KG', 'RU ru-7'], ['WCO', 'CHLEU', 'RU']],
    [givenIn('op', 'ADMISSION'), ['KG', 'CHLEU', 'RU ru-7'], ['WCO', 'RU']],
    [givenIn('unknown', 'EXCHANGE'), [], ['KG']],
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
    expect(circlesFor(givenIn('op', 'EXCHANGE'))).toEqual(['operation:op']);
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

describe('Who watches an operation', () => {
  const seen = (level: ObserverLevel | undefined, ...more: readonly DomainEvent[]) => seenBy('JP', level, ...more);
  const seenBy = async (
    who: string,
    level: ObserverLevel | undefined,
    ...more: readonly DomainEvent[]
  ): Promise<readonly boolean[]> => {
    const events = [decidedOn(), nominated({ country: who, capacity: 'OBSERVER', ...(level && { level }) }), ...more];
    const state = stateAfter(operationStory, events);
    const read = async () => ({ state, stream: 'operation-op', revision: events.length - 1 });
    const scopes = [
      ofOperation('op'),
      givenIn('op', 'SITUATION_REPORTS'),
      givenIn('op', 'EXCHANGE'),
      toldIn('op', 'KG'),
    ];
    const answers: boolean[] = [];
    for (const each of scopes) answers.push(await seesScope({ actor: reader(who) }, each, { now: NOW, read }));
    return answers;
  };

  it.each<[level: ObserverLevel | undefined, given: readonly boolean[]]>([
    [undefined, [true, false, false, false]],
    ['TOTALS', [true, false, false, false]],
    ['SITUATION_REPORTS', [true, true, false, false]],
    ['EXCHANGE', [true, true, true, false]],
  ])('is given what the level %s says, and no incident', async (level, given) => {
    for (const who of ['JP', 'WCO']) expect(await seenBy(who, level)).toEqual(given);
  });

  it('is given what was said of it last, and nothing any more once it has left', async () => {
    const raised = nominated({ country: 'JP', capacity: 'OBSERVER', level: 'EXCHANGE' });
    expect(await seen('TOTALS', raised)).toEqual([true, true, true, false]);
    expect(await seen('EXCHANGE', withdrew({ country: 'JP' }))).toEqual([false, false, false, false]);
    const takesPart = nominated({ country: 'JP', capacity: 'PARTICIPANT' });
    expect(await seen('TOTALS', takesPart)).toEqual([true, true, true, true]);
  });

  it('is given nothing more as a body that a paper calls a participant', async () => {
    const called = nominated({ country: 'WCO', capacity: 'PARTICIPANT' });
    expect(await seenBy('WCO', 'TOTALS', called)).toEqual([true, false, false, false]);
  });

  it('is given everything but incidents where it organises the operation, and what it coordinates', async () => {
    const organises = decidedOn({ organisers: ['KZ', 'JP'] });
    expect(await seen('TOTALS', organises)).toEqual([true, true, false, false]);
    expect(await seen('TOTALS', unitSetUp({ members: [{ administration: 'JP' }] }))).toEqual([true, true, true, true]);
  });
});

describe('Whoever was admitted to an exchange by name', () => {
  const EXCHANGE = [opened(), admitted({ administration: 'KG' }), admitted({ administration: 'JP' })];
  const seen = async (...events: readonly DomainEvent[]): Promise<readonly boolean[]> => {
    const told: Readonly<Record<string, readonly DomainEvent[]>> = {
      'exchange-barrier': EXCHANGE,
      'operation-barrier': [decidedOn(), nominated({ country: 'KG' }), nominated({ country: 'KZ' }), ...events],
    };
    const read = async (story: Story<unknown, never>, id: string) => {
      const stream = `${story.category}-${id}`;
      const all = told[stream] ?? [];
      return { state: stateAfter(story as never, all as never), stream, revision: all.length - 1 };
    };
    const answers: boolean[] = [];
    for (const who of ['KG', 'KZ', 'JP'])
      answers.push(await seesScope({ actor: reader(who) }, inExchange('barrier'), { now: NOW, read: read as never }));
    return answers;
  };
  const watches = (level: ObserverLevel) => nominated({ country: 'JP', capacity: 'OBSERVER', level });

  it('sees what passes there as long as the operation gives it to them', async () => {
    expect(await seen(watches('EXCHANGE'))).toEqual([true, false, true]);
    expect(await seen(watches('EXCHANGE'), watches('TOTALS'))).toEqual([true, false, false]);
    expect(await seen(watches('EXCHANGE'), withdrew({ country: 'JP' }))).toEqual([true, false, false]);
    expect(await seen(nominated({ country: 'JP' }), withdrew({ country: 'KG' }))).toEqual([false, false, true]);
  });

  it('sees it as one who organises the operation, or coordinates it', async () => {
    expect(await seen(decidedOn({ organisers: ['KZ', 'JP'] }))).toEqual([true, false, true]);
    expect(await seen(unitSetUp({ members: [{ administration: 'JP' }] }))).toEqual([true, false, true]);
  });
});
