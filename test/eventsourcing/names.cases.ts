// Ids and positions: derived the same way on every machine, and read in one form only.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { categoryOf, given } from '../../src/eventsourcing/log/event.js';
import { parsePosition, positionOf } from '../../src/eventsourcing/log/position.js';
import { upcaster } from '../../src/eventsourcing/writing/upcast.js';
import { uuidOf } from '../../src/eventsourcing/log/uuid.js';
import { newEvent } from '../support/facts/stored-events.js';

describe('An id derived from a name', () => {
  it('is a UUID of version 5 in lower case', () => {
    const form = /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (name) => expect(uuidOf(name)).toMatch(form)));
  });
  it('is the same next year: stored ids depend on it', () => {
    // python3 -c "import uuid; print(uuid.uuid5(uuid.UUID('9b7c1f0e4f0a5d8e8a6fd1c2b3a49586'), 'log|4c1d9a07e2b85f36'))"
    expect(uuidOf('log|4c1d9a07e2b85f36')).toBe('6686c68d-40dc-5db3-be5d-b7753f3d6edc');
  });
  it('is another for another name, and the same for the same name written otherwise', () => {
    expect(uuidOf('a')).not.toBe(uuidOf('b'));
    expect(uuidOf('é')).toBe(uuidOf('e\u0301'));
  });
});

describe('A position', () => {
  const log = '4c1d9a07e2b85f36';

  it('is read as it is written, however large the number', () => {
    fc.assert(
      fc.property(fc.bigInt(0n, 10n ** 19n - 1n), (number) =>
        expect(parsePosition(positionOf(log, number))).toEqual({ log, number }),
      ),
    );
  });
  it.each([
    '',
    '42',
    log,
    `${log}.`,
    `${log}.-1`,
    `${log}.042`,
    `${log}.1.2`,
    `${log}.1e3`,
    `${log}. 1`,
    ` ${log}.1`,
    `${log}.1\n`,
    `4C1D9A07E2B85F36.1`,
    `${log}0.1`,
    `${log.slice(1)}.1`,
    `@${log}.1`,
    `${log}.99999999999999999999`,
  ])('%j is none', (text) => {
    expect(parsePosition(text)).toBeUndefined();
  });
});

describe('A stream’s category', () => {
  it('is what stands before the first dash', () => {
    expect([categoryOf('operation-mak-2025'), categoryOf('log')]).toEqual(['operation', 'log']);
  });
});

describe('What was not said', () => {
  it('is not stored, while null, nothing and no are', () => {
    const told = given({ a: undefined, b: null, c: '', d: false, e: 0 });
    expect(told).toStrictEqual({ b: null, c: '', d: false, e: 0 });
  });
});

describe('Old shapes', () => {
  const stored = { ...newEvent({ kg: 3 }), stream: 's-1', revision: 0, number: 1n, recordedAt: 0 };
  const upcast = upcaster([
    { upcasts: { 'SomethingHappened@1': ({ kg }: { kg: number }) => ({ grams: kg * 1000 }) } },
    { upcasts: { 'SomethingHappened@2': ({ grams }: { grams: number }) => ({ grams, bound: 'EQ' }) } },
    {},
  ]);

  it('are brought to today’s step by step, without touching what is stored', () => {
    expect(upcast(stored)).toEqual({ ...stored, schemaVersion: 3, data: { grams: 3000, bound: 'EQ' } });
    expect(stored.data).toEqual({ kg: 3 });
  });
  it('are taken up where they stand', () => {
    expect(upcast({ ...stored, schemaVersion: 2, data: { grams: 5 } }).data).toEqual({ grams: 5, bound: 'EQ' });
  });
  it('and today’s, newer ones and unknown types pass unchanged', () => {
    for (const event of [
      { ...stored, schemaVersion: 3 },
      { ...stored, schemaVersion: 9 },
      { ...stored, type: 'Unknown' },
    ]) {
      expect(upcast(event)).toBe(event);
    }
    expect(upcaster([])(stored)).toBe(stored);
  });
});
