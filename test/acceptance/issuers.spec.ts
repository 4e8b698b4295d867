// The issuers that a server believes: what changes in their list is an event, and what does not is none.
import { afterAll, expect, it } from '@jest/globals';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { announceIssuers } from '../../src/cli/announcing.js';
import { readConfig } from '../../src/config/config.js';
import { start } from '../../src/main.js';
import { testIssuer } from '../support/processes/issuer.js';
import { Client, dropAll, folder, runningCordon } from '../support/processes/running-cordon.js';

const [data, lists] = [folder(), folder()];
afterAll(dropAll);

interface Started {
  readonly url: string;
  end(): Promise<unknown>;
}

/** The program, as it is started for the first time. */
const asProgram = (file: string): Promise<Started> => runningCordon({ CORDON_DATA: data, CORDON_ISSUERS: file });

/** What the program does at its start, in this process: loading it for each start would take longer than all else here. */
async function here(file: string): Promise<Started> {
  const settings = { CORDON_DATA: data, CORDON_ISSUERS: file, CORDON_PORT: '0', CORDON_LOG_LEVEL: 'silent' };
  const cordon = await start(readConfig(settings));
  await announceIssuers(cordon, file);
  return { url: await cordon.listen(), end: () => cordon.stop() };
}

/** What is told of the issuers, and how often, after a start with that list. */
async function announced(file: string, token: string, started = here): Promise<readonly unknown[]> {
  const server = await started(file);
  const client = new Client(server.url, token);
  const { body: events } = await client.get('/v1/events?type=IssuerAnnounced');
  const last = String(events.rows.at(-1).position);
  const { body } = await client.get(`/v1/issuers?full=true&atLeast=${last}`, { prefer: 'wait=10' });
  const refused = await client.post(`/v1/issuers/${crypto.randomUUID()}/announce`, {
    issuer: 'https://id.jp',
    administrations: ['*'],
    roles: ['officer'],
    keys: ['k'],
  });
  const { body: gone } = await client.get('/v1/events?type=IssuerDropped');
  await server.end();
  return [
    events.rows.length,
    body.rows.map(({ roles }: { roles: unknown }) => roles),
    refused.body.code,
    gone.rows.map(({ data: of }: { data: { issuer: string } }) => of.issuer),
  ];
}

it('A change of the issuers is said once, and by nobody from outside', async () => {
  const file = join(lists, 'issuers.json');
  const issuer = await testIssuer(file);
  const token = await issuer.token('KG', 'officer');
  const all = ['analyst', 'auditor', 'coordinator', 'officer', 'operator', 'secretariat'];
  expect(await announced(file, token, asProgram)).toEqual([1, [all], 'NOT_YOURS', []]);
  expect(await announced(file, token)).toEqual([1, [all], 'NOT_YOURS', []]);
  const [one] = JSON.parse(readFileSync(file, 'utf8')) as object[];
  const other = { ...one, issuer: 'https://id.kz', administrations: ['KZ'], roles: ['officer'] };
  writeFileSync(file, JSON.stringify([{ ...one, roles: ['officer'] }, other]));
  expect(await announced(file, token)).toEqual([3, [['officer'], ['officer']], 'NOT_YOURS', []]);
  writeFileSync(file, JSON.stringify([{ ...one, roles: ['officer'] }]));
  // One that is no longer in the list is said so, once.
  const dropped = ['https://id.kz'];
  for (let starts = 0; starts < 2; starts++)
    expect(await announced(file, token)).toEqual([3, [['officer'], ['officer']], 'NOT_YOURS', dropped]);
  writeFileSync(file, JSON.stringify([{ ...one, roles: ['officer'] }, other]));
  expect(await announced(file, token)).toEqual([4, [['officer'], ['officer']], 'NOT_YOURS', dropped]);
}, 240_000);
