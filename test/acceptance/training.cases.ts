// A training over HTTP, from its agreement to the report that it was held, as those see it who speak Russian or English.
import { beforeAll, describe, expect, it } from '@jest/globals';
import { type Answer, type Client, clientOf, cordon, type RunningCordon } from '../support/processes/running-cordon.js';
import { sharedCordon } from '../support/processes/shared-cordon.js';

const RU = { 'accept-language': 'ru' };
const CSV = { accept: 'text/csv' };
const AT = '/v1/trainings/dogs-2026';
const AGREEMENT = {
  topic: { ru: 'Подготовка кинологов', en: 'Training of dog handlers' },
  host: 'KZ',
  agreedOn: '2026-01-20',
};
const EXPECTED = [
  { country: 'KZ', people: 10 },
  { country: 'KG', people: 4 },
];
const SCHEDULE = { dates: '2026-04-06/2026-04-10', place: { city: 'Алматы', country: 'KZ' }, expected: EXPECTED };
const REPORT = { dates: '2026-04-13/2026-04-17', participants: [{ country: 'KZ', people: 12 }] };

let server: RunningCordon;
let client: Client;

let position = '';
/** What is asked after the last command sees what it said. */
async function ask(path: string, headers = {}): Promise<Answer> {
  const joint = path.includes('?') ? '&' : '?';
  return client.get(`${path}${joint}atLeast=${position}`, { prefer: 'wait=5', ...headers });
}
async function tell(verb: string, body: object): Promise<Answer> {
  const answer = await client.post(`${AT}/${verb}`, body);
  position = String(answer.body.position);
  return answer;
}

export function trainingCases(): void {
  beforeAll(async () => {
    server = await sharedCordon();
    client = await clientOf(server, 'officer', 'KZ');
  });

  describe('A training', () => {
    it('cannot be scheduled before it is agreed on; the refusal says what to do, in either language', async () => {
      const russian = await client.post(`${AT}/schedule`, SCHEDULE, RU);
      const english = await client.post(`${AT}/schedule`, SCHEDULE);
      expect([russian.status, english.status]).toEqual([409, 409]);
      expect(russian.body).toMatchObject({
        code: 'NOT_AGREED',
        detail: 'В журнале нет договорённости об обучении «dogs-2026».',
      });
      expect(english.body).toMatchObject({ code: 'NOT_AGREED', fix: 'Record the agreement first.' });
    });

    it.each([
      ['agree', AGREEMENT, { state: 'AGREED', dates: null, people: null, openTasks: true }, 'trainings/schedule'],
      ['schedule', SCHEDULE, { state: 'SCHEDULED', people: null, openTasks: true }, 'trainings/hold'],
      ['hold', { dates: { precision: 'unknown' } }, { state: 'HELD', people: null, openTasks: true }, 'trainings/hold'],
      ['hold', REPORT, { state: 'HELD', people: 12, openTasks: false }, undefined],
    ])('goes on when told to %s, and shows what is then to be done', async (verb, body, listed, next) => {
      expect((await tell(verb, body)).status).toBe(201);
      expect((await ask('/v1/trainings')).body.rows).toMatchObject([{ id: 'dogs-2026', host: 'KZ', ...listed }]);
      const [row] = (await ask(AT)).body.rows;
      expect(row.open.map((task: { settledBy: string }) => task.settledBy)).toEqual(next ? [next] : []);
    });

    it('has its flag explained in both languages, and settled by the later report', async () => {
      const flagged = { code: 'HELD_WITHOUT_DATE', settled: true, text: expect.stringContaining('nobody says when') };
      expect((await ask(AT)).body.rows).toMatchObject([{ flags: [flagged], text: 'Training of dog handlers; held' }]);
      const russian = { ...flagged, text: expect.stringContaining('не сказано когда') };
      expect((await ask(AT, RU)).body.rows).toMatchObject([
        { flags: [russian], text: 'Подготовка кинологов; проведено' },
      ]);
    });

    it.each([
      ['state=HELD', 1],
      ['state=AGREED', 0],
      ['country=KZ', 1],
      ['country=KG', 0],
      ['host=KZ', 1],
      ['host=CHLEU', 0],
      ['flag=HELD_WITHOUT_DATE', 1],
      ['openTasks=true', 0],
      ['happenedFrom=2026-04-18', 0],
    ])('is found by %s %i times', async (filter, n) => {
      expect((await ask(`/v1/trainings?${filter}`)).body.rows).toHaveLength(n);
    });

    it('is a line of a table', async () => {
      const text = String((await ask('/v1/trainings', CSV)).body);
      const [header = '', line = ''] = text.replace('\uFEFF', '').split(/\r?\n/);
      expect(header).toMatch(
        /^id,state,topic\.ru,topic\.en,host,dates\.from,.*place\.city,place\.country,people,kind,openTasks,text/,
      );
      expect(line).toMatch(/^dogs-2026,HELD,.*,2026-04-13,2026-04-17,.*,Алматы,KZ,12,,false/);
    });

    it('has a history in words', async () => {
      const texts = async (headers = {}): Promise<readonly string[]> =>
        (await ask(`${AT}/history`, headers)).body.rows.map(({ text }: { text: string }) => text);
      expect(await texts()).toEqual([
        'A training was agreed on: Training of dog handlers; host: Kazakhstan, 20 January 2026',
        'Scheduled for 6–10 April 2026; place: Алматы (Kazakhstan); expected: Kyrgyzstan (4), Kazakhstan (10)',
        'Held, date unknown',
        'Held, 13–17 April 2026; participants: Kazakhstan (12)',
      ]);
      expect((await texts(RU))[3]).toBe('Обучение проведено, 13–17 апреля 2026 г.; участники: Казахстан (12)');
    });

    it('is described, with its commands, and its read model equals the log', async () => {
      const { paths } = (await client.get('/openapi.json')).body as { paths: object };
      const told = ['agree', 'schedule', 'hold'].map((verb) => `/v1/trainings/{id}/${verb}`);
      expect(Object.keys(paths)).toEqual(expect.arrayContaining(['/v1/trainings', '/v1/trainings/{id}', ...told]));
      expect((await cordon(['verify'], { CORDON_DATA: server.data })).code).toBe(0);
    });
  });
}
