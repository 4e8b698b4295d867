// The contract of every register: a new one joins by its line in projections/all.ts and the golden events of its aggregate.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type AnyRegister } from '../../../projections/registers/register.js';
import { registers } from '../../../projections/all.js';
import { aggregates } from '../../../src/domain/aggregates.js';
import type { AnyQuestion, Answer, Question } from '../../../src/eventsourcing/asking/ask.js';
import { NotAnswered } from '../../../src/eventsourcing/asking/not-answered.js';
import { formSchema, readForm } from '../../../src/forms/form.js';
import type { Invalid } from '../../../src/forms/invalid.js';
import { Malformed } from '../../../src/forms/malformed.js';
import { settled, suspected } from '../../domain/duplicate-review/events.js';
import { operation } from '../../support/facts/declared.js';
import { everyShape, goldenFacts } from '../../support/facts/golden-facts.js';
import { type Fact, NOW, type Projected, projected } from '../../support/read-models/projecting.js';

type Row = Readonly<Record<string, unknown>> & { readonly id: string };

/** The events of a register's things: one thing for each shape that there is of them, unflagged, and one with all types. */
function factsOf({ of }: AnyRegister): readonly Fact[] {
  const whole = goldenFacts(of, `${of.category}-whole`);
  const alone = (each: Fact, i: number): Fact => ({
    ...each,
    flags: [],
    stream: `${of.category}-thing-${String(i).padStart(2, '0')}`,
  });
  return [...everyShape(of, '').map(alone), ...whole];
}

let world: Projected;
let clock = NOW - 100_000;
const start = clock;
/** By register: the places behind its facts. */
const places = new Map<AnyRegister, readonly string[]>();

const rowsOf = async (what: AnyQuestion, parameters: object = {}, knownAt?: string): Promise<readonly Row[]> =>
  (await world.rows(what, parameters as Record<string, unknown>, knownAt ? { knownAt } : {})) as readonly Row[];
const idsOf = async (what: AnyQuestion, parameters: object = {}, knownAt?: string): Promise<readonly string[]> =>
  (await rowsOf(what, { limit: '1000', ...parameters }, knownAt)).map(({ id }) => id);
const idOf = ({ stream }: Fact, { of }: AnyRegister): string => stream.slice(of.category.length + 1);
const problemOf = async (asked: Promise<unknown>): Promise<Invalid | undefined> => {
  const problem: unknown = await asked.then(
    () => undefined,
    (problem: unknown) => problem,
  );
  return problem instanceof Malformed ? problem.problems[0] : undefined;
};

/** The ids of a list, asked for two at a time. */
async function inPages(list: AnyQuestion, parameters: object = {}, knownAt?: string): Promise<readonly string[]> {
  const ids: string[] = [];
  for (let next: string | null = ''; next !== null;) {
    const asked = { ...parameters, limit: '2', ...(next === '' ? {} : { cursor: next }) };
    const page: Answer = await world.answer(list, asked, knownAt ? { knownAt } : {});
    expect(page.rows.length).toBeLessThanOrEqual(2);
    ids.push(...(page.rows as readonly Row[]).map(({ id }) => id));
    next = page.next;
  }
  return ids;
}

/** By id, what the stored rows say now of each thing. */
async function stored({ table }: AnyRegister): Promise<ReadonlyMap<string, Row>> {
  return new Map(((await world.dump())[table.name] as readonly Row[]).map((row) => [row.id, row]));
}

/** By value: what has it. */
async function having(register: AnyRegister, column: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = new Map<string, string[]>();
  for (const [id, row] of await stored(register)) {
    const held = row[column] as string | number | null;
    const values = typeof held === 'string' ? held.split(',').filter(Boolean) : held === null ? [] : [String(held)];
    for (const value of values) found.set(value, [...(found.get(value) ?? []), id]);
  }
  return found;
}

/** A filter by a moment finds what has none, or one that is not over, and the others. */
async function findsInTime(register: AnyRegister, { name, column }: { name: string; column: string }): Promise<void> {
  const rows = [...(await stored(register)).values()];
  const isOver = (row: Row): boolean => row[column] !== null && Number(row[column]) <= NOW;
  const ids = (all: readonly Row[]): readonly string[] => all.map(({ id }) => id).sort();
  expect(rows.filter((row) => row[column] !== null).length).toBeGreaterThan(0);
  expect(await idsOf(register.list, { [name]: 'true' })).toEqual(ids(rows.filter((row) => !isOver(row))));
  expect(await idsOf(register.list, { [name]: 'false' })).toEqual(ids(rows.filter(isOver)));
}

const SOME: readonly (readonly [string, AnyRegister])[] = registers.map((each) => [each.collection, each]);
const FILTERS = registers.flatMap((register) =>
  register.filters.map((filter) => [register.collection, filter.name, register, filter] as const),
);

const withoutWords = (row: Row): object => ({ ...row, text: '' });

interface Schema {
  readonly items?: Schema;
  readonly enum?: readonly string[];
}

const formOf = ({ form }: AnyQuestion): Readonly<Record<string, Schema>> =>
  (formSchema(form as unknown as new () => object) as { properties: Record<string, Schema> }).properties;

