// The page about adding a system quotes the code as it stands, and names no file that there is not.
import { describe, expect, it } from '@jest/globals';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../src/config/root.js';

const page = readFileSync(join(ROOT, 'docs/adding-a-system.md'), 'utf8');
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

const QUOTED = [...page.matchAll(/^```ts (\S+)\n([^]*?)^```$/gm)].map(([, file = '', text = '']) => ({ file, text }));
const NAMED = [...new Set(page.match(/\b(?:src|projections|test)\/[\w./-]+[\w/]/g))];

describe('The page about adding a system', () => {
  it.each(QUOTED)('quotes $file word for word', ({ file, text }) => {
    expect(text.length).toBeGreaterThan(100);
    expect(read(file)).toContain(text);
  });

  it('quotes no code without saying where it stands', () => {
    expect([...page.matchAll(/^```ts *$/gm)]).toEqual([]);
  });

  it('shows each file of the example', () => {
    const folder = 'src/domain/training';
    const files = readdirSync(join(ROOT, folder)).filter((file) => file.endsWith('.ts'));
    const shown = new Set(QUOTED.map(({ file }) => file));
    expect(files.map((file) => `${folder}/${file}`).filter((file) => !shown.has(file))).toEqual([]);
    expect([...shown]).toEqual(expect.arrayContaining([expect.stringMatching(`^${folder}/commands/`)]));
    expect([...shown]).toContain('projections/registers/trainings.ts');
  });

  it.each(NAMED)('names %s, which there is', (path) => {
    expect(existsSync(join(ROOT, path))).toBe(true);
  });

  it('names each list that has to know of a new system', () => {
    const lists = ['src/domain/words.ts', 'src/domain/labels.ts', 'src/domain/aggregates.ts', 'projections/all.ts'];
    for (const list of lists)
      expect([list, page.includes(list), /\btraining/.test(read(list))]).toEqual([list, true, true]);
  });

  it('can be read in twenty minutes', () => {
    expect(page.split('\n').length).toBeLessThanOrEqual(240);
  });
});
