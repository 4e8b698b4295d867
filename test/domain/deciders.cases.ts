// `ls commands/` is the list of what may be asked: every rule in it is known to its aggregate's decider.
import { describe, expect, it } from '@jest/globals';
import { readdirSync } from 'node:fs';
import { aggregates } from '../../src/domain/aggregates.js';
import type { AnyCommandHandler } from '../../src/eventsourcing/writing/decider.js';

const DOMAIN = new URL('../../src/domain/', import.meta.url);
const FOLDERS = readdirSync(DOMAIN, { withFileTypes: true })
  .filter((each) => each.isDirectory() && readdirSync(new URL(`${each.name}/`, DOMAIN)).includes('decider.ts'))
  .map(({ name }) => name);
const isRule = (thing: unknown): thing is AnyCommandHandler =>
  typeof thing === 'object' && thing !== null && 'decide' in thing;

async function rulesIn(file: string): Promise<readonly AnyCommandHandler[]> {
  const module = (await import(new URL(file, DOMAIN).pathname)) as Record<string, unknown>;
  return Object.values(module).filter(isRule);
}

describe.each(FOLDERS)('The folder %s', (folder) => {
  const files = readdirSync(new URL(`${folder}/commands/`, DOMAIN)).map((file) => `${folder}/commands/${file}`);

  it('has all its rules in one decider, each under one verb', async () => {
    const rules = new Set((await Promise.all(files.map(rulesIn))).flat());
    const owner = aggregates.find(({ commands }) => Object.values(commands).some((rule) => rules.has(rule)));
    expect(new Set(Object.values(owner?.commands ?? {}))).toEqual(rules);
    expect(Object.keys(owner?.commands ?? {})).toHaveLength(rules.size);
  });
});

it('Every folder of the domain with a decider is one aggregate', () => {
  expect(aggregates.map(({ collection }) => collection)).toHaveLength(FOLDERS.length);
  expect(new Set(aggregates.map(({ story }) => story.category)).size).toBe(FOLDERS.length);
});

it('No two aggregates share an event type, because upcasts and projections know events by type alone', () => {
  const types = aggregates.flatMap(({ story }) => Object.keys(story.evolve));
  expect(new Set(types).size).toBe(types.length);
});
