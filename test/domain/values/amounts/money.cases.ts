// Amounts of money as people write them: with their currency beside or behind the number, exact in its minor units.
import { describe, expect, it } from '@jest/globals';
import { currency, exponentOf } from '../../../../src/domain/values/amounts/currency.js';
import {
  intervalOfMoney,
  money,
  type Money,
  moneyInWords,
  moneys,
} from '../../../../src/domain/values/amounts/money.js';
import { problem } from '../problem.js';

describe('An amount of money', () => {
  it.each([
    ['12 500,50 руб.', '12500.50 RUB EQ'],
    ['более 1 000 000 сум', '1000000 UZS GT'],
    ['около 300 $', '300 USD APPROX'],
    ['1 200 сомов', '1200 KGS EQ'],
    ['7000 тенге', '7000 KZT EQ'],
    ['99.5 EUR', '99.5 EUR EQ'],
  ])('%s is read', (amount, read) => {
    const { amount: value, currency: code, bound } = money.parse({ what: 'стоимость', amount }) as Money;
    expect(`${value} ${code} ${bound}`).toBe(read);
  });

  it('takes its currency from beside the number, by code or name in either language', () => {
    for (const written of ['KZT', 'kzt', 'тенге', 'Kazakhstani Tenge', 'казахский тенге'])
      expect(money.parse({ what: 'CASH', amount: '5', currency: written })).toMatchObject({ currency: 'KZT' });
  });

  it('is refused without one, with two, or finer than its smallest unit', () => {
    expect(problem(money.parse({ what: 'CASH', amount: '5' }))).toBe('CURRENCY_MISSING /currency');
    expect(problem(money.parse({ what: 'CASH', amount: '5 руб', currency: 'USD' }))).toBe('CURRENCY_TWICE /currency');
    expect(problem(money.parse({ what: 'CASH', amount: '5.5 JPY' }))).toBe('MONEY_OVER_PRECISE /amount');
    expect(problem(money.parse({ what: 'CASH', amount: '1,200', currency: 'USD' }))).toBe('QUANTITY_AMBIGUOUS /amount');
    expect(
      problem(
        moneys.parse([
          { what: 'CASH', amount: '5 руб' },
          { what: 'CASH', amount: '6 RUB' },
        ]),
      ),
    ).toBe('DUPLICATE /1');
  });

  it('is exact in minor units, of which a yen has none and a dinar a thousand', () => {
    expect(['JPY', 'RUB', 'KWD', 'CLF'].map(exponentOf)).toEqual([0, 2, 3, 4]);
    const read = money.parse({ what: 'CASH', amount: '1.5', currency: 'KWD' }) as Money;
    expect(intervalOfMoney(read)).toMatchObject({ lower: 1500n, upper: 1500n });
    expect([moneyInWords(read, 'en'), moneyInWords(read, 'ru')]).toEqual(['cash 1.5 KWD', 'наличные деньги 1,5 KWD']);
  });

  it('is never in a currency whose name several states share', () => {
    for (const shared of ['манат', 'лей', 'крона']) expect(problem(currency.parse(shared))).toBe('NOT_ONE_OF');
  });
});
