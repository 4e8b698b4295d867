// The reading of submissions: the same form, whoever sends it, gives the same instruction; what may not be sent is told why.
import { describe, expect, it } from '@jest/globals';
import { instructing } from '../../src/commanding/instruction.js';
import type { Submission } from '../../src/commanding/submission.js';
import { aggregates } from '../../src/domain/aggregates.js';
import type { Actor } from '../../src/domain/values/who/command-metadata.js';

const instruct = instructing(aggregates);
const INCIDENT = '0b6f3a52-4c1d-4d0e-9a77-2f1c5b8e6d90';
const OFFICER: Actor = { administration: 'KZ', officer: 'officer-7', role: 'officer' };
const KEY = '6b0a2f6e-98a4-4d6e-a5b5-0f2b1c9d7e11';
const PLAN: Submission = {
  collection: 'operations',
  id: 'barrier-2025',
  verb: 'plan',
  body: { codeName: 'Barrier' },
  actor: OFFICER,
  key: KEY,
};
const instructed = (more: Partial<Submission> = {}): ReturnType<typeof instruct> => instruct({ ...PLAN, ...more });

describe('An instruction', () => {
  it('names stream, handler and command, and says who speaks', () => {
    const { aggregate, handler, id, command, metadata, attested } = instructed();
    expect([aggregate.story.category, id, attested]).toEqual(['operation', 'barrier-2025', false]);
    expect(aggregate.commands['plan']).toBe(handler);
    expect(command).toEqual({ codeName: 'Barrier' });
    expect(metadata).toEqual({ actor: OFFICER, lang: 'ru', handling: [], releasableTo: [] });
  });

  it('has the same id and hash whenever the same is sent, however its members are ordered and its letters composed', () => {
    const one = instructed({ body: { codeName: 'Йод', context: { lang: 'en', onBehalfOf: 'KG' } } });
    const other = instructed({ body: { context: { onBehalfOf: 'KG', lang: 'en' }, codeName: 'Йод'.normalize('NFD') } });
    expect([other.commandId, other.commandHash]).toEqual([one.commandId, one.commandHash]);
  });

  it.each<[string, Partial<Submission>]>([
    ['another key', { key: '7b0a2f6e-98a4-4d6e-a5b5-0f2b1c9d7e11' }],
    ['another stream', { id: 'barrier-2026' }],
    ['another officer', { actor: { ...OFFICER, officer: 'officer-8' } }],
    ['another administration', { actor: { ...OFFICER, administration: 'KG' } }],
  ])('has another id with %s', (_, more) => {
    expect(instructed(more).commandId).not.toBe(instructed().commandId);
  });

  it('has another hash for another command and for another body', () => {
    const hashes = [
      instructed(),
      instructed({ body: { codeName: 'Wall' } }),
      instructed({ verb: 'conclude', body: { endedAt: '2025-08-15' } }),
    ];
    expect(new Set(hashes.map(({ commandHash }) => commandHash)).size).toBe(hashes.length);
  });

  it('keeps from what it follows, and which revision the sender saw', () => {
    const more = { causationId: KEY, correlationId: KEY, ifRevision: 3 } as const;
    expect(instructed(more)).toMatchObject(more);
  });

  it('that names a document is no report for that: the document only stands for what the log cannot prove', () => {
    const source = { document: 'a'.repeat(64), sentence: '3' };
    const secretariat: Actor = { administration: 'CHLEU', officer: 'clerk', role: 'secretariat' };
    const { attested, documented, metadata } = instructed({
      actor: secretariat,
      body: { codeName: 'B', context: { source } },
    });
    expect([attested, documented, metadata]).toMatchObject([
      false,
      true,
      { source, attested: { what: 'STATED', when: 'STATED' } },
    ]);
  });
});

