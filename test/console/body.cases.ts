// Bodies of commands: what was left empty is not said, and a time is no more precise than it was told.
import { describe, expect, it } from '@jest/globals';
import type { Field, Kind } from '../../src/http/catalogue/shape.js';
import { bodyOf, isFilled, missingIn } from '../../src/console/forms/body.js';
import { fieldAt } from '../../src/console/forms/field-at.js';
import { faultsOf, saidBy } from '../../src/console/http/problem.js';

const field = (name: string, kind: Kind, more: Partial<Field> = {}): Field => ({
  name,
  kind,
  label: `label of ${name}`,
  hint: '',
  required: false,
  ...more,
});
const ahead = () => 360;

describe('The body of a command', () => {
  it('says nothing of what was left empty', () => {
    const fields = [field('post', 'text'), field('route', 'group', { fields: [field('transit', 'text')] })];
    expect(bodyOf(fields, { post: '  ', route: { transit: '' } })).toEqual({});
    expect(bodyOf(fields, { post: ' Достук ' })).toEqual({ post: 'Достук' });
  });

  it('has numbers as numbers, and what is none as it was typed, for the server to say what is wrong', () => {
    const fields = [field('persons', 'number')];
    expect([bodyOf(fields, { persons: '12' }), bodyOf(fields, { persons: 'двое' })]).toEqual([
      { persons: 12 },
      { persons: 'двое' },
    ]);
  });

  it('tells a minute by the device’s clock, a day as a day, and words as they are', () => {
    const told = (time: 'minute' | 'day' | 'words', text: string) =>
      bodyOf([field('at', 'time')], { at: { time, text } }, ahead)['at'];
    expect(told('minute', '2026-11-05T10:30')).toBe('2026-11-05T10:30+06:00');
    expect(bodyOf([field('at', 'time')], { at: { time: 'minute', text: '2026-11-05T10:30' } }, () => -210)).toEqual({
      at: '2026-11-05T10:30-03:30',
    });
    expect(told('day', '2026-11-05')).toBe('2026-11-05');
    expect(told('words', 'ноябрь 2026 г.')).toBe('ноябрь 2026 г.');
    expect(told('minute', '')).toBeUndefined();
  });

  it('has lists without their empty entries, and yes and no as such', () => {
    const fields = [field('states', 'list', { of: field('states', 'choice') }), field('again', 'yesno')];
    expect(bodyOf(fields, { states: ['KG', '', 'KZ'], again: 'false' })).toEqual({
      states: ['KG', 'KZ'],
      again: false,
    });
    expect(bodyOf(fields, { states: [''] })).toEqual({});
  });

  it('may say that it is known that nobody knows, only where the field takes that', () => {
    expect(bodyOf([field('count', 'number', { mayBeNull: true })], { count: null })).toEqual({ count: null });
    expect(bodyOf([field('count', 'number')], { count: null })).toEqual({});
  });

  it('is not complete without what is required', () => {
    const fields = [field('country', 'choice', { required: true }), field('at', 'time', { required: true })];
    const missing = missingIn(fields, { country: 'KG', at: { time: 'day', text: ' ' } });
    expect(missing.map(({ name }) => name)).toEqual(['at']);
    expect([isFilled({ a: [{ b: '' }] }), isFilled({ a: [{ b: 'x' }] })]).toEqual([false, true]);
  });
});

describe('What is wrong with a body', () => {
  const goods = field('goods', 'list', { of: field('goods', 'group', { fields: [field('quantity', 'typed')] }) });

  it('is told at the field, by its label', () => {
    const faults = faultsOf({
      status: 400,
      code: 'INVALID_FIELDS',
      title: '',
      detail: '',
      fix: '',
      errors: [{ code: 'REQUIRED', pointer: '/goods/0/quantity', detail: 'Не заполнено поле «quantity»', fix: '' }],
    });
    const said = saidBy(faults, (pointer) => fieldAt([goods], pointer)?.label);
    expect(said.map(({ pointer, detail }) => [pointer, detail])).toEqual([
      ['/goods/0/quantity', 'Не заполнено поле «label of quantity»'],
    ]);
  });

  it('is of the whole where no field is named, and of the nearest where it is inside a value', () => {
    expect(faultsOf({ status: 409, code: 'STALE', title: '', detail: 'd', fix: 'f' })).toEqual([
      { code: 'STALE', pointer: '', detail: 'd', fix: 'f' },
    ]);
    expect(fieldAt([goods], '/goods/0/quantity/unit')?.name).toBe('quantity');
    expect(fieldAt([goods], '/nothing')).toBeUndefined();
  });
});
