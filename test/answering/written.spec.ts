// Answers as bytes: for every kind of question, in each form and both languages, now and in the past, what the answer as a
// whole would be written as; in parts of a bounded size, which are made as they are taken.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Columns } from '../../src/answering/columns.js';
import { csvHeader, csvRows } from '../../src/answering/csv.js';
import { type Answering } from '../../src/answering/answering.js';
import { type Format, MOST_BYTES, type Written } from '../../src/answering/written.js';
import { type Answer, type AnyQuestion, question } from '../../src/eventsourcing/asking/ask.js';
import { NotAnswered } from '../../src/eventsourcing/asking/not-answered.js';
import { given } from '../../src/eventsourcing/log/event.js';
import { readForm } from '../../src/forms/form.js';
import { Malformed } from '../../src/forms/malformed.js';
import { LANGUAGES } from '../../src/forms/language.js';
import { ListForm } from '../../projections/registers/rows/period.js';
import { askable, asksOf } from '../stores/read-db/asks.js';
import { mixedLog } from '../stores/read-db/mixed-log.js';
import { READER } from '../support/facts/reader.js';
import { type Projected, projected } from '../support/read-models/projecting.js';
import { Random } from '../../src/demo/random.js';
import { thorough } from '../support/slow.js';

let world: Projected;
let head: bigint;
beforeAll(async () => {
  let clock = 0;
  world = await projected(() => clock);
  for (const { stream, revision, event, recordedAt } of mixedLog(5, 300)) {
    clock = recordedAt;
    await world.store.append(stream, [event], revision - 1);
  }
  await world.tell();
  head = (await world.store.head())!;
}, 60_000);
afterAll(() => world.dispose());

const decoded = (parts: readonly Uint8Array[]): string => Buffer.concat(parts).toString();

async function partsOf({ whole, parts }: Pick<Written, 'whole' | 'parts'>): Promise<readonly Uint8Array[]> {
  if (whole) return [whole];
  const all: Uint8Array[] = [];
  for await (const part of parts) all.push(part);
  return all;
}

/** What the whole answer is, in that form. */
function textOf(what: AnyQuestion, answer: Answer, { format, form }: { format: Format; form: object }): string {
  const { position, knownAt, rules, sight, digest, rows, spans, next, note } = answer;
  const asked = { path: '/v1/x', parameters: form };
  if (format === 'json')
    return JSON.stringify(given({ question: asked, position, knownAt, rules, sight, digest, rows, spans, next, note }));
  const all = [...rows, ...(spans ?? [])];
  if (format === 'ndjson') return all.map((row) => `${JSON.stringify(row)}\n`).join('');
  const told = new Columns();
  for (const row of all) told.take(row);
  const columns = (what as unknown as { columns?: (form: object) => readonly string[] }).columns?.(form) ?? told.names;
  return columns.length === 0 ? '' : `${csvHeader(columns)}${csvRows(all, columns)}`;
}

const isRefusal = (problem: unknown): boolean => problem instanceof NotAnswered || problem instanceof Malformed;

const FORMATS = ['json', 'csv', 'ndjson'] as const;
const IDS: Readonly<Record<string, readonly string[]>> = { operations: ['op-1', 'op-2'], statements: ['s1', 's2'] };

describe('An answer as bytes', () => {
  // The whole answer is asked for once and held against each format: asking takes longer than writing.
  it.each(LANGUAGES)(
    'is what the whole answer is written as in each format: %s',
    async (lang) => {
      const random = new Random(17);
      let answered = 0;
      for (let round = 0; round < thorough(4, 2); round++) {
        for (const each of asksOf(random, (collection) => IDS[collection] ?? ['chleu'])) {
          const { what, back } = each;
          const parameters = askable(each, world.log);
          const at = back === undefined ? {} : { knownAt: `@${world.log}.${BigInt(Math.floor(Number(head) * back))}` };
          const whole = await world.answer(what, parameters, { lang, ...at }).catch((problem: unknown) => problem);
          const asked = { reader: READER, lang, wait: 0, ...at };
          for (const format of FORMATS) await expectWritten(format, whole, { what, parameters, asked });
          if (!isRefusal(whole) && (whole as Answer).rows.length > 0) answered++;
        }
      }
      expect(answered).toBeGreaterThan(15);
    },
    120_000,
  );
});

