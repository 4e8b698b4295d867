// The operators' page tells of what there is: every metric, setting, command and path that it names exists, and every
// metric has its line in the table of alarms.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SETTINGS } from '../../src/config/config.js';
import { ROOT } from '../../src/config/root.js';
import { type LiveEdge, liveEdge } from '../http/live/live-edge.js';

const page = readFileSync(join(ROOT, 'docs/operating.md'), 'utf8');
const alarms = page.slice(page.indexOf('## Alarms'));

let edge: LiveEdge;
let names: readonly string[];

const named = (pattern: RegExp, text = page): string[] => [...new Set(text.match(pattern) ?? [])].sort();

export function operatingCases(): void {
  beforeAll(async () => {
    edge = await liveEdge();
    const text = await (await fetch(`http://127.0.0.1:${edge.port}/metrics`)).text();
    names = [...text.matchAll(/^# TYPE (\S+)/gm)].map(([, name]) => name!);
  });
  afterAll(() => edge.close());

  describe('The operators’ page', () => {
    it('names no metric that there is not', () => {
      const said = named(/\b(?:cordon|process|nodejs)_[a-z]+(?:_[a-z0-9]+)*\b/g);
      expect(said.length).toBeGreaterThan(15);
      expect(said.filter((name) => !names.includes(name))).toEqual([]);
    });

    it('says of every metric of Cordon’s what to do', () => {
      const said = named(/\bcordon_[a-z_]+\b/g, alarms);
      expect(names.filter((name) => name.startsWith('cordon_') && !said.includes(name))).toEqual([]);
    });

    it('names no setting that there is not', () => {
      const settings: readonly { variable: string; isSecret?: boolean }[] = Object.values(SETTINGS);
      const known = settings.flatMap(({ variable, isSecret }) =>
        isSecret ? [variable, `${variable}_FILE`] : [variable],
      );
      const said = named(/\bCORDON_[A-Z_]+\b/g);
      expect(said.length).toBeGreaterThan(5);
      expect(said.filter((name) => !known.includes(name))).toEqual([]);
    });

    it('names no command of Cordon’s that there is not', () => {
      const main = readFileSync(join(ROOT, 'src/cli/main.ts'), 'utf8');
      const said = named(/(?<=^|`|&& )cordon (?:[a-z]+)\b/gm).map((each) => each.slice('cordon '.length));
      expect(said).toEqual(expect.arrayContaining(['copy', 'doctor', 'rebuild', 'verify']));
      expect(said.filter((name) => !main.includes(`${name}Command`))).toEqual([]);
    });

    it('says of everything that an event store can come through what to do', () => {
      const events = readFileSync(join(ROOT, 'src/stores/eventstoredb/events.ts'), 'utf8');
      const kinds = [...events.matchAll(/kind: '([a-z]+)'/g)].map(([, kind]) => kind!);
      expect(kinds.length).toBeGreaterThan(4);
      const rows = alarms.split('\n').filter((row) => row.includes('cordon_store_events_total'));
      expect(kinds.filter((kind) => !rows.some((row) => row.includes(`\`${kind}\``)))).toEqual([]);
    });

    it('is short enough to be read in a bad night', () => {
      expect(page.split('\n').length).toBeLessThanOrEqual(251);
    });
  });
}
