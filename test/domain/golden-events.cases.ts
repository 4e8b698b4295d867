// The golden events, one for each shape that was ever stored: read for ever, folded, put into words, and never altered.
// A shape that is missing is written by CORDON_WRITE_FIXTURES=1 npm test -- golden-events
import { describe, expect, it } from '@jest/globals';
import { eventInWords, TOLD } from '../../projections/words/history.js';
import { aggregates } from '../../src/domain/aggregates.js';
import { formSchema } from '../../src/forms/form.js';
import { canonicalJson } from '../../src/eventsourcing/log/canonical.js';
import { applied } from '../../src/eventsourcing/log/story.js';
import type { AnyAggregate } from '../../src/eventsourcing/writing/decider.js';
import type { StoredEvent } from '../../src/eventsourcing/log/event.js';
import { upcaster } from '../../src/eventsourcing/writing/upcast.js';
import { leafOf } from '../../src/eventsourcing/log/leaf.js';
import { sealOf } from '../../src/eventsourcing/log/seal.js';
import { fileOf, golden, goldenFiles, goldenLeaves, shapeIn, shapesOf } from '../fixtures/golden.js';
import { LOG, writeMissing } from '../fixtures/write-missing.js';
import { folded } from '../support/facts/folded.js';
import { given, stateAfter } from '../support/specification.js';
import { COMPLETE } from './complete-commands.js';
import { EARLIER_EVENTS } from './earlier-events.js';

/** The machine's own events; they have no aggregate. */
const OF_THE_MACHINE = ['LogFounded@1', 'UnreadableEventSettled@1'];

interface OfType {
  readonly type: string;
  readonly aggregate: AnyAggregate;
  readonly version: number;
}

const TYPES: readonly OfType[] = aggregates.flatMap((aggregate) =>
  Object.keys(aggregate.story.evolve).map((type) => ({
    type,
    aggregate,
    version: (aggregate.versions as Record<string, number> | undefined)?.[type] ?? 1,
  })),
);
const upcast = upcaster(aggregates);

/** Types that commands of today tell. */
const TOLD_TODAY = TYPES.filter(({ type }) => !Object.hasOwn(EARLIER_EVENTS, type));

/** What a command stores today that says everything. */
function toldToday({ type, aggregate, version }: OfType): { readonly type: string; readonly data: unknown } {
  const { command, given: events, beside = {}, body } = complete(type);
  const start = given(aggregate, events);
  const scene = Object.entries(beside).reduce((so, [stream, told]) => so.beside(stream, told), start);
  const { events: all = [] } = scene.when(command.split('/')[1]!, body).happened;
  const said = all.filter((each) => each.type === type);
  if (said.length !== 1)
    throw new Error(`the complete command of ${type}@${version} tells ${said.length} events of that type`);
  return said[0]!;
}

const uuidStream = '0190a5c4-0000-7000-8000-0000000000bb';
if (process.env['CORDON_WRITE_FIXTURES']) {
  const streamOf = ({ story, ids }: AnyAggregate): string =>
    `${story.category}-${ids === 'uuid' ? uuidStream : 'golden'}`;
  writeMissing(TOLD_TODAY.map((each) => ({ ...each, ...toldToday(each), stream: streamOf(each.aggregate) })));
}
const FILES = goldenFiles();

describe('The golden events', () => {
  it('are of each event type and version that was ever stored, and of no others', () => {
    const expected = TYPES.flatMap(({ type, version }) =>
      Array.from({ length: version }, (_, i) => `${type}@${i + 1}`),
    );
    const found = new Set(FILES.map((file) => shapeIn(file).typeAtVersion));
    expect([...found].sort()).toEqual([...expected, ...OF_THE_MACHINE].sort());
  });
  it('have a leaf each, and no leaf is of a file that has gone', () => {
    expect(Object.keys(goldenLeaves()).sort()).toEqual(FILES);
  });
  it.each(FILES)('%s has the leaf that it always had', (file) => {
    expect(leafOf(golden(file), LOG)).toEqual(goldenLeaves()[file]);
  });
  it.each(FILES)('%s is sealed where its envelope has a seal', (file) => {
    const { metadata } = golden(file);
    expect([metadata.envelope, metadata.seal]).toEqual(metadata.seal ? [2, sealOf(golden(file))] : [1, undefined]);
  });
  it.each(FILES)('%s is canonical and says what its name says', (file) => {
    const { data, metadata, type, schemaVersion, number, id } = golden(file);
    expect(`${type}@${schemaVersion}`).toBe(shapeIn(file).typeAtVersion);
    expect(number).toBeGreaterThan(0n);
    expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    for (const part of [data, metadata]) {
      const text = canonicalJson(part);
      expect(canonicalJson(JSON.parse(text))).toBe(text);
      expect(JSON.parse(text)).toStrictEqual(part);
    }
  });
});

describe.each(TYPES)('$type', ({ type, aggregate, version }) => {
  const name = `${type}@${version}`;
  const today = (): StoredEvent => golden(fileOf(name, shapesOf(name)));

  it('is read from every shape that was stored', () => {
    for (const file of FILES.filter((each) => each.startsWith(`${type}@`))) {
      expect(upcast(golden(file))).toMatchObject({ schemaVersion: version, type });
    }
  });
  it('is remembered by its story', () => {
    const { given: before, phase } = EARLIER_EVENTS[type] ?? complete(type);
    const state = stateAfter(aggregate.story, before);
    expect(applied(aggregate.story, state, upcast(today()))).toMatchObject({ phase });
    expect(applied(aggregate.story, state, upcast(today()))).not.toEqual(state);
  });
  it.each([
    ['en', /[a-z]{3}/i],
    ['ru', /[а-яё]{3}/i],
  ] as const)('has a sentence in %s', (lang, words) => {
    const text = eventInWords(type, today().data, lang);
    expect(text).not.toBe(type);
    expect(text).not.toMatch(/undefined|\[object|NaN|null|\{|\}/);
    expect(text).toMatch(words);
  });
  it('has another sentence in each language', () => {
    expect(eventInWords(type, today().data, 'en')).not.toBe(eventInWords(type, today().data, 'ru'));
  });
});

describe.each(TOLD_TODAY)('$type', ({ type, aggregate, version }) => {
  it('is what its command stores today when everything is said', () => {
    const { command, body } = complete(type);
    const [collection, verb] = command.split('/') as [string, string];
    expect(collection).toBe(aggregate.collection);
    const { form } = aggregate.commands[verb]!;
    expect(Object.keys(body).sort()).toEqual(Object.keys(formSchema(form)['properties'] as object).sort());
    const name = `${type}@${version}`;
    const { data, metadata } = golden(fileOf(name, shapesOf(name)));
    expect(toldToday({ type, aggregate, version })).toStrictEqual({ type, data });
    expect(metadata.envelope).toBe(2);
  });
});

it('Every sentence belongs to an event of the domain', () => {
  expect([...TOLD].sort()).toEqual(TYPES.map(({ type }) => type).sort());
});

it('An event that this version does not know keeps its name as its text and changes no state', () => {
  const unknown = { type: 'NeverHeardOf', data: { anything: 1 } };
  expect(eventInWords(unknown.type, unknown.data, 'en')).toBe('NeverHeardOf');
  for (const { story } of aggregates) expect(applied(story, story.initial, folded(unknown))).toBe(story.initial);
});

function complete(type: string): (typeof COMPLETE)[string] {
  const found = COMPLETE[type];
  if (!found) throw new Error(`complete-commands.ts has no command that tells ${type}`);
  return found;
}
