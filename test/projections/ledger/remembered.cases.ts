// The memory of sums: what was asked longest ago goes first, and what has grown too large is not kept.
import { describe, expect, it } from '@jest/globals';
import { Groups } from '../../../projections/ledger/asking/gathering.js';
import { Memory } from '../../../projections/ledger/asking/remembered.js';

/** So many groups of nothing. */
function groupsOf(count: number): Groups {
  const told = [
    { family: 'kind', names: [], of: () => [] },
    { family: 'owner', names: [], of: () => [] },
  ] as const;
  const known = [new Map([[1, { level: 'both' }]]), new Map([[1, {}]])];
  const groups = Groups.of({ told, known, times: ['g_first'] });
  for (let n = 0; n < count; n++) groups.add([1, 1, n, 1, 1, 0, 0, 0, 0, 0, 0]);
  return groups;
}

describe('Sums that are remembered', () => {
  it('are those that were asked for lately', () => {
    const memory = new Memory('', { inAll: 100, ofOne: 50 });
    for (const key of ['a', 'b']) memory.set(key, { pages: 1, groups: groupsOf(40) });
    expect(memory.get('a')).toBeDefined();
    memory.set('c', { pages: 1, groups: groupsOf(40) });
    expect(['a', 'b', 'c'].filter((key) => memory.get(key))).toEqual(['a', 'c']);
  });

  it('are forgotten where they have grown too many', () => {
    const memory = new Memory('', { inAll: 100, ofOne: 50 });
    memory.set('a', { pages: 1, groups: groupsOf(40) });
    memory.set('a', { pages: 2, groups: groupsOf(51) });
    expect(memory.get('a')).toBeUndefined();
  });
});
