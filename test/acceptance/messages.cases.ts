// The exchange of messages over HTTP: a warning to a post and what came of it, as each state sees it; passed on by permission; and
// retracted, so that its text is shown to nobody at any place any more.
import { beforeAll, describe, expect, it } from '@jest/globals';
import { uuidOf } from '../../src/eventsourcing/log/uuid.js';
import { type Answer, type Client, clientOf, type RunningCordon } from '../support/processes/running-cordon.js';
import { sharedCordon } from '../support/processes/shared-cordon.js';

type Row = Readonly<Record<string, any>>; // oxlint-disable-line typescript/no-explicit-any -- what a server says

const RU = { 'accept-language': 'ru' };
const messageOf = (name: string): string => `/v1/messages/${uuidOf(`messages ${name}`)}`;
const WARNING = messageOf('warning');
const TEXT = 'Полуприцеп двустенный, клеймо «кентавр»';
const SENT = {
  exchange: 'post-net',
  kind: 'ориентировка',
  to: [{ administration: 'KG', post: 'Торугарт' }],
  title: 'Тягач с тайником',
  text: TEXT,
  priority: 'срочная',
  requestedAction: 'досмотр',
  identifiers: [{ kind: 'PLATE', value: '01KG777AAA' }],
};

let server: RunningCordon;
let lead: Client;
let position = '';
const clients = new Map<string, Client>();
const by = (state: string): Client => clients.get(state)!;

async function tell(client: Client, path: string, said: object): Promise<Answer> {
  const answer = await client.post(path, said);
  expect([path, answer.status, answer.body.code]).toEqual([path, 201, undefined]);
  position = String(answer.body.position);
  return answer;
}

const asked = (path: string, reader: Client, headers = {}): Promise<Answer> =>
  reader.get(`${path}${path.includes('?') ? '&' : '?'}atLeast=${position}`, { prefer: 'wait=5', ...headers });

async function ask(path: string, reader: Client, headers = {}): Promise<readonly Row[]> {
  const answer = await asked(path, reader, headers);
  expect([path, answer.status, answer.body.code]).toEqual([path, 200, undefined]);
  return answer.body.rows as readonly Row[];
}

/** The requests of one state about one message. */
const inbox = async (state: string, path = WARNING): Promise<readonly Row[]> =>
  (await ask('/v1/requests?in=messages', by(state))).filter(({ id }) => path.endsWith(id as string));

