// A form is filled in exactly, or every problem is named at once, each in its place.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { country } from '../../src/domain/values/who/country.js';
import { Field, formSchema, Listed, Nested, readForm } from '../../src/forms/form.js';
import type { Invalid } from '../../src/forms/invalid.js';
import { quantity } from '../../src/domain/values/amounts/quantity.js';
import { nullable } from '../../src/forms/shape.js';
import { text, wholeNumber } from '../../src/domain/values/text.js';
import { problem } from '../domain/values/problem.js';

class Part {
  @Field(quantity) quantity!: unknown;
  @Field(text({ max: 5 }), { optional: true }) note?: string;
}
class Base {
  @Field(text()) post!: string;
}
class Report extends Base {
  @Nested(() => Part) main!: Part;
  @Listed(() => Part, { optional: true, max: 2 }) parts?: Part[];
  @Listed(country, { optional: true, unique: true }) route?: string[];
  @Field(nullable(wholeNumber()), { optional: true }) count?: number | null;
}
class Empty {}

const good = { post: ' Торугарт ', main: { quantity: '3,2 кг' } };
const problems = (raw: unknown): string[] => (readForm(Report, raw) as Invalid[]).map((each) => problem(each) ?? '');
const wrong = (change: object): string[] => problems({ ...good, ...change });

describe('Reading a form', () => {
  it('gives an instance with the parsed values', () => {
    const read = readForm(Report, { ...good, parts: [{ quantity: '5 g', note: 'x' }], route: ['kg', 'RU'], count: 2 });
    expect(read).toBeInstanceOf(Report);
    expect(read).toMatchObject({
      post: 'Торугарт',
      main: { quantity: { value: '3.2', unit: 'KGM' } },
      parts: [{ quantity: { value: '5', unit: 'GRM' }, note: 'x' }],
      route: ['KG', 'RU'],
      count: 2,
    });
    expect((read as Report).main).toBeInstanceOf(Part);
    expect((read as Report).parts?.[0]).toBeInstanceOf(Part);
  });

  it('leaves no trace of an optional field that is absent, at any depth', () => {
    const read = readForm(Report, { ...good, parts: [{ quantity: '5 g' }] }) as Report;
    expect(Object.keys(read).sort()).toEqual(['main', 'parts', 'post']);
    expect(Object.keys(read.main)).toEqual(['quantity']);
    expect(Object.keys(read.parts?.[0] ?? {})).toEqual(['quantity']);
  });

  it('does not change what was sent', () => {
    const raw = JSON.stringify({ ...good, parts: [{ quantity: '5 g' }], route: ['kg'] });
    const sent = JSON.parse(raw) as object;
    readForm(Report, sent);
    expect(JSON.stringify(sent)).toBe(raw);
  });

  it('accepts a form that has no fields', () => {
    expect(readForm(Empty, {})).toBeInstanceOf(Empty);
    expect((readForm(Empty, { x: 1 }) as Invalid[]).map(problem)).toEqual(['UNKNOWN_FIELD /x']);
  });

  it('names all problems at once, each with its pointer from the root', () => {
    const raw = {
      main: { quantity: { value: '-1', unit: 'KGM' }, note: 'too long' },
      parts: [{ quantity: '1 kg', noet: 'x' }, 7],
      route: ['RU', 'QQ', 'ru'],
      cuont: 1,
    };
    expect(problems(raw).toSorted()).toEqual([
      'DUPLICATE /route/2',
      'QUANTITY_NEGATIVE /main/quantity/value',
      'REQUIRED /post',
      'TEXT_TOO_LONG /main/note',
      'UNKNOWN_COUNTRY /route/1',
      'UNKNOWN_FIELD /cuont',
      'UNKNOWN_FIELD /parts/0/noet',
      'WRONG_TYPE /parts/1',
    ]);
  });

  it('asks for the name that was probably meant', () => {
    const asked = (raw: object): unknown => (readForm(Report, { ...good, ...raw }) as Invalid[])[0]?.values;
    expect(asked({ cuont: 1 })).toEqual({ what: 'field', field: 'cuont', guess: 'yes', near: 'count' });
    expect(asked({ Rout: 1 })).toEqual({ what: 'field', field: 'Rout', guess: 'yes', near: 'route' });
    expect(asked({ weather: 1 })).toEqual({ what: 'field', field: 'weather', guess: 'no', near: '' });
  });

  it.each([[null], [[]], ['x'], [7], [undefined], [true]])(
    'refuses %p, which is no object, with one problem',
    (raw) => {
      expect(problems(raw)).toEqual(['WRONG_TYPE']);
    },
  );

  it('takes null in an optional field for absence, except where the value knows null', () => {
    const read = readForm(Report, { ...good, parts: null, route: null, main: { quantity: '1 kg', note: null } });
    expect(Object.keys(read).sort()).toEqual(['main', 'post']);
    expect((read as Report).main).toEqual({ quantity: expect.anything() as unknown });
    expect(wrong({ main: null })).toEqual(['WRONG_TYPE /main']);
    expect(readForm(Report, { ...good, count: null })).toMatchObject({ count: null });
  });

  it('refuses a list where one object is meant, and the other way round', () => {
    expect(wrong({ main: [{ quantity: '1 kg' }] })).toEqual(['WRONG_TYPE /main']);
    expect(wrong({ parts: { quantity: '1 kg' } })).toEqual(['WRONG_TYPE /parts']);
    expect(wrong({ parts: [null, [], 'x'].slice(0, 2) })).toEqual(['WRONG_TYPE /parts/0', 'WRONG_TYPE /parts/1']);
  });

  it('refuses a list that is too long, by default one of more than 100', () => {
    const part = { quantity: '1 kg' };
    expect(wrong({ parts: [part, part, part] })).toEqual(['LIST_TOO_LONG /parts']);
    class Many {
      @Listed(wholeNumber()) numbers!: number[];
    }
    expect(readForm(Many, { numbers: Array.from({ length: 100 }, () => 1) })).toBeInstanceOf(Many);
    expect((readForm(Many, { numbers: Array.from({ length: 101 }, () => 1) }) as Invalid[]).map(problem)).toEqual([
      'LIST_TOO_LONG /numbers',
    ]);
  });
});

