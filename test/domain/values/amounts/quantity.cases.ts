// A quantity is read as officers type it, kept as it was told, and refused where it could be misread.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { BOUNDS } from '../../../../src/domain/values/amounts/bound.js';
import { BASES, METHODS, type Quantity, quantity, quantityOf } from '../../../../src/domain/values/amounts/quantity.js';
import { textOfQuantity } from '../../../../src/domain/values/amounts/quantity-words.js';
import { digitsOf, type Unit, UNIT_CODES, UNITS, unit } from '../../../../src/domain/values/amounts/units.js';
import { type Values, valuesIn } from '../../../../src/forms/invalid.js';
import { problem, valuesOf } from '../problem.js';

/** What was read, as short as it can be said. */
function brief(raw: unknown): string {
  const read = quantity.parse(raw);
  if (!('bound' in read)) return problem(read) ?? '';
  const basis = read.basis === 'NOT_STATED' ? [] : [read.basis];
  return [read.bound, read.value, read.upper, read.unit, ...basis].filter((part) => part !== undefined).join(' ');
}

describe('A quantity typed as text', () => {
  it.each([
    ['3,2 кг', 'EQ 3.2 KGM'],
    ['3.20 kg', 'EQ 3.20 KGM'],
    ['12.4kg', 'EQ 12.4 KGM'],
    ['12.4 KG.', 'EQ 12.4 KGM'],
    ['2 т', 'EQ 2 TNE'],
    ['15 шт', 'EQ 15 H87'],
    ['15 шт.', 'EQ 15 H87'],
    ['20 табл.', 'EQ 20 H87'],
    ['3 уп', 'EQ 3 XPK'],
    ['5 дал', 'EQ 5 A44'],
    ['250 мл', 'EQ 250 MLT'],
    ['5 KGM', 'EQ 5 KGM'],
    ['100 мкг', 'EQ 100 MC'],
    ['100 µg', 'EQ 100 MC'],
    ['> 162 kg', 'GT 162 KGM'],
    ['>162kg', 'GT 162 KGM'],
    ['свыше 3 т', 'GT 3 TNE'],
    ['Более 20 кг', 'GT 20 KGM'],
    ['больше чем 20 кг', 'GT 20 KGM'],
    ['over 20 kg', 'GT 20 KGM'],
    ['more than 162 kg', 'GT 162 KGM'],
    ['≥5 кг', 'GE 5 KGM'],
    ['>= 5 кг', 'GE 5 KGM'],
    ['не менее 5 кг', 'GE 5 KGM'],
    ['от 5 кг', 'GE 5 KGM'],
    ['at least 5 kg', 'GE 5 KGM'],
    ['< 5 кг', 'LT 5 KGM'],
    ['менее 5 кг', 'LT 5 KGM'],
    ['до 5 кг', 'LE 5 KGM'],
    ['не более 5 кг', 'LE 5 KGM'],
    ['up to 5 kg', 'LE 5 KGM'],
    ['около 5 кг', 'APPROX 5 KGM'],
    ['~5 kg', 'APPROX 5 KGM'],
    ['≈ 5 kg', 'APPROX 5 KGM'],
    ['approx. 5 kg', 'APPROX 5 KGM'],
    ['10-12 кг', 'BETWEEN 10 12 KGM'],
    ['10 – 12 кг', 'BETWEEN 10 12 KGM'],
    ['10 кг – 12 кг', 'BETWEEN 10 12 KGM'],
    ['0,5-1,5 т', 'BETWEEN 0.5 1.5 TNE'],
    ['от 10 до 12 кг', 'BETWEEN 10 12 KGM'],
    ['between 10 and 12 kg', 'BETWEEN 10 12 KGM'],
    ['UNKNOWN', 'UNKNOWN KGM'],
    ['неизвестно', 'UNKNOWN KGM'],
    ['Не взвешено', 'UNKNOWN KGM'],
    ['неизвестно, л', 'UNKNOWN LTR'],
    ['unknown (pcs)', 'UNKNOWN H87'],
    ['5 кг брутто', 'EQ 5 KGM GROSS'],
    ['неизвестно (кг) брутто', 'UNKNOWN KGM GROSS'],
    ['> 5 kg (net)', 'GT 5 KGM NET'],
    ['1 200 kg', 'EQ 1200 KGM'],
    ['1\u00a0200 kg', 'EQ 1200 KGM'],
    ['1\u202f200\u202f000,5 кг', 'EQ 1200000.5 KGM'],
    ['1,200.5 kg', 'EQ 1200.5 KGM'],
    ['1.200,5 kg', 'EQ 1200.5 KGM'],
    ['1,200,000 g', 'EQ 1200000 GRM'],
    ['0,250 кг', 'EQ 0.250 KGM'],
    ['1200,500 кг', 'EQ 1200.500 KGM'],
    ['1,2000 кг', 'EQ 1.2000 KGM'],
    ['007 кг', 'EQ 7 KGM'],
    ['0 кг', 'EQ 0 KGM'],
  ])('%j is read as %s', (raw, read) => {
    expect(brief(raw)).toBe(read);
  });

  it.each([
    ['1,200 kg', { given: '1,200', decimal: '1.2', thousands: '1200' }],
    ['12.345 кг', { given: '12.345', decimal: '12.345', thousands: '12345' }],
    ['> 3.000 т', { given: '3.000', decimal: '3', thousands: '3000' }],
    ['1,200-1,300 kg', { given: '1,200', decimal: '1.2', thousands: '1200' }],
  ])('%j can be read two ways and is refused with both', (raw, readings) => {
    expect(problem(quantity.parse(raw))).toBe('QUANTITY_AMBIGUOUS');
    expect(valuesIn(valuesOf(quantity.parse(raw)) as Values, 'en')).toEqual(readings);
  });

  it.each([
    ['', 'QUANTITY_UNREADABLE'],
    ['кг', 'QUANTITY_UNREADABLE'],
    ['много', 'QUANTITY_UNREADABLE'],
    ['1e3 kg', 'QUANTITY_UNREADABLE'],
    ['1/2 кг', 'QUANTITY_UNREADABLE'],
    ['12,34.5 kg', 'QUANTITY_UNREADABLE'],
    ['1 20 kg', 'QUANTITY_UNREADABLE'],
    ['5, кг', 'QUANTITY_UNREADABLE'],
    ['.5 кг', 'QUANTITY_UNREADABLE'],
    ['около 10-12 кг', 'QUANTITY_UNREADABLE'],
    ['500 г - 2 кг', 'QUANTITY_UNREADABLE'],
    ['3 кг 2 л', 'QUANTITY_UNREADABLE'],
    ['200 г 3 кг', 'QUANTITY_UNREADABLE'],
    ['5 gal', 'UNIT_AMBIGUOUS'],
    ['болеее 5 кг', 'QUANTITY_UNREADABLE'],
    ['-5 кг', 'QUANTITY_NEGATIVE'],
    ['−5 кг', 'QUANTITY_NEGATIVE'],
    ['< 0 кг', 'QUANTITY_NEGATIVE /value'],
    ['5', 'UNIT_MISSING'],
    ['10-12', 'UNIT_MISSING'],
    ['5 пуд', 'UNKNOWN_UNIT'],
    ['5 кг героина', 'UNKNOWN_UNIT'],
    ['12-10 кг', 'BETWEEN_NEEDS_ORDER /value'],
    ['1,0000000001 кг', 'QUANTITY_OVER_PRECISE /value'],
    ['1,5 шт', 'QUANTITY_OVER_PRECISE /value'],
    ['1000001 т', 'QUANTITY_TOO_LARGE /value'],
    ['9'.repeat(200), 'QUANTITY_UNREADABLE'],
  ])('%j is refused as %s', (raw, code) => {
    expect(problem(quantity.parse(raw))).toBe(code);
  });

  it('says nothing about how it became known but that somebody says so', () => {
    expect(quantity.parse('3,2 кг')).toEqual({
      value: '3.2',
      unit: 'KGM',
      bound: 'EQ',
      basis: 'NOT_STATED',
      method: 'DECLARED',
    });
  });

  it('takes a million tonnes and not a microgram more', () => {
    expect(brief('1000000 т')).toBe('EQ 1000000 TNE');
    expect(brief('1000000,000000000001 т')).toBe('QUANTITY_TOO_LARGE /value');
  });
});

