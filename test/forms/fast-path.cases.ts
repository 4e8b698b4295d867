// A form is read in two ways, quickly and thoroughly: whatever comes in, both say the same.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { aggregates } from '../../src/domain/aggregates.js';
import { MessageContext } from '../../src/domain/values/who/command-metadata.js';
import { country } from '../../src/domain/values/who/country.js';
import { Field, Listed, Nested, readForm, readThoroughly, readFast } from '../../src/forms/form.js';
import { Invalid } from '../../src/forms/invalid.js';
import { quantity } from '../../src/domain/values/amounts/quantity.js';
import { surveyed } from '../../src/forms/raw.js';
import { text } from '../../src/domain/values/text.js';
import { COMPLETE } from '../domain/complete-commands.js';
import { thorough } from '../support/slow.js';

type Form = new () => object;
type Members = Readonly<Record<string, unknown>>;

class Part {
  @Field(quantity) quantity!: unknown;
  @Field(text({ max: 5 }), { optional: true }) note?: string;
}
class Whole {
  @Field(text()) post!: string;
  @Nested(() => Part) main!: Part;
  @Listed(() => Part, { optional: true, max: 3 }) parts?: Part[];
  @Listed(country, { optional: true, unique: true }) route?: string[];
}
class Inherited {
  @Field(text(), { optional: true }) toString!: never;
}
class Preset {
  @Field(text(), { optional: true }) lang?: string = 'ru';
}

const context = { reportedAt: '2025-08-01T10:30:05+05:00', lang: 'ru', handling: ['H1'], onBehalfOf: 'kg' };
const part = { quantity: { value: '5', unit: 'KGM' }, note: 'wet' };
const rules = new Map(
  aggregates.flatMap(({ collection, commands }) =>
    Object.entries(commands).map(([verb, { form }]) => [`${collection}/${verb}`, form]),
  ),
);
/** Every command's form with a message that says all there is to say, and forms with what commands have little of. */
const messages: readonly (readonly [string, Form, object])[] = [
  ...Object.values(COMPLETE).map(({ command, body }) => [command, rules.get(command)!, body] as const),
  ['the context of a message', MessageContext, context],
  ['a form of forms', Whole, { post: 'x', main: part, parts: [part, part], route: ['kg', 'RU'] }],
];

/** What a message may be changed into: anything, and what stands elsewhere in it. */
const anything = fc.oneof(
  fc.constantFrom(null, '', ' x ', 'KG', '3,2 кг', '2025-08', -0, 1.5, [], {}, [null], [['x']], true),
  fc.constantFrom('x\u0301', 'a\nb', '\ud800', { value: '1', unit: 'KGM' }, [{ quantity: '1 g' }, 7], ['kg', 'KG']),
  fc.jsonValue({ maxDepth: 3 }),
);
const names = fc.constantFrom('x', 'lineid', '__proto__', 'constructor', 'toString', '0', '');

interface Change {
  readonly at: number;
  readonly depth: number;
  readonly how: 'replace' | 'drop' | 'add';
  readonly name: string;
  readonly value: unknown;
}

const change: fc.Arbitrary<Change> = fc.record({
  at: fc.nat(30),
  depth: fc.nat(2),
  how: fc.constantFrom('replace', 'drop', 'add'),
  name: names,
  value: anything,
});

/** The message with one thing in it changed, `depth` objects further in where there are so many. */
function changed(raw: unknown, { depth, ...change }: Change): unknown {
  if (typeof raw !== 'object' || raw === null) return change.value;
  const entries = Object.entries(raw as Members);
  const index = entries.length === 0 ? 0 : change.at % entries.length;
  const inner = entries[index];
  if (inner && depth > 0) entries[index] = [inner[0], changed(inner[1], { ...change, depth: depth - 1 })];
  else disturb(entries, index, change);
  return Array.isArray(raw) ? entries.map(([, item]) => item) : Object.fromEntries(entries);
}

function disturb(entries: [string, unknown][], index: number, { how, name, value }: Omit<Change, 'depth'>): void {
  if (how === 'drop') entries.splice(index, 1);
  else
    entries.splice(index, how === 'replace' ? 1 : 0, [how === 'replace' ? (entries[index]?.[0] ?? name) : name, value]);
}

const shownWith = (read: object): string => JSON.stringify(read); // the order of the fields included

function expectAgreement(form: Form, raw: Members): 'read' | 'refused' {
  const { refused, strange } = surveyed(raw);
  const both = readForm(form, raw);
  if (refused) return 'refused';
  const thorough = readThoroughly(form, raw, { strange });
  expect(both).toStrictEqual(thorough);
  expect(shownWith(both)).toBe(shownWith(thorough));
  return Array.isArray(both) ? 'refused' : 'read';
}

describe('Reading a form quickly', () => {
  it('has a complete message for every command that stores something', () => {
    expect(messages.every(([, form]) => form !== undefined)).toBe(true);
    expect(new Set(messages.map(([, form]) => form)).size).toBeGreaterThan(rules.size / 2);
  });

  it.each(messages)('takes the complete message of %s, and gives what thorough reading gives', (_, form, body) => {
    const fast = readFast(form, body);
    expect(fast).toBeInstanceOf(form);
    expect(fast).toStrictEqual(readThoroughly(form, body));
    expectAgreement(form, body as Members);
  });

  it('says of any message what thorough reading says: the same form, or the same problems', () => {
    const seen = { read: 0, refused: 0 };
    const message = fc.record({ of: fc.constantFrom(...messages), changes: fc.array(change, { maxLength: 3 }) });
    fc.assert(
      fc.property(message, ({ of: [, form, body], changes }) => {
        const raw = changes.reduce<unknown>(changed, body);
        if (typeof raw === 'object' && raw !== null) seen[expectAgreement(form, raw as Members)] += 1;
      }),
      { numRuns: thorough(2_000, 800) },
    );
    expect(Math.min(seen.read, seen.refused)).toBeGreaterThan(200);
  });

  it('leaves what is wrong, and what is not plain, to thorough reading', () => {
    const good = { post: 'x', main: part };
    expect(readFast(Whole, good)).toBeInstanceOf(Whole);
    for (const raw of [
      { post: 'x' },
      { ...good, mian: part },
      { ...good, route: undefined },
      { ...good, route: ['KG', 'KG'] },
      { ...good, parts: [part, { ...part, x: 1 }] },
      Object.assign(Object.create({ post: 'x' }) as object, { main: part, x: 1 }),
      [],
      null,
    ]) {
      expect(readFast(Whole, raw)).toBeUndefined();
    }
  });

  it('leaves a form that presets a field to thorough reading', () => {
    expect(readFast(Preset, {})).toBeUndefined();
    expect(readForm(Preset, {})).toStrictEqual(readThoroughly(Preset, {}));
    expect(readForm(Preset, { lang: 7 })).toEqual([
      new Invalid('WRONG_TYPE', { expected: 'text', given: 'number' }, '/lang'),
    ]);
  });

  it('leaves a form with a field of a name that every object has to thorough reading', () => {
    expect(readFast(Inherited, { toString: 'x' })).toBeUndefined();
    expect(readFast(Inherited, {})).toBeUndefined();
  });
});
