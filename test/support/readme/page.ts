// A page of documentation as a test: its commands are run in order against a fresh server, and print what the page shows.
// After a change of what Cordon says, a run with CORDON_TEST_README=write puts what was really printed into the page.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { agrees, comparable, corrected, type Example, examplesOf } from './blocks.js';
import { missingTool, npmStart, runInOrder, type Server } from './shell.js';

/** `start`: the page begins with the commands that start the server, and shows what they print. */
export function pageIsTrue(path: string, { start = false }: { readonly start?: boolean } = {}): void {
  const missing = missingTool();
  if (missing) it.skip(`shows what its commands print (skipped: ${missing})`, () => undefined);
  else theCommands(fileURLToPath(new URL(`../../../${path}`, import.meta.url)), start);
}

function theCommands(file: string, isStarted: boolean): void {
  const page = readFileSync(file, 'utf8');
  const [first, ...others] = examplesOf(page);
  const [start, examples] = isStarted ? [first, others] : [undefined, [first!, ...others]];
  const folder = mkdtempSync(join(tmpdir(), 'cordon-readme-'));
  const data = join(folder, 'data');
  const printed = new Map<Example | undefined, string>();
  const exitCodes = new Map<Example, number>();
  let server: Server | undefined;

  beforeAll(async () => {
    server = await npmStart(data);
    if (start) printed.set(start, server.printed);
    const ran = runInOrder(
      examples.map(({ commands }) => commands),
      server,
      data,
    );
    examples.forEach((example, i) => {
      printed.set(example, ran[i]?.printed ?? '');
      exitCodes.set(example, ran[i]?.exitCode ?? 1);
    });
    if (process.env['CORDON_TEST_README'] === 'write') {
      writeFileSync(file, corrected(page, [...printed] as [Example, string][]));
    }
  }, 90_000);

  afterAll(async () => {
    await server?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  if (start)
    it('begins with the two commands, and shows what the second prints', () => {
      expect(start.commands).toBe('npm ci\nnpm start\n');
      expectAgreement(start);
    });

  it.each(examples.map((example) => [titleOf(example), example] as const))('%s', (_, example) => {
    expect(exitCodes.get(example)).toBe(0);
    if (example.shown) expectAgreement(example);
  });

  function expectAgreement(example: Example): void {
    const texts = comparable(example.shown!, printed.get(example) ?? '');
    if (!agrees(texts)) expect(texts.printed).toBe(texts.shown);
  }
}

function titleOf({ commands, shown, line }: Example): string {
  const first = commands.split('\n')[0] ?? '';
  return `line ${line}: “${first.slice(0, 70)}” ${shown ? 'prints what is shown' : 'succeeds'}`;
}
