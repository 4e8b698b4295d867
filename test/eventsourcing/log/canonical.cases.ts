// The same value has the same bytes everywhere (RFC 8785), and what has no such bytes never reaches the log.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { canonicalJson, digestOf, inNfc, NotCanonical, sameData } from '../../../src/eventsourcing/log/canonical.js';
import type { Json } from '../../../src/eventsourcing/log/event.js';

const safe = fc.maxSafeInteger();
const words = fc.string({ unit: 'grapheme' }).map((each) => each.normalize('NFC'));
const { json } = fc.letrec<{ json: Json }>((tie) => ({
  json: fc.oneof(
    { maxDepth: 4 },
    fc.constant(null),
    fc.boolean(),
    safe,
    words,
    fc.array(tie('json'), { maxLength: 4 }),
    fc.dictionary(words, tie('json'), { maxKeys: 5 }),
  ) as fc.Arbitrary<Json>,
}));

function shuffled(value: Json): Json {
  if (Array.isArray(value)) return value.map(shuffled);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, each]) => [key, shuffled(each as Json)]),
  );
}

describe('Canonical text', () => {
  it.each([
    [{ b: 1, a: 2 }, '{"a":2,"b":1}'],
    [{ 10: 1, 9: 2, 1: 3 }, '{"1":3,"10":1,"9":2}'],
    [{ '': 0, A: 1, a: 2, aa: 3, 'a b': 4 }, '{"":0,"A":1,"a":2,"a b":4,"aa":3}'],
    // By UTF-16 units a surrogate pair stands before U+FF21, by code points after it (RFC 8785, 3.2.3).
    [
      { '\uff21': 1, '\u{1f600}': 2, ö: 3, '€': 4, '\r': 5, '1': 6, '\u0080': 7 },
      '{"\\r":5,"1":6,"\u0080":7,"ö":3,"€":4,"😀":2,"\uff21":1}',
    ],
    [{ z: [{ b: null, a: [true, false] }, []], y: {} }, '{"y":{},"z":[{"a":[true,false],"b":null},[]]}'],
    [
      [0, -0, -1, 9007199254740991, -9007199254740991, 1e15],
      '[0,0,-1,9007199254740991,-9007199254740991,1000000000000000]',
    ],
    ['"\\\b\f\n\r\t\u0007\u007f\u2028/ \u{1f600}', '"\\"\\\\\\b\\f\\n\\r\\t\\u0007\u007f\u2028/ 😀"'],
    ['Қазақстан', '"Қазақстан"'],
  ])('of %j is %s', (value, text) => {
    expect(canonicalJson(value)).toBe(text);
  });

  it('is JSON of the same value, whatever the value is', () => {
    fc.assert(
      fc.property(json, (value) => expect(JSON.parse(canonicalJson(value))).toEqual(JSON.parse(JSON.stringify(value)))),
    );
  });
  it('does not depend on the order in which an object was built', () => {
    fc.assert(fc.property(json, (value) => expect(canonicalJson(shuffled(value))).toBe(canonicalJson(value))));
    expect(digestOf({ a: 1, b: 2 })).toBe(digestOf({ b: 2, a: 1 }));
    expect(sameData({ a: 1, b: [2] }, { b: [2], a: 1 })).toBe(true);
    expect(sameData({ a: 1 }, { a: 1, b: null })).toBe(false);
  });
  it('has the digest that any other implementation of SHA-256 gives', () => {
    // printf '{"a":1}' | sha256sum
    expect(digestOf({ a: 1 })).toBe('015abd7f5cc57a2dd94b7590f04ad8084273905ee33ec5cebeae62276a97f862');
  });
});

describe('What cannot be stored', () => {
  it.each([
    ['a float', { a: [1, 0.5] }, '/a/1'],
    ['an integer that a float cannot hold', { a: 2 ** 53 }, '/a'],
    ['NaN', Number.NaN, '/'],
    ['infinity', [Number.POSITIVE_INFINITY], '/0'],
    ['undefined', { a: { b: undefined } }, '/a/b'],
    ['a bigint', { a: 1n }, '/a'],
    ['a function', { a: () => 1 }, '/a'],
    ['text that is not in NFC', { a: 'e\u0301' }, '/a'],
    ['a key that is not in NFC', { 'e\u0301': 1 }, '/'],
    ['a lone high surrogate', { a: '\ud83d' }, '/a'],
    ['a lone low surrogate', ['\ude00x'], '/0'],
    ['a key with a lone surrogate', { '\ud83d': 1 }, '/'],
    ['a date, which would become an empty object', { a: new Date(0) }, '/a'],
    ['a map, which would become an empty object', { a: new Map([[1, 2]]) }, '/a'],
    // oxlint-disable-next-line no-sparse-arrays -- a hole is what is tested
    ['a hole in a list', { a: [1, , 2] }, '/a/1'],
  ])('%s, named by its place', (_, value, pointer) => {
    let problem: unknown;
    try {
      canonicalJson(value);
    } catch (thrown) {
      problem = thrown;
    }
    expect(problem).toBeInstanceOf(NotCanonical);
    expect((problem as Error).message).toMatch(/ cannot be stored$/);
    expect((problem as NotCanonical).pointer || '/').toBe(pointer);
  });
  it('is every number with a fraction', () => {
    const fraction = fc.double({ noNaN: true }).filter((n) => !Number.isSafeInteger(n));
    fc.assert(fc.property(fraction, (n) => expect(() => canonicalJson(n)).toThrow(NotCanonical)));
  });
});

describe('Text from outside', () => {
  it('is brought into NFC with its keys, so that it can be stored', () => {
    expect(inNfc({ 'e\u0301': ['й', 'и\u0306', null, 1, true] })).toEqual({ é: ['й', 'й', null, 1, true] });
  });
  it('is changed once: what is in form stays as it is', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (each) => expect(inNfc(inNfc(each))).toBe(inNfc(each))));
    fc.assert(fc.property(json, (value) => expect(inNfc(value)).toEqual(value)));
  });
});
