// A map by value: what one holder sets, no other sees, however many keys there are.
import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Keyed } from '../../../src/eventsourcing/log/keyed.js';

it('holds what was set last for each key', () => {
  const map = Keyed.of<number>(['a', 1], ['b', 2]).with('a', 3);
  expect([map.get('a'), map.get('b'), map.get('c')]).toEqual([3, 2, undefined]);
});

it('stays as it was for everyone who holds it, whichever map is added to, in any order', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 400 }), { maxLength: 200 }), (choices) => {
      const maps = [{ map: Keyed.of<number>(), model: new Map<string, number>() as ReadonlyMap<string, number> }];
      for (const [value, choice] of choices.entries()) {
        const { map, model } = maps.at(-1 - (choice % Math.min(3, maps.length)))!;
        const key = `key-${choice % 97}`;
        maps.push({ map: map.with(key, value), model: new Map(model).set(key, value) });
      }
      for (const { map, model } of maps)
        for (let n = 0; n < 97; n++) expect(map.get(`key-${n}`)).toBe(model.get(`key-${n}`));
    }),
    { numRuns: 30 },
  );
});

it('finds keys whose hashes are the same', () => {
  // FNV-1a gives both the same 32 bits.
  const [one, other] = ['costarring', 'liquid'];
  const crowd = Array.from({ length: 20 }, (_, n) => [`k${n}`, n] as const);
  const map = Keyed.of<number>(...crowd, [one, 100], [other, 200]);
  expect([map.get(one), map.get(other), map.get('k19')]).toEqual([100, 200, 19]);
});