/** A value that a filter takes, the last of those that are listed. */
const otherValue = ({ list }: AnyRegister, filter: string): string | undefined =>
  filter === 'officer' ? 'ZZ/nobody' : formOf(list)[filter]?.items?.enum?.at(-1);

function flat(row: object, prefix = ''): Readonly<Record<string, unknown>> {
  return Object.assign(
    {},
    ...Object.entries(row).map(([name, value]) =>
      typeof value === 'object' && value !== null && !Array.isArray(value)
        ? flat(value, `${prefix}${name}.`)
        : value === null
          ? {}
          : { [prefix + name]: value },
    ),
  );
}

/** What is settled for the sum of an operation holds as long as the states do not agree: among all that can be said they do. */
const SETTLED: readonly Fact[] = [suspected(), settled({ operation: 'whole' })].map((each) => ({
  ...each,
  stream: 'duplicateReview-settled',
}));

export function contractCases(): void {
  beforeAll(async () => {
    world = await projected(() => clock++);
    for (const each of registers) places.set(each, await world.tell(...factsOf(each)));
    await world.tell(operation('known-and-empty', 'OperationPlanned', {}), ...SETTLED);
  });
  afterAll(() => world.dispose());

  describe.each(SOME)('The register of %s', (collection, register) => {
    const { list, one, questions } = register;
    const facts = factsOf(register);
    const all = [...new Set(facts.map((fact) => idOf(fact, register)))].sort();

    it('is empty before anything was told, and holds nothing then that is asked for by name', async () => {
      const before = new Date(start - 1).toISOString();
      expect(await world.answer(list, {}, { knownAt: before })).toMatchObject({ rows: [], next: null });
      await expect(rowsOf(one, { id: 'whole' }, before)).rejects.toThrow(NotAnswered);
      await expect(rowsOf(one, { id: 'unheard-of' })).rejects.toThrow(NotAnswered);
    });

    it('comes in pages by id, each going on where the one before ended, with nothing twice and nothing left out', async () => {
      const expected = await idsOf(list);
      expect(expected.filter((id) => all.includes(id))).toEqual(all);
      expect(await inPages(list)).toEqual(expected);
    });

    it('comes in pages with what was last listed otherwise first, now and as it was then', async () => {
      const changed = [...(await stored(register)).values()].toSorted((one, other) =>
        Number(BigInt(other['position'] as bigint) - BigInt(one['position'] as bigint)),
      );
      expect(await inPages(list, { sort: '-changed' })).toEqual(changed.map(({ id }) => id));
      const told = [...new Set(facts.slice(0, 3).map((fact) => idOf(fact, register)))];
      const then = await inPages(list, { sort: '-changed' }, places.get(register)![told.length - 1]);
      expect(then.filter((id) => all.includes(id))).toEqual(told.toReversed());
    });

    it('has no next page where the last one is just full', async () => {
      const n = (await idsOf(list)).length;
      expect((await world.answer(list, { limit: String(n) })).next).toBeNull();
      expect((await world.answer(list, { limit: String(n - 1) })).next).not.toBeNull();
    });

    it('is as it was at an earlier place, by position and by instant', async () => {
      const at = places.get(register)!;
      const counts = [];
      for (const [i, place] of at.entries()) {
        const then = new Set(facts.slice(0, i + 1).map((fact) => idOf(fact, register)));
        const ids = await idsOf(list, {}, place);
        expect(ids.filter((id) => all.includes(id))).toEqual([...then].sort());
        counts.push(ids.length);
      }
      const { recordedAt } = (await rowsOf(questions[2]!, { id: idOf(facts[0]!, register) }))[0] as unknown as {
        recordedAt: string;
      };
      expect(await idsOf(list, {}, recordedAt)).toHaveLength(counts[0]!);
      expect(await idsOf(list, {}, new Date(Date.parse(recordedAt) - 1).toISOString())).toHaveLength(counts[0]! - 1);
    });

    it('shows each in full where that is asked for, as it is shown by itself', async () => {
      const full = await rowsOf(list, { full: 'true', limit: '1000' });
      const alone = [];
      for (const { id } of full) alone.push(...(await rowsOf(one, { id })));
      expect(full).toEqual(alone);
    });

    it('says of one thing the revision of its stream, now and then', async () => {
      const whole = facts.filter(({ stream }) => stream.endsWith('-whole'));
      expect((await world.answer(one, { id: 'whole' })).revision).toBe(whole.length - 1);
      const first = places.get(register)![facts.indexOf(whole[0]!)]!;
      expect((await world.answer(one, { id: 'whole' }, { knownAt: first })).revision).toBe(0);
    });

    it('has the history of each, event by event, in words', async () => {
      const whole = facts.filter(({ stream }) => stream.endsWith('-whole'));
      const history = await rowsOf(questions[2]!, { id: 'whole' });
      expect(history.map(({ type }) => type)).toEqual(whole.map(({ type }) => type));
      expect(history.every(({ text }) => typeof text === 'string' && text !== '')).toBe(true);
    });

    it('lists what a table shows, in Russian and in English, 450 bytes at most', async () => {
      const english = await rowsOf(list);
      const russian = (await world.rows(list, {}, { lang: 'ru' })) as readonly Row[];
      const whole = english.find(({ id }) => id === 'whole')!;
      expect(typeof whole['text']).toBe('string');
      expect(russian.map(withoutWords)).toEqual(english.map(withoutWords));
      expect(russian.map(({ text }) => text)).not.toEqual(english.map(({ text }) => text));
      for (const row of english) expect(Buffer.byteLength(JSON.stringify(withoutWords(row)))).toBeLessThanOrEqual(450);
    });

    it('declares the columns of a file, whatever its rows hold', async () => {
      const { columns } = list as unknown as Question;
      const declared = columns!(readForm(list.form as unknown as new () => object, {}) as object)!;
      const told = (await rowsOf(list)).flatMap((row) => Object.keys(flat(row)));
      expect(told.filter((name) => !declared.includes(name))).toEqual([]);
      expect(declared.slice(0, 1)).toEqual(['id']);
      expect(new Set(declared).size).toBe(declared.length);
    });

    it('is the same when it is built anew', async () => {
      const { name } = register.table;
      expect((await world.rebuilt(2))[name]).toEqual((await world.dump())[name]);
    });

    it('lists those with something to be done apart from the others, where there can be something', async () => {
      if (!Object.hasOwn(formOf(list), 'openTasks')) return;
      const full = await rowsOf(list, { full: 'true', limit: '1000' });
      const open = full.filter((row) => (row['open'] as readonly unknown[]).length > 0).map(({ id }) => id);
      expect(await idsOf(list, { openTasks: 'true' })).toEqual(open);
      expect(await idsOf(list, { openTasks: 'false' })).toEqual(
        full.map(({ id }) => id).filter((id) => !open.includes(id)),
      );
      expect((await rowsOf(list)).filter(({ openTasks }) => openTasks === true).map(({ id }) => id)).toEqual(open);
    });

    it.each(['0', '1001', 'many', '-1'])('refuses %s as the number of rows', async (limit) => {
      await expect(world.answer(list, { limit })).rejects.toThrow('refused');
    });

    it(`is described with its filters, as ${collection}`, () => {
      expect(Object.keys(formOf(list))).toEqual(expect.arrayContaining(register.filters.map(({ name }) => name)));
    });
  });

  describe.each(FILTERS)('Of %s, the filter %s', (_collection, name, register, { column, type, names }) => {
    const asked = (value: string): object => ({
      [name]: type === 'int' ? (value === '1' ? 'true' : 'false') : [value],
    });

    it('finds those that have what is asked for, and no others', async () => {
      if (type === 'int?') return findsInTime(register, { name, column });
      const found = await having(register, column);
      const all = await idsOf(register.list);
      expect(found.size).toBeGreaterThan(0);
      const excluded: string[] = [];
      for (const [value, ids] of found) {
        expect(await idsOf(register.list, asked(value))).toEqual([...ids].sort());
        excluded.push(...all.filter((id) => !ids.includes(id)));
      }
      const other = otherValue(register, name);
      if (other && !found.has(other)) expect(await idsOf(register.list, asked(other))).toEqual([]);
      // Where all have it, what nobody has is found by nobody, or refused, which the next but one sees to.
      expect(excluded.length > 0 || other !== undefined || names !== undefined).toBe(true);
    });

    it('finds those that have any of several', async () => {
      if (type.startsWith('int')) return;
      const found = await having(register, column);
      const [one = '', two = one] = found.keys();
      const either = new Set([...found.get(one)!, ...found.get(two)!]);
      expect(await idsOf(register.list, { [name]: [one, two] })).toEqual([...either].sort());
    });

    it('refuses by name what nothing in the log is called, with the nearest that is', async () => {
      if (names === undefined) return;
      const [known = 'UNPROVED_PRECONDITION'] = (await having(register, column)).keys();
      const problem = await problemOf(rowsOf(register.list, asked(`${known.slice(0, -1)}x`)));
      expect(problem).toMatchObject({ code: 'UNKNOWN_VALUE', values: { near: known }, pointer: `/${name}` });
    });
  });

  it('Every aggregate has a register under its collection, and every register is of an aggregate', () => {
    const kept = registers.map(({ collection, of }) => `${collection} of ${of.category}`);
    expect(kept.sort()).toEqual(aggregates.map(({ collection, story }) => `${collection} of ${story.category}`).sort());
  });

  it('An operation that is known, and under which nothing is listed, is no mistake: the answer says so in words', async () => {
    for (const { list, filters } of registers.filter(({ filters }) =>
      filters.some(({ name }) => name === 'operation'),
    )) {
      expect(filters.map(({ name }) => name)).toContain('operation');
      const asked = { operation: ['known-and-empty'] };
      expect(await world.answer(list, asked)).toMatchObject({
        rows: [],
        note: expect.stringMatching(/known-and-empty/),
      });
      expect(await world.answer(list, asked, { lang: 'ru' })).toMatchObject({
        note: expect.stringMatching(/журналу/iu),
      });
      expect(await world.answer(list)).not.toHaveProperty('note');
    }
  });
}
