// The metadata of a message, told by its sender beside the message itself: all optional, none of it taken on trust.
import { describe, expect, it } from '@jest/globals';
import { ROLES, MessageContext, WRITING_ROLES } from '../../../../src/domain/values/who/command-metadata.js';
import { formSchema, readForm } from '../../../../src/forms/form.js';
import { instant } from '../../../../src/domain/values/time/instant.js';
import type { Invalid } from '../../../../src/forms/invalid.js';
import { problem } from '../problem.js';

describe('The context of a message', () => {
  it('may be empty', () => {
    const told = readForm(MessageContext, {});
    expect(told).toBeInstanceOf(MessageContext);
    expect(Object.keys(told)).toEqual([]);
    expect(formSchema(MessageContext)['required']).toBeUndefined();
  });

  it('is read whole', () => {
    const document = 'ab'.repeat(32);
    const told = readForm(MessageContext, {
      reportedAt: '2025-08-01T10:30:05+05:00',
      lang: 'ru',
      handling: ['H1', 'H0'],
      releasableTo: ['ru', 'kg'],
      evaluation: { source: 'A', information: 1 },
      onBehalfOf: 'kg',
      source: { document, sentence: 'B3' },
    });
    expect(Object.assign({}, told)).toEqual({
      reportedAt: Date.UTC(2025, 7, 1, 5, 30, 5),
      lang: 'ru',
      handling: ['H0', 'H1'],
      releasableTo: ['KG', 'RU'],
      evaluation: { source: 'A', information: 1 },
      onBehalfOf: 'KG',
      source: { document, sentence: 'B3' },
    });
  });

  it('cannot name the actor: that is the token’s to say', () => {
    const read = readForm(MessageContext, {
      actor: { administration: 'RU' },
      source: { document: 'x', sentence: 'B3' },
    });
    expect((read as Invalid[]).map(problem)).toEqual(['UNKNOWN_FIELD /actor', 'NOT_A_DIGEST /source/document']);
  });

  it('is written by some roles only', () => {
    expect(ROLES.filter((role) => WRITING_ROLES.has(role))).toEqual(['officer', 'coordinator', 'secretariat']);
  });
});

describe('An instant', () => {
  it.each([
    ['2025-08-01T10:30:00Z', Date.UTC(2025, 7, 1, 10, 30)],
    ['2025-08-01T10:30+05:00', Date.UTC(2025, 7, 1, 5, 30)],
    ['2025-08-01 10:30:00.1239-05:00', Date.UTC(2025, 7, 1, 15, 30, 0, 123)],
    ['2016-12-31T23:59:60Z', Date.UTC(2016, 11, 31, 23, 59, 59, 999)],
  ])('%s is one number for everybody', (raw, ms) => {
    expect(instant.parse(raw)).toBe(ms);
  });

  it.each([
    ['2025-08-01', 'INSTANT_UNREADABLE'],
    ['now', 'INSTANT_UNREADABLE'],
    ['2025-08-01T10:30:00', 'TIME_NEEDS_OFFSET'],
    ['2025-02-30T10:30:00Z', 'DATE_IMPOSSIBLE'],
    ['2025-08-01T10:30:61Z', 'DATE_IMPOSSIBLE'],
    ['1800-08-01T10:30:00Z', 'YEAR_OUT_OF_RANGE'],
    [1754000000000, 'WRONG_TYPE'],
  ])('%j is refused as %s', (raw, code) => {
    expect(problem(instant.parse(raw))).toBe(code);
  });
});