describe('A quantity given as an object', () => {
  it('keeps every digit that was given', () => {
    const given = { value: '92.0', unit: 'KGM', bound: 'EQ', basis: 'NET', method: 'LAB', roundedTo: '0.1' };
    expect(quantity.parse(given)).toEqual(given);
  });

  it('has a decimal point that is a decimal point: a laboratory weighs to the gram', () => {
    expect(brief({ value: '12.345', unit: 'KGM' })).toBe('EQ 12.345 KGM');
    expect(brief({ value: '12,345', unit: 'KGM' })).toBe('QUANTITY_AMBIGUOUS /value');
    expect(brief({ value: '3,2', unit: 'кг' })).toBe('EQ 3.2 KGM');
    expect(brief({ value: '1 200', unit: 'kg' })).toBe('EQ 1200 KGM');
  });

  it.each([
    [{ value: '1' }, 'REQUIRED /unit'],
    [{ unit: 'KGM' }, 'BOUND_NEEDS_VALUE /value'],
    [{ value: 3.2, unit: 'KGM' }, 'WRONG_TYPE /value'],
    [{ value: '3.2', unit: 'STN' }, 'UNKNOWN_UNIT /unit'],
    [{ value: '3.2', unit: 'KGM', kind: 'TABLET' }, 'WRONG_MEASURE /unit'],
    [{ value: '1', unit: 'KGM', bound: 'BETWEEN' }, 'BOUND_NEEDS_VALUE /upper'],
    [{ value: '1', upper: '2', unit: 'KGM' }, 'BOUND_FORBIDS /upper'],
    [{ value: '0', unit: 'KGM', bound: 'UNKNOWN' }, 'BOUND_FORBIDS /value'],
    [{ roundedTo: '1', unit: 'KGM', bound: 'UNKNOWN' }, 'BOUND_FORBIDS /roundedTo'],
    [{ value: '2', upper: '1', unit: 'KGM', bound: 'BETWEEN' }, 'BETWEEN_NEEDS_ORDER /value'],
    [{ value: '2', unit: 'KGM', roundedTo: '0' }, 'ROUNDING_ZERO /roundedTo'],
    [{ value: '2', unit: 'H87', roundedTo: '0.5' }, 'QUANTITY_OVER_PRECISE /roundedTo'],
    [{ value: '2', unit: 'KGM', bound: 'MORE' }, 'NOT_ONE_OF /bound'],
    [{ value: '2', unit: 'KGM', amount: 1 }, 'UNKNOWN_FIELD /amount'],
    [{ value: null, unit: 'KGM' }, 'BOUND_NEEDS_VALUE /value'],
    [5, 'WRONG_TYPE'],
    [null, 'WRONG_TYPE'],
    [[], 'WRONG_TYPE'],
  ])('%j is refused as %s', (raw, code) => {
    expect(problem(quantity.parse(raw))).toBe(code);
  });

  it('may be confined to a measure', () => {
    const mass = quantityOf('MASS');
    expect(problem(mass.parse('5 л'))).toBe('WRONG_MEASURE');
    expect(problem(mass.parse({ value: '5', unit: 'LTR' }))).toBe('WRONG_MEASURE /unit');
    expect(mass.parse('5 г')).toMatchObject({ unit: 'GRM' });
  });
});

