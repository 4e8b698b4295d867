// The facts of a thing in words: of every kind of thing, with everything that was ever told of one, nothing is left as the program
// calls it, in either language.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { registers } from '../../projections/all.js';
import { type Lexicon, lexiconOf } from '../../src/console/parts/lexicon.js';
import { isNames, isObject, isWhen } from '../../src/console/parts/shown.js';
import { tables } from '../../src/composition/app.module.js';
import { LANGUAGES } from '../../src/forms/language.js';
import { catalogue } from '../../src/http/catalogue/catalogue.js';
import { goldenFacts } from '../support/facts/golden-facts.js';
import { type Projected, projected } from '../support/read-models/projecting.js';

const CODE = /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*$/;
/** What is written as people chose to, and may look like a code. */
const FREE = /reference|certificate|hs|number|code$/i;
const SECRETARIAT = { administration: 'CHLEU', role: 'secretariat' } as const;
const ELSEWHERE = new Set(['id', 'text', 'flags', 'open', 'proposals']);

let world: Projected;

interface Naming {
  readonly lexicon: Lexicon;
  readonly named: (code: string, vocabulary?: string) => string | undefined;
}

type Word = readonly [string, string | undefined];

const isOneValue = (value: object): boolean => isWhen(value) || isNames(value) || ('bound' in value && 'unit' in value);

/** Every name and every code of a thing, with what the page says for it; undefined: nothing. */
function wordsIn(of: object, naming: Naming, whole?: string): readonly Word[] {
  const { lexicon } = naming;
  return Object.entries(of)
    .filter(([name, value]) => value !== null && !ELSEWHERE.has(name) && !lexicon.isInternal(name, whole))
    .flatMap(([name, value]) => [
      [pathOf(name, whole), lexicon.wordOf(name, whole)] as const,
      ...[value as unknown].flat().flatMap((each) => wordsOf(each, naming, { name, whole })),
    ]);
}

const pathOf = (name: string, whole: string | undefined): string => (whole === undefined ? name : `${whole}.${name}`);

interface Place {
  readonly name: string;
  readonly whole: string | undefined;
}

function wordsOf(value: unknown, naming: Naming, { name, whole }: Place): readonly Word[] {
  if (isObject(value)) return isOneValue(value) ? [] : wordsIn(value, naming, name);
  if (typeof value !== 'string' || !CODE.test(value) || FREE.test(name)) return [];
  const { choices } = naming.lexicon.aboutOf(name, whole);
  return [[`${pathOf(name, whole)} ${value}`, naming.named(value, choices)]];
}

describe('The facts of a thing', () => {
  beforeAll(async () => {
    world = await projected();
    for (const { of } of registers) await world.tell(...goldenFacts(of, `${of.category}-whole`));
  });
  afterAll(() => world.dispose());

  describe.each(LANGUAGES)('in %s', (lang) => {
    const whole = catalogue(tables, { lang, actor: SECRETARIAT });
    const nameOf = (code: string, vocabulary = ''): string | undefined =>
      whole.vocabularies[vocabulary]?.find((each) => each.code === code)?.name;
    const named = (code: string, vocabulary?: string): string | undefined =>
      nameOf(code, vocabulary) ?? nameOf(code, 'administration');

    it.each(registers.map((each) => [each.collection, each] as const))(
      'of %s are in words',
      async (collection, { one }) => {
        const lexicon = lexiconOf(
          whole.collections.find(({ name }) => name === collection)!,
          whole,
        );
        const [view] = await world.rows(one, { id: 'whole' }, { lang });
        const told = wordsIn(view as object, { lexicon, named });
        expect(told.length).toBeGreaterThan(0);
        expect([...new Set(told.filter(([, word]) => word === undefined).map(([path]) => path))]).toEqual([]);
      },
    );
  });
});
