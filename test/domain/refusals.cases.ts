// The catalogue of refusals and the commands agree, both ways: every code can be met, and says what it is and what to do.
import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { IntlMessageFormat } from 'intl-messageformat';
import { aggregates } from '../../src/domain/aggregates.js';
import { REFUSALS } from '../../src/domain/refusals.js';
import { WORDS } from '../../src/domain/words.js';
import { say, withWords, worded } from '../../src/words/say.js';
import { given, type Outcome } from '../support/specification.js';
import { EARLIER_CODES, isEarlier } from './earlier-codes.js';
import { type Fate, type Provocation, PROVOCATIONS } from './provocations.js';
import { LANGUAGES } from '../../src/forms/language.js';

const CODES = Object.keys(REFUSALS) as (keyof typeof REFUSALS)[];

function provoked(
  { command, given: events, beside = {}, by, body, id, unseen = [] }: Provocation,
  attested: boolean,
): Outcome {
  const [collection, verb = ''] = command.split('/');
  const aggregate = aggregates.find((each) => each.collection === collection);
  if (!aggregate) throw new Error(`There is no collection ${collection}`);
  const unnamed = given(aggregate, events);
  const untold = id === undefined ? unnamed : unnamed.called(id);
  const started = (by ? untold.by(by) : untold).unseenBy(...unseen);
  const scene = Object.entries(beside).reduce((so, [stream, told]) => so.beside(stream, told), started);
  return (attested ? scene.attested() : scene).when(verb, body);
}

/** Every code that the outcome names, with how it does and the values that come with it. */
function named({ happened }: Outcome): readonly { code: string; fate: Fate; values: object | undefined }[] {
  const { refusal, flags = [] } = happened;
  if (refusal) return [{ code: refusal.code, fate: 'refused', values: refusal.values }];
  return flags.map(({ code, rule, values }) => ({ code: rule ?? code, fate: rule ? 'unproved' : 'flagged', values }));
}

const fateOf = (outcome: Outcome, code: string): Fate | undefined =>
  named(outcome).find((each) => each.code === code)?.fate;

describe('Every code of the catalogue can be met', () => {
  it.each(PROVOCATIONS.map((each) => [each.code, each.command, each.decided, each] as const))(
    '%s by %s, which is then %s',
    (code, _, fate, provocation) => {
      expect(fateOf(provoked(provocation, false), code)).toBe(fate);
    },
  );
  it.each(PROVOCATIONS.map((each) => [each.code, each.command, each.attested, each] as const))(
    '%s by %s that a document attests, which is then %s',
    (code, _, fate, provocation) => {
      expect(fateOf(provoked(provocation, true), code)).toBe(fate);
    },
  );

  it('and every code of the catalogue is said by a command or is a rule', () => {
    const all = filesOfAggregates().join('\n');
    expect(CODES.filter((code) => !new RegExp(`'${code}'|^ *${code}: `, 'm').test(all))).toEqual([]);
  });

  it('and belongs to one aggregate', () => {
    const all = Object.values(WORDS).flatMap(({ refusals }) => Object.keys(refusals));
    expect(all.filter((code, i) => all.indexOf(code) !== i)).toEqual([]);
  });
});

/** What aggregates consist of, without their words. */
function filesOfAggregates(): readonly string[] {
  const root = new URL('../../src/domain/', import.meta.url);
  const files = readdirSync(root, { recursive: true }) as string[];
  return files
    .filter((file) => /^(?!values|.*\/words)[^/]+\/.+\.ts$/.test(file))
    .map((file) => readFileSync(new URL(file, root), 'utf8'));
}

describe.each(CODES)('%s', (code) => {
  const entry = REFUSALS[code];
  const stored = isEarlier(code) ? [{ values: EARLIER_CODES[code] }] : [];
  const brought = PROVOCATIONS.filter((each) => each.code === code).flatMap((each) =>
    [false, true].flatMap((attested) => named(provoked(each, attested)).filter((one) => one.code === code)),
  );

  const values = [...brought, ...stored];

  it.each(LANGUAGES)('has texts in %s that need only what the refusal brings', (lang) => {
    expect(values.length).toBeGreaterThan(0);
    for (const each of values) {
      const told = each.values as Readonly<Record<string, unknown>> | undefined;
      const brought = withWords(code, told);
      for (const text of [entry[lang], entry.fix[lang]]) {
        expect(Object.keys(brought)).toEqual(expect.arrayContaining([...argumentsOf(text, lang)]));
        expect(worded(text, brought, lang)).not.toMatch(/[{}]|undefined/);
      }
      expect(say(lang)(`flag.${code}`, told)).toBe(worded(entry[lang], brought, lang));
    }
  });
  it('says something else in each language', () => {
    expect(entry.en).not.toBe(entry.ru);
    expect(entry.ru).toMatch(/[а-я]/);
    expect(entry.fix.ru).toMatch(/[а-я]/);
    expect(entry.en.replace(/\{\w+\}/g, '')).not.toMatch(/[а-я]/i);
  });
});

/** The names in braces of an ICU text; throws when the text is none. */
function argumentsOf(text: string, lang: string): readonly string[] {
  const ast = new IntlMessageFormat(text, lang, undefined, { ignoreTag: true }).getAst();
  return ast.filter((part) => !TEXT.has(part.type)).map((part) => (part as { value: string }).value);
}

/** Kinds of parts without a name of their own: literal text, and the number sign of a plural. */
const TEXT: ReadonlySet<number> = new Set([0, 7]);
