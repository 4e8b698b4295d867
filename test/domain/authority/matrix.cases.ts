// The matrix of authority: every command × role × relation × voice, walked from the registry. A new command joins by itself, and
// fails as long as it does not say who may send it.
import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { instructing } from '../../../src/commanding/instruction.js';
import { NotPermitted } from '../../../src/commanding/submission.js';
import { ROOT } from '../../../src/config/root.js';
import { aggregates } from '../../../src/domain/aggregates.js';
import { judge, type Weighing } from '../../../src/domain/authority/authority.js';
import { authorityPage } from '../../../src/domain/authority/page.js';
import { type Relation, RELATIONS } from '../../../src/domain/authority/relations.js';
import { inWords, type Line, linesOf } from '../../../src/domain/authority/table.js';
import { type Role, ROLES, WRITING_ROLES } from '../../../src/domain/values/who/command-metadata.js';
import { Refusal } from '../../../src/eventsourcing/writing/refusal.js';

const ALL = Object.keys(RELATIONS) as Relation[];
const VOICES = ['OWN', 'MANDATED', 'UNMANDATED'] as const;
type Voice = (typeof VOICES)[number];

interface Case {
  readonly role: Role;
  readonly relation: Relation | 'STRANGER';
  readonly voice: Voice;
  /** Whether an administration that is no state speaks. */
  readonly isBody: boolean;
}

const LINES = linesOf(aggregates);
const CASES: readonly Case[] = [true, false].flatMap((isBody) =>
  VOICES.flatMap((voice) =>
    [...WRITING_ROLES].flatMap((role) =>
      ([...ALL, 'STRANGER'] as const).map((relation): Case => ({ role, relation, voice, isBody })),
    ),
  ),
);

/** What becomes of it: the right by which it is said, `PROPOSAL`, or the code of the refusal. */
function fateOf(line: Line, tried: Case): string {
  try {
    const { right, whose } = judge(line, weighingOf(line, tried));
    return right ?? (whose ? 'PROPOSAL' : 'NOTHING');
  } catch (problem) {
    if (problem instanceof Refusal) return problem.code;
    throw problem;
  }
}

const isPersonal = (relation: string): boolean => relation === 'COORDINATOR' || relation === 'CONTACT_POINT';

function weighingOf({ may }: Line, { role, relation, voice, isBody }: Case): Weighing {
  const [own, principal] = isBody ? ['CHLEU', 'WCO'] : ['KZ', 'KG'];
  const actor = { administration: own, officer: 'p-1', role };
  const speaker = { country: voice === 'OWN' ? own : principal };
  // Whoever is listed is so as an officer; every other right is somebody else's.
  const listed = { country: own, officer: 'p-1' };
  const others = Object.fromEntries(may.map((each) => [each, [{ country: 'XX' }]]));
  const theirs = isPersonal(relation) ? listed : speaker;
  const parties = { ...others, ...(relation === 'STRANGER' ? {} : { [relation]: [theirs] }) };
  const behalf = voice === 'OWN' ? undefined : principal;
  return { voice: { actor, of: speaker }, parties, behalf, isMandated: voice === 'MANDATED' };
}

/** The same, from what the design says. */
function shouldBe({ may, otherwise, behalf }: Line, tried: Case): readonly string[] {
  if (tried.voice !== 'OWN' && behalf === 'NEVER') return ['NEVER_ON_BEHALF'];
  const rights = rightsIn(may, tried);
  const isProposal = otherwise === 'PROPOSAL';
  if (rights.length === 0) return isProposal ? ['PROPOSAL'] : ['NOT_YOURS', 'SECRETARIAT_SPEAKS', 'BODIES_ONLY'];
  if (tried.voice === 'OWN') return rights;
  if (tried.voice === 'MANDATED') return ['MANDATE'];
  return isProposal ? ['PROPOSAL'] : ['NO_MANDATE'];
}

function rightsIn(may: readonly Relation[], { role, relation, isBody }: Case): readonly string[] {
  const binds = !isBody || role === 'secretariat';
  return may.filter((each) => {
    if (each === 'ANYONE') return true;
    if (each === 'BODY') return isBody && binds;
    return each === relation && (isPersonal(relation) || binds);
  });
}

const OF_WHOEVER_SEES_IT = [
  ...['add-note', 'propose-correction', 'request-permission'].map((verb) => `incidents/${verb}`),
  ...['attach-translation', 'forward', 'request-permission'].map((verb) => `messages/${verb}`),
  'duplicate-reviews/suspect',
];

describe.each(LINES.map((line) => [line.command, line] as const))('%s', (_, line) => {
  it('does of everybody’s word what it says', () => {
    const wrong = CASES.filter((each) => !shouldBe(line, each).includes(fateOf(line, each)));
    expect(wrong.map((each) => ({ ...each, fate: fateOf(line, each), should: shouldBe(line, each) }))).toEqual([]);
  });

  it('gives a stranger no right, be it that anyone may propose', () => {
    const rights = CASES.filter(({ relation }) => relation === 'STRANGER').map((each) => fateOf(line, each));
    const given = new Set(rights.filter((fate) => Object.hasOwn(RELATIONS, fate)));
    // Whoever sees the thing: who does not is told that there is none.
    const isOpen = OF_WHOEVER_SEES_IT.includes(line.command);
    const isAnyBodys = line.may.includes('BODY');
    expect([...given]).toEqual(isOpen ? ['ANYONE'] : isAnyBodys ? ['BODY'] : []);
  });

  it('is put into words of both languages', () => {
    for (const [lang, letters] of [
      ['en', /[a-z]/],
      ['ru', /[а-я]/],
    ] as const)
      for (const text of [inWords(line, lang).may, inWords(line, lang).behalf]) expect(text).toMatch(letters);
  });
});

describe('Authority', () => {
  it('is stated by every command: one that states nothing cannot be listed', () => {
    const silent = {
      ...aggregates[0]!,
      commands: { go: { ...Object.values(aggregates[0]!.commands)[0]!, rights: undefined } },
    };
    expect(() => linesOf([silent as never])).toThrow('administrations/go does not say who may send it');
    expect(LINES).toHaveLength(aggregates.flatMap(({ commands }) => Object.keys(commands)).length);
  });

  it('is nobody’s of a role that does not write, whatever the command', () => {
    const instruct = instructing(aggregates);
    for (const role of ROLES.filter((each) => !WRITING_ROLES.has(each)))
      for (const { command } of LINES) {
        const [collection = '', verb = ''] = command.split('/');
        const actor = { administration: 'KZ', officer: 'p-1', role };
        const send = (): unknown =>
          instruct({ collection, id: 'one', verb, body: {}, actor, key: crypto.randomUUID() });
        expect(send).toThrow(new NotPermitted('ROLE_MAY_NOT_WRITE'));
      }
  });

  it('is what the page says', () => {
    expect(readFileSync(join(ROOT, 'docs/authority.md'), 'utf8')).toBe(authorityPage(LINES));
  });
});