const anyQuantity = fc
  .record({ unit: fc.constantFrom(...UNIT_CODES), bound: fc.constantFrom(...BOUNDS), basis: fc.constantFrom(...BASES) })
  .chain(({ unit, bound, basis }) => {
    const digits = Math.min(digitsOf(unit), 4);
    const decimal = fc
      .record({ whole: fc.nat({ max: 99_999 }), digits: fc.nat({ max: digits }), fraction: fc.nat({ max: 9999 }) })
      .map((d) => `${d.whole}${d.digits > 0 ? `.${String(d.fraction).padStart(4, '0').slice(0, d.digits)}` : ''}`);
    return fc
      .record({ value: decimal, upper: fc.nat({ max: 9 }), method: fc.constantFrom(...METHODS) })
      .map((d): Quantity => {
        const value = bound === 'LT' ? { value: `1${d.value}` } : bound === 'UNKNOWN' ? {} : { value: d.value };
        return {
          ...value,
          ...(bound === 'BETWEEN' ? { upper: `1${d.upper}0000` } : {}),
          unit,
          bound,
          basis,
          method: d.method,
          ...(unit === 'XPK' && bound !== 'UNKNOWN' && d.upper > 5 ? { contents: { n: d.upper, kind: 'TABLET' } } : {}),
        };
      });
  });

