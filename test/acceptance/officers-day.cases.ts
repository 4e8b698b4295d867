// A day of an officer who speaks Russian, as they would send it by curl: whatever they are told in words is Russian.
import { beforeAll, describe, expect, it } from '@jest/globals';
import { type Answer, type Client, clientOf } from '../support/processes/running-cordon.js';
import { sharedCordon } from '../support/processes/shared-cordon.js';

const RU = { 'accept-language': 'ru', prefer: 'wait=5' };
const INCIDENT = `/v1/incidents/by-reference/KG/${encodeURIComponent('12-к')}`;
const SEIZURE = { lineId: '1', substance: 'героин', quantity: '3,2 кг' };

let officer: Client;
let secretariat: Client;

/** Members that people read. */
const READ: ReadonlySet<string> = new Set(['text', 'title', 'detail', 'fix', 'note']);

function textsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) =>
    typeof each === 'string' ? (READ.has(key) ? [each] : []) : textsIn(each),
  );
}

/** What is no word of a language: addresses, ids, codes behind their names, and what was typed so or is called so. */
const NO_WORDS = [
  /POST \/v1\/\S+/g,
  /«[^»]*»/g,
  /[0-9a-f]{8}-[0-9a-f-]{27}/g,
  /[0-9a-f]{16}\.\d+/g,
  /\d{4}-\d\d-\d\dT[\d:.]+Z?/g,
  /\([A-Za-z0-9-]+\)/g,
  /\bUTC\b|\bkg-officer\b|\bday-2026\b|\bPVP\b/g,
];

function demandRussian(texts: readonly string[]): void {
  for (const text of texts) {
    const words = NO_WORDS.reduce((left, pattern) => left.replaceAll(pattern, ''), text);
    expect([text, words.match(/[A-Za-z]{2,}/g)]).toEqual([text, null]);
  }
}

let position = '';

async function tell(verb: string, body: object, status = 201): Promise<Answer> {
  const answer = await officer.post(`${INCIDENT}/${verb}`, body, RU);
  expect([verb, answer.status, answer.body]).toEqual([verb, status, answer.body]);
  position = answer.body.position ?? position;
  demandRussian(textsIn(answer.body));
  return answer;
}

async function ask(path: string, headers = {}): Promise<Answer> {
  const joint = path.includes('?') ? '&' : '?';
  const answer = await officer.get(`${path}${joint}atLeast=${position}`, { ...RU, ...headers });
  if (typeof answer.body === 'object') demandRussian(textsIn(answer.body));
  return answer;
}

