// The compiling of sources into a folder of their own, so that a test can start them in another process of the same Node.
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { transformFileSync } from '@swc/core';

const ROOT = fileURLToPath(new URL('../../../', import.meta.url));

export interface Build {
  /** The compiled module of a source, e.g. `script('test/support/crash/child.ts')`. */
  script(source: string): string;
  dispose(): void;
}

/**
 * Compiles the named files and folders (relative to the repository, with what they import) by the settings of the
 * build; other files (JSON) are copied. Dependencies are found through a link to the repository's node_modules.
 */
export function buildForChildren(sources: readonly string[]): Build {
  const folder = mkdtempSync(join(tmpdir(), 'cordon-build-'));
  writeFileSync(join(folder, 'package.json'), '{"type":"module"}');
  symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'), 'junction');
  for (const source of sources.flatMap(filesOf)) emit(source, folder);
  return {
    script: (source) => join(folder, compiledName(source)),
    dispose: () => rmSync(folder, { recursive: true, force: true }),
  };
}

function filesOf(source: string): readonly string[] {
  if (!statSync(join(ROOT, source)).isDirectory()) return [source];
  return readdirSync(join(ROOT, source)).flatMap((name) => filesOf(`${source}/${name}`));
}

function emit(source: string, folder: string): void {
  const target = join(folder, compiledName(source));
  mkdirSync(dirname(target), { recursive: true });
  if (!source.endsWith('.ts')) return cpSync(join(ROOT, source), target);
  const { code } = transformFileSync(join(ROOT, source), {
    cwd: ROOT,
    configFile: join(ROOT, '.swcrc'),
    sourceMaps: 'inline',
  });
  writeFileSync(target, code);
}

function compiledName(source: string): string {
  return source.replace(/\.ts$/, '.js');
}
