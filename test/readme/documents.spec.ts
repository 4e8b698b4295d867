// The documents about Cordon fit the tree: settings, links, and the list of decisions.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { SETTINGS } from '../../src/config/config.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');

const documents = ['README.md', 'CHANGELOG.md', ...filesBelow('docs').filter((file) => file.endsWith('.md'))];
const decisions = readdirSync(join(ROOT, 'docs/adr')).filter((file) => /^\d/.test(file));

function filesBelow(folder: string): readonly string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)));
}

/** The table that the README must hold, from the settings themselves. */
const settingsTable = Object.values(SETTINGS).map(
  ({ variable, standard, purpose }) =>
    `| \`${variable}\` | ${standard === '' ? '—' : `\`${standard}\``} | ${purpose} |`,
);

describe('The README', () => {
  it('lists every setting with its default and its purpose, in the order of the code', () => {
    const rows = read('README.md')
      .split('\n')
      .filter((line) => line.startsWith('| `CORDON_'));
    expect(rows).toEqual(settingsTable);
  });
});

/** Targets of links to files of the repository, without what they point to inside the file. */
function targetsIn(markdown: string): readonly string[] {
  const links = [...markdown.replaceAll(/^```[\s\S]*?^```$/gm, '').matchAll(/\]\(([^)\s]+)\)/g)];
  return links.map(({ 1: target = '' }) => target).filter((target) => !/^[a-z]+:/.test(target));
}

/** The anchor that a heading gets. */
const anchorOf = (heading: string): string =>
  heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}\s-]/gu, '')
    .trim()
    .replaceAll(' ', '-');

function leadsSomewhere(document: string, target: string): boolean {
  const [path = '', anchor] = target.split('#');
  const file = path === '' ? document : relative(ROOT, join(ROOT, dirname(document), path));
  if (!existsSync(join(ROOT, file))) return false;
  if (anchor === undefined) return true;
  return [...read(file).matchAll(/^#+ (.*)$/gm)].some(({ 1: heading = '' }) => anchorOf(heading) === anchor);
}

describe('Each document', () => {
  it.each(documents)('%s links only to what is there', (document) => {
    const lost = targetsIn(read(document)).filter((target) => !leadsSomewhere(document, target));
    expect(lost).toEqual([]);
  });
});

describe('The decisions', () => {
  it('are all listed, by number, under their titles', () => {
    const listed = [...read('docs/adr/README.md').matchAll(/^- \[(.*)\]\((.*)\)$/gm)].map(([, title, file]) => [
      file,
      title,
    ]);
    const written = decisions.map((file) => [file, /^# (.*)$/m.exec(read(`docs/adr/${file}`))?.[1]]);
    expect(listed).toEqual(written);
  });
  it('are numbered without a gap', () => {
    const numbers = decisions.map((file) => Number(file.slice(0, 4)));
    expect(numbers).toEqual(decisions.map((_, i) => i + 1));
  });
  it.each(decisions)('%s says why, what follows, and what was rejected', (file) => {
    const headings = [...read(`docs/adr/${file}`).matchAll(/^## (.*)$/gm)].map(([, heading]) => heading);
    expect(headings).toEqual(['Context', 'Decision', 'Consequences', 'Rejected']);
  });
});