type Asked = Omit<Parameters<Answering>[1], 'wish'> & { readonly what: AnyQuestion };

/** That what is written in that format is `whole`, or refused as that is. */
async function expectWritten(format: Format, whole: unknown, { what, parameters, asked }: Asked): Promise<void> {
  const wanted = { parameters, asked, wish: { format, path: '/v1/x' } };
  const written = await world.answering(what, wanted).catch((problem: unknown) => problem);
  if (isRefusal(whole)) return expect(String(written)).toBe(String(whole));
  const form = readForm<object>(what.form, parameters) as object;
  const text = decoded(await partsOf(written as Written));
  expect(text).toBe(textOf(what, whole as Answer, { format, form }));
  const { rows, spans = [], digest } = whole as Answer;
  expect((written as Written).sum()).toEqual({ rows: rows.length + spans.length, digest });
}

/** A list of pages of rows that are a kilobyte each, and which of its pages were read. */
function list(rows: number) {
  const read: number[] = [];
  const what = question({
    path: 'list',
    reads: [],
    rules: 'list@1',
    form: ListForm,
    columns: () => ['n', 'text'],
    async ask({ limit = 100, cursor = '0' }) {
      const from = Number(cursor);
      read.push(from);
      const upTo = Math.min(rows, from + limit);
      return {
        rows: Array.from({ length: upTo - from }, (_, i) => ({ n: from + i, text: 'ж'.repeat(512) })),
        next: upTo < rows ? String(upTo) : null,
      };
    },
  });
  return { what, read };
}

const wanted = (format: Format): Parameters<Answering>[1] => ({
  parameters: {},
  asked: { reader: READER, lang: 'en' },
  wish: { format, isWhole: true },
});

describe('The parts of an answer', () => {
  it.each(['csv', 'ndjson'] as const)(
    'are of a bounded size, and rows are read as they are taken: %s',
    async (format) => {
      const { what, read } = list(20_000);
      const { parts } = await world.answering(what, wanted(format));
      expect(read).toEqual([0]);
      const first = await parts.next();
      expect((first.value as Uint8Array).length).toBeLessThanOrEqual(MOST_BYTES);
      await new Promise((resolve) => setTimeout(resolve, 50));
      expect(read.length).toBeLessThanOrEqual(2);
      const rest = await partsOf({ parts });
      expect(Math.max(...rest.map(({ length }) => length))).toBeLessThanOrEqual(MOST_BYTES);
      expect(read).toHaveLength(20);
    },
  );

  it('end with whoever takes them', async () => {
    const { what, read } = list(20_000);
    const client = new AbortController();
    const { parts } = await world.answering(what, wanted('csv'), client.signal);
    await parts.next();
    client.abort();
    await expect(partsOf({ parts })).rejects.toThrow('Nobody waits');
    expect(read.length).toBeLessThan(5);
  });

  it('that are one row each are cut where a row is larger', async () => {
    const what = question({
      path: 'large',
      reads: [],
      rules: 'large@1',
      form: ListForm,
      ask: async () => ({ rows: [{ text: 'ж'.repeat(MOST_BYTES) }] }),
    });
    const { parts } = await world.answering(what, { ...wanted('json'), wish: { format: 'json', path: '/v1/large' } });
    const all = await partsOf({ parts });
    expect(all.every(({ length }) => length <= MOST_BYTES)).toBe(true);
    expect(JSON.parse(decoded(all))).toMatchObject({ rows: [{ text: 'ж'.repeat(MOST_BYTES) }], next: null });
  });
});