describe('What was read', () => {
  it('is read again unchanged', () => {
    fc.assert(
      fc.property(anyQuantity, (q) => {
        expect(quantity.parse(q)).toEqual(q);
        expect(quantity.parse(JSON.parse(JSON.stringify(q)))).toEqual(q);
      }),
    );
  });

  it('is printed so that it is read again, or refused as ambiguous where three digits follow the separator', () => {
    fc.assert(
      fc.property(anyQuantity, fc.constantFrom('ru' as const, 'en' as const), (q, lang) => {
        const read = quantity.parse(textOfQuantity(q, lang));
        const isShort = [q.value, q.upper].some((number) => /^(?!0\.)\d{1,3}\.\d{3}$/.test(number ?? ''));
        // In Russian a comma is a decimal sign.
        const ambiguous = lang === 'en' && isShort;
        if (ambiguous) expect(problem(read)).toBe('QUANTITY_AMBIGUOUS');
        else expect(read).toEqual({ ...q, method: 'DECLARED' });
      }),
    );
  });

  it.each([
    ['> 162 kg', '> 162 кг', '> 162 kg'],
    ['3.20 кг', '3,20 кг', '3.20 kg'],
    ['10-12 кг', '10–12 кг', '10–12 kg'],
    ['около 5 кг брутто', '≈ 5 кг брутто', '≈ 5 kg gross'],
    ['неизвестно', 'масса не установлена', 'mass not established'],
    ['неизвестно, г', 'масса не установлена (г)', 'mass not established (g)'],
    ['15 шт', '15 шт.', '15 pcs'],
    ['21 таблетка', '21 таблетка', '21 tablets'],
    ['3 амп.', '3 ампулы', '3 ampoules'],
    ['1 box', '1 коробка', '1 box'],
    ['12 уп по 10 табл', '12 уп. × 10 таблеток', '12 packs × 10 tablets'],
    ['12 packs of 10 tablets', '12 уп. × 10 таблеток', '12 packs × 10 tablets'],
  ])('%s is printed as %s and %s', (raw, ru, en) => {
    const q = quantity.parse(raw) as Quantity;
    expect([textOfQuantity(q, 'ru'), textOfQuantity(q, 'en')]).toEqual([ru, en]);
  });

  it('never makes the parser throw or linger, whatever was typed', () => {
    const typed = fc.stringMatching(/^[ 0-9.,>~кгkgот до-]{0,100}$/);
    fc.assert(
      fc.property(fc.oneof(fc.string(), typed), (raw) => {
        const before = process.cpuUsage();
        quantity.parse(raw);
        expect(process.cpuUsage(before).user).toBeLessThan(500_000);
      }),
    );
  });
});

describe('A unit', () => {
  it.each(['КГ', 'кг.', 'Kg', ' kgm ', 'килограммов'])('is known as %j', (written) => {
    expect(unit.parse(written)).toBe('KGM');
  });
  it('means one thing only, and is a power of ten of the smallest, or says what divides it', () => {
    for (const code of UNIT_CODES) {
      expect(unit.parse(code)).toBe(code);
      expect(unit.parse(UNITS[code].ru)).toBe(code);
      expect(unit.parse(UNITS[code].en)).toBe(code);
      const { factor, per }: Unit = UNITS[code];
      if (per === undefined) expect(factor).toBe(10n ** BigInt(digitsOf(code)));
    }
  });
});

describe('a number with a unit of its own, beside another', () => {
  it.each([
    ['3 кг', 'LTR'],
    ['15 шт.', 'KGM'],
    ['2,5 л', 'H87'],
  ])('is refused where the two measure different things: %s in %s', (value, unit) => {
    expect(quantity.parse({ value, unit })).toMatchObject({ code: 'WRONG_MEASURE', pointer: '/value' });
  });

  it('is unreadable where they measure the same', () => {
    expect(quantity.parse({ value: '3 кг', unit: 'KGM' })).toMatchObject({ code: 'QUANTITY_UNREADABLE' });
  });
});