export function officersDayCases(): void {
  beforeAll(async () => {
    const server = await sharedCordon();
    officer = await clientOf(server, 'officer', 'KG');
    secretariat = await clientOf(server, 'secretariat', 'CHLEU');
    const operation = '/v1/operations/day-2026';
    await secretariat.post(
      `${operation}/decide`,
      { organisers: ['CHLEU'], targets: ['наркотические средства'], decidedOn: '10.06.2026' },
      RU,
    );
    await secretariat.post(`${operation}/nominate-participant`, { country: 'Кыргызстан', capacity: 'участник' }, RU);
    await secretariat.post(`${operation}/launch`, { window: '1–30 ноября 2026 г.' }, RU);
  });

  describe('Their day', () => {
    it('begins with a report as it is typed, under their own number', async () => {
      await tell('report', {
        country: 'Кыргызстан',
        post: 'Торугарт',
        occurredAt: '05.11.2026 10:30',
        direction: 'ввоз',
        transportMode: 'автомобильный транспорт',
        detection: 'служебная собака',
        operation: 'day-2026',
      });
      await tell('record-seizure', SEIZURE);
      await tell('record-seizure', { lineId: '2', substance: 'опий', quantity: 'не взвешено' });
    });

    it('goes on with a changed row under a new key: it says in what it differs, and how that is corrected', async () => {
      const again = await tell('record-seizure', { ...SEIZURE, quantity: '2,3 кг' });
      const [{ flags }] = again.body.events;
      expect(flags[0]).toMatchObject({
        code: 'LINE_ID_TAKEN',
        counts: false,
        text: expect.stringContaining('количество (записано: 3,2 кг; сообщается: 2,3 кг)'),
        fix: expect.stringMatching(/POST \/v1\/incidents\/[0-9a-f-]+\/correct/),
      });
      const report = await tell('report', { country: 'Кыргызстан', post: 'Достук', occurredAt: '05.11.2026 10:30' });
      expect(report.body.events[0].flags[0].text).toMatch(/направление \(записано: ввоз; сообщается: не указано\)/);
      await tell('correct', { line: '1', data: { substance: 'героин', quantity: '2,3 кг' }, reason: 'описка' });
    });

    it('has slips of the pen, each answered with what was probably meant', async () => {
      const refused = await tell('record-seizure', { ...SEIZURE, lineId: '3', substance: 'героинн' }, 400);
      expect(refused.body.fix).toMatch(/«героин»/);
      await tell('record-seizure', { ...SEIZURE, lineId: '3', quantity: 'много' }, 400);
      await tell('correct', { line: '9', data: SEIZURE, reason: 'описка' }, 409);
      expect((await ask('/v1/totals?operation=day-206')).body.fix).toMatch(/day-2026/);
    });

    it('finds what colleagues wrote, in either alphabet and with a slip', async () => {
      for (const q of ['torugart', 'Торугат']) {
        const { body } = await ask(`/v1/search?q=${encodeURIComponent(q)}`);
        expect(body.rows.map(({ text }: { text: string }) => text)).toContainEqual(
          expect.stringMatching(/^пост: Торугарт/),
        );
      }
      expect((await ask('/v1/incidents?mine=true')).body.rows.length).toBeGreaterThan(0);
    });

    it('shows what is still to be done, in words and with the request that closes it', async () => {
      const { body } = await ask(INCIDENT);
      const { open } = body.rows[0];
      expect(open).toContainEqual(
        expect.objectContaining({
          text: 'установить количество, строка: 2',
          request: expect.stringMatching(/^POST .*establish-quantity$/),
        }),
      );
      await ask(`${INCIDENT}/history`);
    });

    it('ends with a receipt for paper, as text and as a page', async () => {
      for (const accept of ['text/plain', 'text/html']) {
        const { status, body } = await ask(`${INCIDENT}/receipt`, { accept });
        expect(status).toBe(200);
        const text = String(body).replaceAll(/<[^>]*>|lang="ru"/g, ' ');
        expect(text).toMatch(
          /Квитанция[^]*Номер[^]*Записано[^]*Кыргызстан[^]*Осталось сделать[^]*установить количество/,
        );
        demandRussian(text.split('\n'));
      }
    });

    it('and with figures, read by a spreadsheet with Russian settings', async () => {
      for (const path of [
        '/v1/operations/day-2026/scorecard',
        '/v1/operations/day-2026/reconciliation',
        '/v1/totals?operation=day-2026&by=substance',
      ])
        expect((await ask(path)).body.rows.length).toBeGreaterThan(0);
      const { body } = await ask('/v1/totals?operation=day-2026&by=substance&dialect=excel-ru', { accept: 'text/csv' });
      const [header = [], ...rows] = readAsExcel(String(body));
      demandRussian(header);
      const [lower, text] = [header.indexOf('не менее'), header.indexOf('словами')];
      expect(rows.map((row) => [Number(row[lower]!.replace(',', '.')), row[text]])).toEqual([
        [2.3, '2,3 кг'],
        [0, 'масса не установлена (1 изъятие)'],
      ]);
    });
  });
}

/** Cells between semicolons, in quotes where they hold one; the mark of UTF-8 is no cell's. */
function readAsExcel(file: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of file
    .replace(/^\uFEFF/, '')
    .matchAll(/(?:"((?:[^"]|"")*)"|([^";\r\n]*))(;|\r\n)/g)) {
    rows.at(-1)!.push(quoted === undefined ? plain! : quoted.replaceAll('""', '"'));
    if (end !== ';') rows.push([]);
  }
  return rows.slice(0, -1);
}
