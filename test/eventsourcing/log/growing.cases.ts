// A list that only grows is a value: what one holder adds, no other sees.
import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Growing } from '../../../src/eventsourcing/log/growing.js';

it('has the items that it was made of, and then those that were added', () => {
  const list = Growing.of(1, 2).with(3);
  expect([list.first, list.at(1), list.last, list.at(3), list.length]).toEqual([1, 2, 3, undefined, 3]);
  expect([...list]).toEqual([1, 2, 3]);
  expect(Growing.of<number>().last).toBeUndefined();
  expect([list.findLast((each) => each < 3), list.findLast((each) => each > 3)]).toEqual([2, undefined]);
  expect([list.some((each) => each > 2), list.some((each) => each > 3)]).toEqual([true, false]);
});

it('tells its distinct values, and looks at each item once however it grows', () => {
  const looked: number[] = [];
  const distinct = Growing.distinct((item: number) => {
    looked.push(item);
    return [item % 3, item % 2];
  });
  const one = Growing.of(2);
  const two = one.with(4).with(9);
  expect([distinct(two), distinct(one), distinct(two)]).toEqual([
    [2, 0, 1],
    [2, 0],
    [2, 0, 1],
  ]);
  expect(looked).toEqual([2, 4, 9]);
  expect(distinct(one.with(1))).toEqual([2, 0, 1]);
});

it('stays as it was for everyone who holds it, whichever list is added to, in any order', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 50 }), { maxLength: 60 }), (choices) => {
      const lists = [{ list: Growing.of<number>(), model: [] as readonly number[] }];
      for (const [item, choice] of choices.entries()) {
        const { list, model } = lists[choice % lists.length]!;
        lists.push({ list: list.with(item), model: [...model, item] });
      }
      for (const { list, model } of lists)
        expect([list.all(), [...list], list.length]).toEqual([model, model, model.length]);
    }),
  );
});
