// The whole program over HTTP, as an organiser meets it: the figures of the documents, one operation's day, and the edge.
import { beforeAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { Client, cordon, type RunningCordon } from '../support/processes/running-cordon.js';
import { sharedCordon } from '../support/processes/shared-cordon.js';

let server: RunningCordon;
let organiser: Client;

type Row = Readonly<Record<string, unknown>>;

/** The named columns of the rows. */
function columns(rows: readonly Row[], ...names: readonly string[]): unknown[][] {
  return rows.map((row) => names.map((name) => row[name]));
}

const rowsOf = async (question: string): Promise<readonly Row[]> =>
  (await organiser.get(question)).body.rows as readonly Row[];

export function organiserCases(): void {
  beforeAll(async () => {
    server = await sharedCordon();
    const asked = ['token', '--administration', 'CHLEU', '--role', 'secretariat'];
    const { out } = await cordon(asked, { CORDON_DATA: server.data });
    organiser = new Client(server.url, out.trim());
  });

  describe('The documents’ figures, right after the first start:', () => {
    it('by substance there are seven declared rows of mass: four weighed, two unknown, and a rest', async () => {
      const rows = await rowsOf('/v1/totals?operation=cis-drugs-2009&by=substance');
      const mass = rows.filter(({ measure }) => measure === 'MASS');
      expect(columns(mass, 'evidence', 'substance', 'part', 'lower', 'upper', 'rounding', 'unweighed')).toEqual([
        ['DECLARED', 'cannabis-herb', 'PART', '33', '33', '0.5', 0],
        ['DECLARED', 'cannabis-resin', 'PART', '10', '10', '0.5', 0],
        ['DECLARED', 'heroin', 'PART', '92', '92', '0.5', 0],
        ['DECLARED', 'opium', 'PART', '25', '25', '0.5', 0],
        ['DECLARED', 'unspecified', 'PART', '0', null, '0', 1],
        ['DECLARED', 'unspecified', 'PART', '0', null, '0', 1],
        ['DECLARED', null, 'REST', '2', null, '2', 0],
      ]);
      expect(mass.at(-1)).toMatchObject({ lowerStrict: true, text: '> 2 kg (± 2)' });
    });

    it('without “by” there is the headline, > 162 kg, and 105 attempts prevented', async () => {
      const rows = await rowsOf('/v1/totals?operation=cis-drugs-2009');
      expect(columns(rows, 'part', 'text')).toEqual([
        ['WHOLE', '> 162 kg'],
        ['WHOLE', '105 smuggling attempts prevented'],
      ]);
    });

    it('of the class NARCOTIC there are 160 kg in parts, and the rest of unstated class', async () => {
      const rows = await rowsOf('/v1/totals?operation=cis-drugs-2009&class=NARCOTIC');
      const mass = rows.filter(({ measure }) => measure === 'MASS');
      expect(columns(mass, 'part', 'lower', 'upper')).toEqual([
        ['PART', '160', '160'],
        ['REST', '2', null],
      ]);
    });

    it('they are credited to a collective of ten unnamed services', async () => {
      for (const { attribution } of await rowsOf('/v1/totals?operation=cis-drugs-2009&by=substance'))
        expect(attribution).toMatchObject({ kind: 'collective', count: 10, members: null });
    });

    it('barrier-2024 shows “> 3 t” as > 3000 KGM, and no other sum', async () => {
      const rows = await rowsOf('/v1/totals?operation=barrier-2024');
      expect(columns(rows, 'lower', 'lowerStrict', 'upper', 'unit', 'text')).toEqual([
        ['3000', true, null, 'KGM', '> 3000 kg'],
      ]);
    });

    it('the committee shows O. Gubaidulin in office by re-election, and I. Zavrashnov attested in 2009, not elected', async () => {
      const [row] = await rowsOf('/v1/committees/chleu');
      expect(columns(row!['officeHolders'] as Row[], 'person', 'by', 'elected', 'inOffice')).toEqual([
        ['Oleg Gubaidulin', 'RE_ELECTION', true, true],
        ['I. A. Zavrashnov', 'ATTESTATION', false, false],
      ]);
      expect((row!['officeHolders'] as Row[])[1]!['asOf']).toMatchObject({ from: '2009-10-21', to: '2009-10-21' });
    });

    it('at a place inside the import the answer is the earlier one, with one digest, also after a rebuild', async () => {
      const { body } = await organiser.get('/v1/totals');
      const inside = `@${String(body.position).split('.')[0]}.5`;
      const earlier = async () => (await organiser.get(`/v1/totals?knownAt=${inside}`)).body;
      const first = await earlier();
      expect([first.position, first.rows.length, body.rows.length]).toEqual([inside.slice(1), 2, 5]);
      expect((await earlier()).digest).toBe(first.digest);
      expect((await cordon(['rebuild'], { CORDON_DATA: server.data })).code).toBe(0);
      expect((await earlier()).digest).toBe(first.digest);
      expect((await organiser.get('/v1/totals')).body.digest).toBe(body.digest);
    });
  });

  describe('An organiser’s day:', () => {
    const AT = '/v1/operations/barrier-2025';
    const LAUNCH = { window: '2025-08-01/2025-08-31' };
    const RU = { 'accept-language': 'ru' };

    const figures = (asserted: string, quantity: string): object => ({
      scope: { operation: 'barrier-2025', period: '2025-08' },
      assertedBy: ['CHLEU'],
      asserted,
      attribution: { kind: 'country', code: 'KG' },
      headline: { class: 'NARCOTIC', quantity },
    });

    it('an operation is decided, planned and joined; what nobody decided cannot be launched', async () => {
      const early = await organiser.post(`${AT}/launch`, LAUNCH, RU);
      expect(early.body).toMatchObject({ status: 409, code: 'NOT_DECIDED', fix: expect.stringMatching(/^Сначала/) });
      const steps: [string, object][] = [
        ['decide', { organisers: ['CHLEU'], targets: ['NARCOTIC', 'PRECURSOR'], decidedOn: '2025-06-10' }],
        ['plan', { codeName: 'Барьер-2025', ...LAUNCH }],
        ['nominate-participant', { country: 'KG', capacity: 'PARTICIPANT' }],
      ];
      for (const [i, [verb, body]] of steps.entries())
        expect(await organiser.post(`${AT}/${verb}`, body)).toMatchObject({ status: 201, body: { revision: i } });
      const [verb, body] = steps[2]!;
      expect(await organiser.post(`${AT}/${verb}`, body)).toMatchObject({
        status: 200,
        body: { events: [{ type: 'ParticipantNominated' }] },
      });
    });

    it('a launch repeated under its key has one effect; another body under that key is refused', async () => {
      const key = { 'idempotency-key': randomUUID() };
      const first = await organiser.post(`${AT}/launch`, LAUNCH, key);
      const again = await organiser.post(`${AT}/launch`, LAUNCH, key);
      expect([first.status, again.status]).toEqual([201, 200]);
      expect(again.body).toEqual({ ...first.body, repeated: true });
      const other = await organiser.post(`${AT}/launch`, { window: '2025-08-01/2025-08-30' }, key);
      expect(other).toMatchObject({ status: 422, body: { code: 'KEY_REUSED' } });
    });

    it('a second launch is refused, in Russian', async () => {
      const { status, headers, body } = await organiser.post(`${AT}/launch`, LAUNCH, RU);
      expect([status, headers.get('content-language'), body.code]).toEqual([409, 'ru', 'ALREADY_LAUNCHED']);
      expect(body.detail).toBe('Операция «barrier-2025» уже начата.');
      expect(headers.get('content-type')).toMatch(/^application\/problem\+json/);
    });

    it('what has moved on since it was read is not overwritten, but a retry is never stale', async () => {
      const etag = (await organiser.get(AT)).headers.get('etag')!;
      const seen = { 'if-match': etag, 'idempotency-key': randomUUID() };
      const conclude = { endedAt: '2025-08-31', reportsAcceptedUntil: '2025-09-30' };
      expect((await organiser.post(`${AT}/conclude`, conclude, seen)).status).toBe(201);
      expect(await organiser.post(`${AT}/conclude`, conclude, seen)).toMatchObject({
        status: 200,
        body: { repeated: true },
      });
      const stale = { ...seen, 'idempotency-key': randomUUID() };
      const moved = await organiser.post(`${AT}/nominate-contact-point`, { country: 'KG', contact: 'NCP' }, stale);
      expect(moved).toMatchObject({ status: 412, body: { code: 'STALE' } });
    });

    it('later figures supersede earlier ones, which stay visible at their place; who waits reads what they wrote', async () => {
      const first = await organiser.post('/v1/statements/b25-1/declare', figures('2025-09-05', 'свыше 1,5 т'));
      const later = await organiser.post('/v1/statements/b25-2/declare', figures('2025-10-01', '> 1700 kg'));
      const wait = { prefer: 'wait=5' };
      const now = await organiser.get(`/v1/totals?operation=barrier-2025&atLeast=${later.body.position}`, wait);
      expect(columns(now.body.rows, 'statement', 'text')).toEqual([['b25-2', '> 1700 kg']]);
      const then = await rowsOf(`/v1/totals?operation=barrier-2025&knownAt=@${first.body.position}`);
      expect(columns(then, 'statement', 'text')).toEqual([['b25-1', '> 1500 kg']]);
    });

    it('the history tells the day in words', async () => {
      const { body } = await organiser.get(`${AT}/history`, RU);
      const texts = (body.rows as { text: string }[]).map(({ text }) => text);
      expect(texts.map((text) => text.split(/[:,«]/)[0]!.trim())).toEqual([
        'Решение об операции',
        'План операции',
        'Кыргызстан',
        'Операция начата',
        'Операция завершена',
      ]);
    });
  });

  describe('Around it:', () => {
    it('/openapi.json is OpenAPI 3.1, every reference in it is there, and it needs no token', async () => {
      const text = await (await fetch(`${server.url}/openapi.json`)).text();
      const document = JSON.parse(text) as { openapi: string; paths: object };
      expect(document.openapi).toMatch(/^3\.1\./);
      expect(Object.keys(document.paths)).toContain('/v1/totals');
      const references = [...text.matchAll(/"\$ref":"#\/([^"]+)"/g)].map(([, path]) => path!.split('/'));
      const found = (path: string[]): unknown =>
        path.reduce<unknown>((at, name) => (at as Record<string, unknown> | undefined)?.[name], document);
      expect(references.filter((path) => found(path) === undefined)).toEqual([]);
    });

    it('/docs is a page that loads nothing from elsewhere', async () => {
      const page = await (await fetch(`${server.url}/docs`)).text();
      const loaded = [...page.matchAll(/(?:src|href)\s*=\s*["']([^"']+)["']/g)].map(([, address]) => address!);
      expect(loaded.length).toBeGreaterThan(2);
      for (const address of loaded) {
        if (address.startsWith('#')) continue;
        const url = new URL(address, `${server.url}/docs`);
        expect(url.origin).toBe(server.url);
        const file = await fetch(url);
        expect([file.status, (await file.arrayBuffer()).byteLength > 0]).toEqual([200, true]);
      }
      const settings = await (await fetch(`${server.url}/docs/swagger-ui-init.js`)).text();
      expect(settings.match(/https?:\/\/(?!127\.0\.0\.1)[^"'\s]*/g) ?? []).toEqual([]);
    });

    it('health tells that it lives, and that it is ready with its lag and what is parked', async () => {
      const live = await fetch(`${server.url}/health/live`);
      const ready = (await (await fetch(`${server.url}/health/ready`)).json()) as object;
      const still = { lag: 0, parked: 0, rebuilding: [], position: expect.any(String) };
      expect([live.status, ready]).toMatchObject([200, { status: 'ready', ...still }]);
    });

    it('the read models equal the log at the end of the day', async () => {
      expect((await cordon(['verify'], { CORDON_DATA: server.data })).code).toBe(0);
    });
  });
}
