// The page about identity: its example is a list that is believed, and it tells of every role and every field.
import { describe, expect, it } from '@jest/globals';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../../src/config/root.js';
import { ROLES } from '../../src/domain/values/who/command-metadata.js';
import { readIssuers } from '../../src/http/identity/issuers-file.js';
import { cordon } from '../support/processes/running-cordon.js';

const page = readFileSync(join(ROOT, 'docs/identity.md'), 'utf8');
const [, example = ''] = /```json\n([^]*?)```/.exec(page) ?? [];

describe('The page about identity', () => {
  it('shows a list of issuers that is believed, and that the command line tells of', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'cordon-issuers-'));
    const file = join(folder, 'issuers.json');
    writeFileSync(file, example);
    expect(readIssuers(file).map(({ issuer, roles }) => [issuer, roles])).toEqual([
      ['https://id.customs.gov.kg', new Set(['officer', 'coordinator', 'auditor', 'analyst'])],
      ['https://id.chleu.example', new Set(['secretariat', 'auditor'])],
    ]);
    const { code, out } = await cordon(['issuers', 'check', file], {});
    expect([code, out]).toEqual([0, expect.stringMatching(/by +oKIywvGUpTVTyxMQ3bwIIeQUudfr_CkLMjCE19ECD-U/)]);
    writeFileSync(file, example.replace('"CHLEU"', '"CHLEU", "KZ"'));
    const wrong = await cordon(['issuers', 'check', file], {});
    expect([wrong.code, wrong.err]).toEqual([1, expect.stringContaining("is a body's role, and KZ is a state")]);
    rmSync(folder, { recursive: true });
  });

  it('names every role', () => {
    expect(ROLES.filter((role) => !page.includes(`\`${role}\``))).toEqual([]);
  });
});
