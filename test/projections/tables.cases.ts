// The tables of a projection: as long as it keeps its version they keep their columns, because a database that is there
// already is built anew for another version only. New ones are written by CORDON_WRITE_FIXTURES=1 npm test -- projections/tables;
// what no release has had yet may be deleted before, and is then written as it is.
import { describe, expect, it } from '@jest/globals';
import { readFileSync, writeFileSync } from 'node:fs';
import { projections } from '../../projections/all.js';
import type { AnyTable, Projection } from '../../src/eventsourcing/read-models/read-model.js';

/** By projection and version, the tables with their columns. */
type Kept = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

const FILE = new URL('../fixtures/tables.json', import.meta.url);
const kept = (): Kept => JSON.parse(readFileSync(FILE, 'utf8')) as Kept;

const columnsOf = ({ columns, key, indexes = [] }: AnyTable): readonly string[] => [
  ...Object.entries(columns).map(([name, type]) => `${name} ${type}`),
  `key ${key.join(' ')}`,
  ...indexes.map((each) => `index ${each.join(' ')}`),
];
const tablesOf = ({ tables }: Pick<Projection, 'tables'>): Kept[string] =>
  Object.fromEntries(tables.map((table) => [table.name, columnsOf(table)]));
const versionOf = ({ name, version }: Pick<Projection, 'name' | 'version'>): string => `${name}@${version}`;

if (process.env['CORDON_WRITE_FIXTURES']) {
  const before = kept();
  const now = projections.map((each) => [versionOf(each), before[versionOf(each)] ?? tablesOf(each)] as const);
  writeFileSync(FILE, `${JSON.stringify(Object.fromEntries(now), null, 2)}\n`);
}

describe('The tables of a projection', () => {
  it.each(projections.map((each) => [versionOf(each), each] as const))(
    'have at %s the columns that they always had; other ones need another version',
    (version, projection) => {
      expect(tablesOf(projection)).toEqual(kept()[version]);
    },
  );

  it('are kept of the present versions, and of no others', () => {
    expect(Object.keys(kept()).toSorted()).toEqual(projections.map(versionOf).toSorted());
  });
});
