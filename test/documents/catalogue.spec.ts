// The two documents as a catalogue: complete, each fact once, and in words of our own.
import { describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { documents, recognised } from '../../src/documents/import.js';

const SOURCES = fileURLToPath(new URL('../../../shared/sources/', import.meta.url));
const texts = existsSync(SOURCES)
  ? readdirSync(SOURCES)
      .filter((name) => name.endsWith('.txt'))
      .map((name) => readFileSync(SOURCES + name))
  : [];
const withSources = texts.length > 0 ? it : it.skip;
const reason = texts.length > 0 ? '' : ' (skipped: the published texts are not in this clone)';

/** How many words in a row make a copied passage. */
const SHINGLE = 6;

function shinglesOf(text: string): readonly string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(SHINGLE - 1).map((_, i) => words.slice(i, i + SHINGLE).join(' '));
}

describe('The shipped documents', () => {
  it('hold 38 facts, numbered without a gap, each either told or awaiting its part', () => {
    const told = documents.flatMap(({ facts }) => facts.map(({ n }) => n));
    const awaiting = documents.flatMap((each) => each.awaiting.map(({ n }) => n));
    expect([told.length, awaiting.length]).toEqual([38, 0]);
    expect([...told, ...awaiting].sort((a, b) => a - b)).toEqual(Array.from({ length: 38 }, (_, i) => i + 1));
  });

  it('cite a sentence of their own document for every fact', () => {
    const [communique, meeting] = documents.map(({ facts, awaiting }) =>
      [...facts, ...awaiting].flatMap(({ sentence }) => sentence.split(', ')),
    );
    expect(communique?.every((each) => /^B[1-8]$/.test(each))).toBe(true);
    expect(meeting?.every((each) => /^A([1-9]|1[0-5])$/.test(each))).toBe(true);
    // A title alone and a communiqué's heading are no facts of their own; every other sentence is used.
    expect(new Set([...(communique ?? []), ...(meeting ?? [])]).size).toBe(8 + 15);
  });

  it('are not known by another text’s hash', () => {
    expect(recognised('00'.repeat(32))).toBeUndefined();
  });

  withSources(`are known by the SHA-256 of the published texts${reason}`, () => {
    const known = texts.map((text) => recognised(createHash('sha256').update(text).digest('hex')));
    expect(new Set(known)).toEqual(new Set(documents));
  });

  withSources(`copy no passage of the published texts${reason}`, () => {
    const published = new Set(texts.flatMap((text) => shinglesOf(text.toString('utf8'))));
    const shipped = ['communique-2009', 'communique-2009-itself', 'meeting-24'].flatMap((name) =>
      shinglesOf(readFileSync(new URL(`../../src/documents/${name}.ts`, import.meta.url), 'utf8')),
    );
    expect(published.size).toBeGreaterThan(300);
    expect(shipped.filter((each) => published.has(each))).toEqual([]);
  });
});
