// Identifiers have one form each.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sha256, slug, uuid } from '../../../src/domain/values/ids.js';
import { problem } from './problem.js';

describe('A slug', () => {
  it.each(['barrier-2025', '0', 'a'.repeat(64), 'a--b-'])('may be %s', (id) => {
    expect(slug.parse(` ${id} `)).toBe(id);
  });
  it.each(['', '-a', 'Barrier', 'a b', 'a_b', 'а', 'a'.repeat(65), 'a\nb', 'a/b'])('may not be %j', (id) => {
    expect(problem(slug.parse(id))).toBe('NOT_A_SLUG');
  });
  it('is text', () => {
    expect(problem(slug.parse(5))).toBe('WRONG_TYPE');
  });
});

describe('A UUID', () => {
  it('is kept in lower case, whatever its version', () => {
    fc.assert(
      fc.property(fc.uuid(), (id) => {
        expect(uuid.parse(id.toUpperCase())).toBe(id);
      }),
    );
  });
  it.each(['', '0b6f3a52', '0b6f3a52-4c1d-4d0e-9a77-2f1c5b8e6d9', '{0b6f3a52-4c1d-4d0e-9a77-2f1c5b8e6d90}', 'x'])(
    'may not be %j',
    (id) => {
      expect(problem(uuid.parse(id))).toBe('NOT_A_UUID');
    },
  );
});

describe('A digest', () => {
  it('has 64 hexadecimal digits, kept in lower case', () => {
    expect(sha256.parse('AB'.repeat(32))).toBe('ab'.repeat(32));
    expect(problem(sha256.parse('ab'.repeat(31)))).toBe('NOT_A_DIGEST');
    expect(problem(sha256.parse('zz'.repeat(32)))).toBe('NOT_A_DIGEST');
  });
});