describe('What is typed into a message', () => {
  const seized = (quantity: unknown, more: Partial<Submission> = {}, context?: object): unknown => {
    const body = { lineId: '1', substance: 'героин', quantity, ...(context ? { context } : {}) };
    const said = instruct({ ...PLAN, collection: 'incidents', verb: 'record-seizure', id: INCIDENT, body, ...more });
    return (said.command as { quantity: unknown }).quantity;
  };
  const reported = (fields: object, context: object = {}, actor = OFFICER): string => {
    const body = { country: 'KG', occurredAt: '05.11.2026 10:30', ...fields, context };
    const { command } = instruct({ ...PLAN, collection: 'incidents', verb: 'report', id: INCIDENT, body, actor });
    return (command as { occurredAt: { from: string } }).occurredAt.from;
  };

  it('has a decimal comma where the message is Russian, by what it says of itself or by how it was sent', () => {
    const exact = { value: '1.200', unit: 'KGM' };
    expect(seized('1,200 kg', { lang: 'ru' })).toMatchObject(exact);
    expect(seized('1,200 kg', { lang: 'en' }, { lang: 'Russian' })).toMatchObject(exact);
    expect(seized('1,200 кг')).toMatchObject(exact);
    for (const said of [
      () => seized('1,200 kg'),
      () => seized('1,200 кг', { lang: 'en' }),
      () => seized('1,200 kg', { lang: 'ru' }, { lang: 'en' }),
    ])
      expect(said).toThrow('QUANTITY_AMBIGUOUS /quantity');
  });

  it('has the clock of the state that the report is of, or of its zone, never of whoever keys it in', () => {
    expect(reported({})).toBe('2026-11-05T10:30+06:00');
    expect(reported({ country: 'Узбекистан' })).toBe('2026-11-05T10:30+05:00');
    const clerk: Actor = { administration: 'CHLEU', officer: 'clerk', role: 'secretariat' };
    expect(reported({}, { reportedAt: '05.11.2026 11:00' }, clerk)).toBe('2026-11-05T10:30+06:00');
    expect(reported({ country: 'RU' }, { tz: 'Asia/Vladivostok' })).toBe('2026-11-05T10:30+10:00');
    expect(() => reported({ country: 'Россия' })).toThrow('TIME_HAS_OFFSETS /occurredAt');
  });

  it('speaks of states that were when it was', () => {
    const route = { departure: 'СССР', destination: 'Афганистан' };
    expect(reported({ route, occurredAt: '1990' })).toBe('1990-01-01');
    expect(() => reported({ route, occurredAt: '1992' })).toThrow('FORMER_COUNTRY /route/departure');
  });

  it('may hold null where nothing is said', () => {
    expect(reported({ post: null, route: null, direction: null })).toBe('2026-11-05T10:30+06:00');
    expect(() => reported({ occurredAt: null })).toThrow('/occurredAt');
  });
});

describe('No instruction is made', () => {
  it.each<[string, Partial<Submission>, object]>([
    ['of a collection that is not there', { collection: 'operation' }, { name: 'NoSuchCommand', given: 'operation' }],
    ['of a command that is not there', { verb: 'toString' }, { name: 'NoSuchCommand', given: 'operations/toString' }],
    ['for one who only reads', { actor: { ...OFFICER, role: 'auditor' } }, { code: 'ROLE_MAY_NOT_WRITE' }],
    ['under an id of another form', { id: 'Barrier_2025' }, { message: 'NOT_A_SLUG #id' }],
    [
      'of data that are read later, with a number that no log keeps',
      { collection: 'incidents', id: INCIDENT, verb: 'correct', body: { data: { x: 0.1 }, reason: 'MISTYPED' } },
      { message: 'WRONG_TYPE /data/x' },
    ],
    ['of a body with an unknown member', { body: { codename: 'B' } }, { name: 'Malformed' }],
    [
      'with a restriction that cannot be kept yet',
      { body: { codeName: 'B', context: { handling: ['H2'] } } },
      { code: 'HANDLING_NOT_KEPT' },
    ],
    [
      'of a document that a state cites, whatever role it has signed',
      {
        actor: { ...OFFICER, role: 'secretariat' },
        body: { codeName: 'B', context: { source: { document: 'a'.repeat(64), sentence: '3' } } },
      },
      { code: 'SOURCE_NEEDS_SECRETARIAT', pointer: '/context/source' },
    ],
    [
      'of a document that an officer cites',
      { body: { codeName: 'B', context: { source: { document: 'a'.repeat(64), sentence: '3' } } } },
      { code: 'SOURCE_NEEDS_SECRETARIAT', pointer: '/context/source' },
    ],
  ])('%s', (_, more, problem) => {
    expect(() => instructed(more)).toThrow(expect.objectContaining(problem) as unknown as Error);
  });
});
