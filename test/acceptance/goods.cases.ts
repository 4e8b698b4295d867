// Twenty names of the UN's list that ships with no version of ours, over HTTP: told, found, summed, mapped, and as before at the place before.
import { beforeAll, describe, expect, it } from '@jest/globals';
import { type Answer, type Client, clientOf, type RunningCordon } from '../support/processes/running-cordon.js';
import { sharedCordon } from '../support/processes/shared-cordon.js';

/** Of Schedule I of the Convention of 1961. */
const NAMES = (
  'acetorphine alphacetylmethadol anileridine benzethidine bezitramide betameprodine dextromoramide difenoxin dipipanone ' +
  'drotebanol ecgonine etorphine ketobemidone levorphanol metazocine myrophine nicomorphine normethadone phenazocine racemorphan'
).split(' ');
const INCIDENT = '/v1/incidents/6b0e4a4e-5d0f-4c7e-9a52-0d5a8a1f2c01';
const BY_NAME =
  '/v1/totals?by=substance&by=substanceAsWritten&country=KZ&happenedFrom=2026-11-21&happenedTo=2026-11-21';
const RU = { 'accept-language': 'ru' };

let server: RunningCordon;
let customs: Client;
let position = '';

const told = async (client: Client, path: string, body: object): Promise<Answer> => {
  const answer = await client.post(path, body);
  if (answer.status === 201) position = String(answer.body.position);
  return answer;
};
type Row = Readonly<Record<string, unknown>>;
async function sums(knownAt = ''): Promise<readonly Row[]> {
  const at = knownAt === '' ? '' : `&knownAt=@${knownAt}`;
  const { body } = await customs.get(`${BY_NAME}&atLeast=${position}${at}`, { prefer: 'wait=5' });
  return (body['rows'] as readonly Row[]).filter(({ substanceAsWritten: name }) => NAMES.includes(String(name)));
}
const shown = (rows: readonly Row[]): unknown =>
  rows.map((row) => [row['substance'], row['substanceAsWritten'], row['text']]);

export function goodsCases(): void {
  beforeAll(async () => {
    server = await sharedCordon();
    customs = await clientOf(server, 'officer', 'KZ');
  });

  describe('Names that are not on the list', () => {
    let before = '';
    it('go in as written, are found, and are summed by name', async () => {
      await told(customs, `${INCIDENT}/report`, { country: 'KZ', occurredAt: '2026-11-21' });
      for (const [i, name] of NAMES.entries()) {
        const line = { lineId: `l${i}`, substance: name.toUpperCase(), quantity: `${i + 1} kg` };
        expect(await told(customs, `${INCIDENT}/record-seizure`, line)).toMatchObject({ status: 201 });
      }
      before = position;
      expect(shown(await sums())).toEqual(
        NAMES.toSorted().map((name) => ['other', name, `${NAMES.indexOf(name) + 1} kg`]),
      );
      const { body } = await customs.get('/v1/incidents?substanceAsWritten=Etorphine', RU);
      expect(body['rows']).toMatchObject([{ id: INCIDENT.split('/').at(-1) }]);
    });

    it('are what a new version says, and at the place before it what they were', async () => {
      const entries = NAMES.map((code) => ({ code, class: 'NARCOTIC' }));
      const version = { version: 2, validFrom: '2026-11-29', entries };
      const path = '/v1/reference-data/substances/publish';
      expect(await customs.post(path, version, RU)).toMatchObject({ status: 403, body: { code: 'BODIES_ONLY' } });
      const body = await clientOf(server, 'secretariat', 'CHLEU');
      expect(await told(body, path, version)).toMatchObject({ status: 201 });
      const mapped = await sums();
      expect(mapped.every(({ substance, substanceAsWritten: name }) => substance === name)).toBe(true);
      expect(mapped).toHaveLength(20);
      expect((await sums(before)).every(({ substance }) => substance === 'other')).toBe(true);
      const found = await customs.get('/v1/totals?substance=etorphine&country=KZ', RU);
      expect(found.body['rows']).toMatchObject([{ text: '12 кг' }]);
    });

    it('are classified by the version that was known, which each event keeps', async () => {
      await told(customs, `${INCIDENT}/record-seizure`, { lineId: 'z', substance: 'heroin', quantity: '1 kg' });
      const { body } = await customs.get(`/v1/events?stream=incident-${INCIDENT.split('/').at(-1)}&after=${before}`);
      const events = body['rows'] as readonly { readonly meta: { readonly reference?: object } }[];
      expect(events.at(-1)?.meta.reference).toEqual({ substances: '2' });
    });
  });
}