describe('Names that every object inherits', () => {
  const hostile = (json: string): unknown => JSON.parse(json);

  it('are unknown fields like any other, beside the other problems', () => {
    expect(
      problems(hostile('{"__proto__":{"post":"x"},"constructor":{"prototype":1},"toString":1,"main":{}}')),
    ).toEqual([
      'UNKNOWN_FIELD /__proto__',
      'UNKNOWN_FIELD /constructor',
      'UNKNOWN_FIELD /toString',
      'REQUIRED /main/quantity',
      'REQUIRED /post',
    ]);
  });

  it('are found inside objects, lists and values', () => {
    const raw = hostile('{"post":"x","main":{"quantity":{"constructor":5,"unit":"KGM","value":"1"},"valueOf":1}}');
    expect(problems(raw)).toEqual(['UNKNOWN_FIELD /main/quantity/constructor', 'UNKNOWN_FIELD /main/valueOf']);
  });

  it('leave the prototypes as they were', () => {
    problems(hostile('{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}}}'));
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect((new Report() as unknown as Record<string, unknown>)['polluted']).toBeUndefined();
  });
});

describe('A message made to exhaust the reader', () => {
  it('is refused for its depth before anything recurses into it', () => {
    const deep = JSON.parse(`{"post":${'['.repeat(100_000)}${']'.repeat(100_000)}}`) as unknown;
    expect(problems(deep)[0]).toMatch(/^TOO_DEEP \/post/);
  });

  it('is refused for its width before names are compared', () => {
    const wide = Object.fromEntries(Array.from({ length: 50_000 }, (_, i) => [`f${i}`, 1]));
    const before = process.cpuUsage();
    expect(problems(wide)).toEqual(['TOO_MANY_FIELDS']);
    expect(process.cpuUsage(before).user).toBeLessThan(1_000_000);
  });

  it('never makes readForm throw, whatever JSON it is', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (main, rest) => {
        readForm(Report, { post: rest, main, parts: rest, route: main, count: rest });
        readForm(Report, main);
      }),
    );
  });
});

describe('The schema of a form', () => {
  it('is a closed object with its own and its inherited fields', () => {
    expect(formSchema(Report)).toMatchObject({
      type: 'object',
      required: ['post', 'main'],
      additionalProperties: false,
      properties: {
        post: { type: 'string' },
        main: { type: 'object', required: ['quantity'], additionalProperties: false },
        parts: { type: 'array', maxItems: 2, items: { type: 'object' } },
        route: { type: 'array', uniqueItems: true, items: { type: 'string' } },
      },
    });
    expect(formSchema(Empty)).toEqual({ type: 'object', properties: {}, additionalProperties: false });
  });
});
