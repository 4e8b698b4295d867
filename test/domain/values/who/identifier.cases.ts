// The identifiers: what each number is of by code or name, and no parcel's or declaration's number in plain.
import { describe, expect, it } from '@jest/globals';
import { identifier } from '../../../../src/domain/values/who/identifier.js';
import type { Invalid } from '../../../../src/forms/invalid.js';
import { problem } from '../problem.js';

const HASH = `hmac-sha256:${'0a'.repeat(32)}`;

describe('An identifier', () => {
  it.each([
    [
      { kind: 'PLATE', value: ' 01 KG 123 ABC ' },
      { kind: 'PLATE', value: '01 KG 123 ABC' },
    ],
    [
      { kind: 'госномер', value: '01 KG 123 ABC' },
      { kind: 'PLATE', value: '01 KG 123 ABC' },
    ],
    [
      { kind: 'Container', value: 'MSKU 123456-5' },
      { kind: 'CONTAINER', value: 'MSKU 123456-5' },
    ],
    [
      { kind: 'МПО', value: HASH.toUpperCase() },
      { kind: 'PARCEL', value: HASH },
    ],
    [
      { kind: 'customs declaration', value: HASH },
      { kind: 'DECLARATION', value: HASH },
    ],
  ])('is read from %j', (raw, read) => {
    expect(identifier.parse(raw)).toEqual(read);
  });

  it.each([
    [{ kind: 'PARCEL', value: 'RR123456789KG' }, 'IDENTIFIER_IN_PLAIN /value'],
    [{ kind: 'ДТ', value: '10702070/230426/0012345' }, 'IDENTIFIER_IN_PLAIN /value'],
    [{ kind: 'DECLARATION', value: 'hmac-sha256:0a' }, 'IDENTIFIER_IN_PLAIN /value'],
    [{ kind: 'passport', value: '1' }, 'NOT_ONE_OF /kind'],
    [{ kind: 'PLATE' }, 'REQUIRED /value'],
  ])('is refused as %j', (raw, code) => {
    expect(problem(identifier.parse(raw))).toBe(code);
  });

  it('that is refused is repeated in no text and no value of the refusal', () => {
    const number = 'RR123456789KG';
    const refused = identifier.parse({ kind: 'PARCEL', value: number }) as Invalid;
    expect(JSON.stringify(refused.values)).not.toContain(number);
  });
});