export function messagesCases(): void {
  beforeAll(async () => {
    server = await sharedCordon();
    lead = await clientOf(server, 'secretariat', 'POSTING');
    for (const state of ['KG', 'KZ', 'RU', 'UZ', 'JP']) clients.set(state, await clientOf(server, 'officer', state));
    const operation = '/v1/operations/post-net';
    await tell(lead, `${operation}/decide`, { organisers: ['POSTING'], targets: ['drugs'], decidedOn: '2026-04' });
    for (const country of ['KG', 'KZ', 'RU'])
      await tell(lead, `${operation}/nominate-participant`, { country, capacity: 'PARTICIPANT' });
    const opening = { operation: 'post-net', tool: 'Cordon', languages: ['ru', 'en'], openedOn: '2026-04' };
    await tell(lead, '/v1/exchanges/post-net/open', opening);
  });

  describe('A warning to a post', () => {
    it('is seen by who sent it and by the state that it went to, and by nobody else', async () => {
      await tell(by('KZ'), `${WARNING}/send`, SENT);
      const seen = [];
      for (const state of ['KZ', 'KG', 'RU', 'JP']) {
        const one = await asked(WARNING, by(state));
        const list = await ask('/v1/messages', by(state));
        const found = await ask(`/v1/search?q=${encodeURIComponent('кентавр')}`, by(state));
        seen.push([state, one.status, list.length, found.length]);
      }
      expect(seen).toEqual([
        ['KZ', 200, 1, 1],
        ['KG', 200, 1, 1],
        ['RU', 404, 0, 0],
        ['JP', 404, 0, 0],
      ]);
      expect((await by('RU').post(`${WARNING}/send`, SENT)).body.code).toBe('ID_TAKEN');
    });

    it('is in the inbox of the state, with the command that answers it, until its post has acknowledged it', async () => {
      expect(await inbox('RU')).toEqual([]);
      const [request, ...more] = await inbox('KG');
      expect(more).toEqual([]);
      expect(request).toMatchObject({
        request: 'reading',
        askedBy: 'KZ',
        overdue: false,
        answers: [{ command: 'messages/acknowledge', body: { post: 'Торугарт' } }],
      });
      expect((await by('RU').post(`${WARNING}/acknowledge`, {})).body.code).toBe('MESSAGE_NOT_SENT');
      expect((await ask('/v1/messages?acknowledged=false', by('KG'))).length).toBe(1);
      await tell(by('KG'), `${WARNING}/acknowledge`, { post: 'Торугарт' });
      expect(await inbox('KG')).toEqual([]);
      expect(await ask('/v1/messages?acknowledged=false', by('KG'))).toEqual([]);
      const again = await by('KG').post(`${WARNING}/acknowledge`, { post: 'Торугарт' });
      expect([again.status, again.body.events]).toEqual([200, []]);
    });

    it('has what came of it, and is told by its history in both languages', async () => {
      await tell(by('KG'), `${WARNING}/report-check`, { outcome: 'подтвердилось', post: 'Торугарт' });
      await tell(by('KG'), `${WARNING}/attach-translation`, {
        lang: 'en',
        text: 'A false wall',
        translator: 'машинный перевод',
      });
      const [row] = await ask(WARNING, by('KZ'), RU);
      expect(row).toMatchObject({ said: TEXT, notRead: [], results: [{ country: 'KG', outcome: 'POSITIVE' }] });
      expect(row!['seenBy']).toEqual(['KG', 'KZ']);
      const told = async (headers = {}): Promise<readonly unknown[]> =>
        (await ask(`${WARNING}/history`, by('KZ'), headers)).map(({ text }) => text as unknown);
      expect(await told(RU)).toEqual([
        'Ориентировка: Тягач с тайником — Полуприцеп двустенный, клеймо «кентавр»; кому: Кыргызстан (Торугарт); что сделать: целевой досмотр; срочность: срочная',
        'Получение подтверждено: Кыргызстан (Торугарт)',
        'Результат проверки, Кыргызстан (Торугарт): подтвердилось',
        'Перевод (английский, машинный перевод): A false wall',
      ]);
      expect((await told())[1]).toBe('Receipt acknowledged: Kyrgyzstan (Торугарт)');
    });

    it('is passed on to a state outside by permission of its sender, who sees it from then on', async () => {
      const forward = { to: [{ administration: 'UZ' }] };
      expect((await by('KG').post(`${WARNING}/forward`, forward)).body).toMatchObject({
        code: 'PERMISSION_NEEDED',
        status: 403,
      });
      const permission = { permission: uuidOf('messages permission'), to: 'UZ', purpose: 'The route goes on' };
      await tell(by('KG'), `${WARNING}/request-permission`, permission);
      expect(await inbox('KZ')).toMatchObject([{ request: 'permission', kind: 'PERMISSION', askedBy: 'KG' }]);
      expect((await by('KG').post(`${WARNING}/grant-permission`, permission)).body.code).toBe('NOT_YOURS');
      await tell(by('KZ'), `${WARNING}/grant-permission`, permission);
      expect((await asked(WARNING, by('UZ'))).status).toBe(404);
      await tell(by('KG'), `${WARNING}/forward`, forward);
      expect((await ask(WARNING, by('UZ')))[0]).toMatchObject({ said: TEXT, seenBy: null });
      expect(await inbox('UZ')).toMatchObject([{ request: 'reading', askedOf: 'UZ' }]);
      await tell(by('KZ'), `${WARNING}/withdraw-permission`, { permission: permission.permission });
      expect((await asked(WARNING, by('UZ'))).status).toBe(404);
    });

    it('that is retracted is shown to nobody any more, at no place in the log, and its seal stays', async () => {
      const before = position;
      const [event] = (await by('KG').get('/v1/events?type=MessageSent')).body.rows as readonly Row[];
      expect(JSON.stringify(event)).toContain('кентавр');
      const from = String(event!['position']).replace(/\d+$/, (n) => String(Number(n) - 1));
      await tell(by('KZ'), `${WARNING}/retract`, { reason: 'Ошибка в номере' });
      const places = [
        WARNING,
        `${WARNING}?knownAt=@${before}`,
        `${WARNING}/history`,
        `${WARNING}/history?knownAt=@${before}`,
        '/v1/messages?full=true',
        `/v1/messages?full=true&knownAt=@${before}`,
        '/v1/messages',
        `/v1/messages?knownAt=@${before}`,
        `/v1/search?q=${encodeURIComponent('кентавр')}`,
        `/v1/search?q=${encodeURIComponent('кентавр')}&knownAt=@${before}`,
        `/v1/requests?knownAt=@${before}`,
        '/v1/events?type=MessageSent',
        `/v1/events/${event!['id'] as string}`,
        '/v1/events?text=words',
        '/v1/exchanges/post-net/links',
        `/v1/exchanges/post-net/links?knownAt=@${before}`,
        `${WARNING}/receipt`,
        `/v1/feed?after=${from}&before=${before}`,
      ];
      for (const reader of ['KZ', 'KG'])
        for (const place of places) {
          const answer = await asked(place, by(reader)).then((each) =>
            each.status === 400 ? by(reader).get(place) : each,
          );
          expect([reader, place, answer.status]).toEqual([reader, place, 200]);
          expect([
            reader,
            place,
            /кентавр|тайник|777AAA|false wall/i.exec(JSON.stringify(answer.body.rows ?? answer.body))?.[0],
          ]).toEqual([reader, place, undefined]);
        }
      const [after] = (await by('KG').get('/v1/events?type=MessageSent')).body.rows as readonly Row[];
      expect(after).toMatchObject({
        id: event!['id'],
        meta: { seal: event!['meta'].seal },
        withheld: expect.arrayContaining(['/text', '/title', '/identifiers']),
      });
      const [row] = await ask(WARNING, by('KG'), RU);
      expect(row).toMatchObject({ state: 'RETRACTED', said: null, retracted: { sha256: expect.any(String) } });
      expect((await by('KZ').post(`${WARNING}/retract`, {})).status).toBe(200);
    });
  });

  describe('Messages that are sent at once', () => {
    const CALL = { exchange: 'post-net', kind: 'REQUEST', to: [{ administration: 'KG' }], text: 'Call back' };
    const statuses = async (all: readonly Promise<Answer>[]): Promise<readonly string[]> =>
      (await Promise.all(all)).map(({ status, body }) => `${status} ${body.code ?? body.events.length}`).sort();

    it('under one id are one, where they say the same, and otherwise one of them', async () => {
      const [same, other] = [messageOf('same'), messageOf('other')];
      expect(await statuses([by('KZ').post(`${same}/send`, CALL), by('KZ').post(`${same}/send`, CALL)])).toEqual([
        '200 1',
        '201 1',
      ]);
      const differing = [CALL, { ...CALL, text: 'Do not' }].map((each) => by('KZ').post(`${other}/send`, each));
      expect(await statuses(differing)).toEqual(['201 1', '409 MESSAGE_SENT']);
    });

    it('are acknowledged once, and passed on once, by whoever is first', async () => {
      const at = messageOf('same');
      expect(await statuses([by('KG').post(`${at}/acknowledge`, {}), by('KG').post(`${at}/acknowledge`, {})])).toEqual([
        '200 0',
        '201 1',
      ]);
      const to = { to: [{ administration: 'RU' }] };
      expect(await statuses([by('KG').post(`${at}/forward`, to), by('KZ').post(`${at}/forward`, to)])).toEqual([
        '200 0',
        '201 1',
      ]);
    });

    it('under H2 are passed on with the permission of their sender alone, inside the exchange too', async () => {
      const at = messageOf('under H2');
      await tell(by('KZ'), `${at}/send`, { ...CALL, context: { handling: ['H2'] } });
      const to = { to: [{ administration: 'RU' }] };
      expect((await by('KG').post(`${at}/forward`, to)).body.code).toBe('PERMISSION_NEEDED');
      const permission = { permission: uuidOf('under H2'), to: 'RU', purpose: 'Its lorry' };
      await tell(by('KZ'), `${at}/grant-permission`, permission);
      await tell(by('KG'), `${at}/forward`, to);
      expect((await ask(at, by('RU')))[0]).toMatchObject({ said: 'Call back', audience: { handling: ['H2'] } });
    });

    it('to a state that is not in the exchange, or of an exchange that nobody opened, are refused', async () => {
      const at = messageOf('nowhere');
      const sent = (said: object) => by('KZ').post(`${at}/send`, { ...CALL, ...said });
      expect((await sent({ to: [{ administration: 'JP' }] })).body.code).toBe('NOT_A_PARTICIPANT');
      expect((await by('JP').post(`${at}/send`, CALL)).body.code).toBe('EXCHANGE_NOT_OPENED');
      expect((await sent({ exchange: 'no-net' })).body.code).toBe('EXCHANGE_NOT_OPENED');
      expect((await by('KG').post(`${at}/acknowledge`, {})).body.code).toBe('MESSAGE_NOT_SENT');
    });
  });

  it('Messages of an exchange come in the order in which they were sent, a page at a time', async () => {
    const names = ['c', 'a', 'b', 'd'];
    for (const name of names)
      await tell(by('RU'), `${messageOf(name)}/send`, {
        exchange: 'post-net',
        kind: 'INFORMATION',
        text: `Note ${name}`,
      });
    const ids = names.map((name) => messageOf(name).split('/').at(-1));
    const first = await asked('/v1/messages?exchange=post-net&from=RU&limit=3', by('KG'));
    expect(first.body.rows.map(({ id }: Row) => id as unknown)).toEqual(ids.slice(0, 3));
    const rest = await asked(`/v1/messages?exchange=post-net&from=RU&limit=3&cursor=${first.body.next}`, by('KG'));
    expect(rest.body.rows.map(({ id }: Row) => id as unknown)).toEqual(ids.slice(3));
    expect((await by('KG').get('/v1/messages?cursor=nothing')).body.errors).toMatchObject([
      { code: 'CURSOR_UNREADABLE' },
    ]);
  });
}
