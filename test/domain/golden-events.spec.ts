// What was stored once is read for ever: one golden event for each type and version, decoded, folded and put into words.
import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { eventInWords, TOLD } from '../../projections/words/history.js';
import { aggregates } from '../../src/domain/aggregates.js';
import { formSchema } from '../../src/forms/form.js';
import { canonicalJson } from '../../src/eventsourcing/log/canonical.js';
import { applied } from '../../src/eventsourcing/log/story.js';
import type { AnyAggregate } from '../../src/eventsourcing/writing/decider.js';
import type { StoredEvent } from '../../src/eventsourcing/log/event.js';
import { upcaster } from '../../src/eventsourcing/writing/upcast.js';
import { folded } from '../support/facts/folded.js';
import { given, stateAfter } from '../support/specification.js';
import { COMPLETE } from './complete-commands.js';

const FOLDER = new URL('../fixtures/events/', import.meta.url);
const FILES = readdirSync(FOLDER).sort();
/** The machine's own event; it has no aggregate. */
const OF_THE_MACHINE = ['LogFounded@1.json'];

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

function golden(file: string): StoredEvent {
  const stored = JSON.parse(readFileSync(new URL(file, FOLDER), 'utf8')) as StoredEvent & { number: string };
  return { ...stored, number: BigInt(stored.number) };
}

describe('The golden events', () => {
  it('are one for each event type and version that was ever stored, and no others', () => {
    const expected = TYPES.flatMap(({ type, version }) =>
      Array.from({ length: version }, (_, i) => `${type}@${i + 1}.json`),
    );
    expect(FILES).toEqual([...expected, ...OF_THE_MACHINE].sort());
  });
  it.each(FILES)('%s is canonical and says what its name says', (file) => {
    const { data, metadata, type, schemaVersion, number, id } = golden(file);
    expect(`${type}@${schemaVersion}.json`).toBe(file);
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
  const today = (): StoredEvent => golden(`${type}@${version}.json`);

  it('is read from every version that was stored', () => {
    for (let from = 1; from <= version; from++) {
      expect(upcast(golden(`${type}@${from}.json`))).toMatchObject({ schemaVersion: version, type });
    }
  });
  it('is remembered by its story', () => {
    const { command, given: before, phase } = complete(type);
    const state = stateAfter(aggregate.story, before);
    expect(applied(aggregate.story, state, upcast(today()))).toMatchObject({ phase });
    expect(command.split('/')[0]).toBe(aggregate.collection);
    expect(applied(aggregate.story, state, upcast(today()))).not.toEqual(state);
  });
  it('is what its command stores today when everything is said', () => {
    const { command, given: events, beside = {}, body } = complete(type);
    const verb = command.split('/')[1]!;
    const scene = Object.entries(beside).reduce(
      (so, [stream, told]) => so.beside(stream, told),
      given(aggregate, events),
    );
    expect(Object.keys(body).sort()).toEqual(
      Object.keys(formSchema(aggregate.commands[verb]!.form)['properties'] as object).sort(),
    );
    scene.when(verb, body).then([{ type, data: today().data }]);
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
