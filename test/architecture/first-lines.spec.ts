// The first line of every file is a sentence with a noun as its subject: what the file is, before what it does.
import { describe, expect, it } from '@jest/globals';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '../..');
const FOLDERS = ['src', 'projections', 'test', 'bin', '.ci'];

/** Questions and prepositions, which begin a heading that names nothing. */
const NO_SUBJECT =
  /^(Which|What|Who|Whose|Whom|Whoever|Whatever|Where|When|Why|How|That|By|To|For|From|In|On|Of|With|Lets?)\b/;
/** A verb in the third person with what it does it to. */
const BARE_VERB = /^[A-Z][a-z]+s (a|an|the|at|up|what|one|every|each|all|it|its|whether|through|`\w+`) /;

/** What is wrong with a file's first line; null: nothing. */
function wrongWith(text: string): string | null {
  const [line = ''] = text.replace(/^#!.*\n/, '').split('\n', 1);
  const sentence = /^(?:\/\/|#) (.+)$/.exec(line)?.[1];
  if (sentence === undefined) return `opens with no sentence: ${line}`;
  return NO_SUBJECT.test(sentence) || BARE_VERB.test(sentence) ? `has no noun as its subject: ${sentence}` : null;
}

const files = FOLDERS.flatMap((folder) =>
  (readdirSync(join(ROOT, folder), { recursive: true }) as string[]).map((file) => join(folder, file)),
).filter((file) => (/\.([cm]?js|ts)$/.test(file) || /^\.ci.\w+$/.test(file)) && !/architecture.offenders/.test(file));

const textOf = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

describe('The first line of a file', () => {
  it('has a noun as its subject, throughout the tree', () => {
    expect(files.length).toBeGreaterThan(700);
    expect(files.flatMap((file) => wrongWith(textOf(file)) ?? [])).toEqual([]);
  });

  it.each([
    ['a question', '// Which statement stands: the later one.\n'],
    ['a preposition', '// For every rule, what brings its flag about.\n'],
    ['a bare verb', '#!/usr/bin/env bash\n# Judges a clean clone.\n'],
    ['no sentence', "import { x } from './x.js';\n"],
  ])('is refused as %s', (_, text) => {
    expect(wrongWith(text)).not.toBeNull();
  });

  it.each([
    ['one thing', '// The statement that stands: the later one.\n'],
    ['several things', '#!/usr/bin/env node\n// Sums of the ledger by group.\n'],
  ])('may name %s', (_, text) => {
    expect(wrongWith(text)).toBeNull();
  });
});

describe('A person', () => {
  it('is no man or woman as far as the sources know', () => {
    const own = files.filter((file) => !file.endsWith('first-lines.spec.ts'));
    const gendered = /\b(he|him|his|himself|she|hers?|herself)\b/i;
    expect(
      own.flatMap((file) =>
        textOf(file)
          .split('\n')
          .filter((line) => gendered.test(line)),
      ),
    ).toEqual([]);
  });
});
