// The questions that auditors ask, each by its number, over HTTP: what was shown, what has changed since and by whom, who was in
// office, by which list, and what was loosened.
import { beforeAll, describe, expect, it } from '@jest/globals';
import { setTimeout as pause } from 'node:timers/promises';
import { uuidOf } from '../../src/eventsourcing/log/uuid.js';
import { type Answer, type Client, clientOf, type RunningCordon } from '../support/processes/running-cordon.js';
import { sharedCordon } from '../support/processes/shared-cordon.js';

type Row = Readonly<Record<string, any>>; // oxlint-disable-line typescript/no-explicit-any -- what a server says

const RU = { 'accept-language': 'ru' };
const IN_WORDS = 'country=KG&substance=khat&by=substance&evidence=ITEMISED';
const incidentOf = (name: string): string => `/v1/incidents/${uuidOf(`auditors ${name}`)}`;

let server: RunningCordon;
let officer: Client;
let body: Client;
let auditor: Client;
let position = '';

async function tell(client: Client, path: string, said: object): Promise<Answer> {
  const answer = await client.post(path, said);
  expect([path, answer.status, answer.body.code]).toEqual([path, 201, undefined]);
  position = String(answer.body.position);
  return answer;
}

async function ask(path: string, headers = {}, reader = auditor): Promise<readonly Row[]> {
  const at = `${path}${path.includes('?') ? '&' : '?'}atLeast=${position}`;
  const answer = await reader.get(at, { prefer: 'wait=5', ...headers });
  expect([path, answer.status, answer.body.code]).toEqual([path, 200, undefined]);
  return answer.body.rows as readonly Row[];
}

async function seize(incident: string, quantity: string, substance = 'khat'): Promise<Answer> {
  await tell(officer, `${incident}/report`, { country: 'KG', occurredAt: '2026-05-10' });
  return tell(officer, `${incident}/record-seizure`, { lineId: 'a', substance, quantity });
}

export function auditorCases(): void {
  beforeAll(async () => {
    server = await sharedCordon();
    officer = await clientOf(server, 'officer', 'KG');
    body = await clientOf(server, 'secretariat', 'AUDITED');
    auditor = await clientOf(server, 'auditor', 'KG');
  });

  describe('Question', () => {
    let then = '';
    let seized = '';

    it('1: what was shown on that day, and which events made the figure', async () => {
      const answer = await seize(incidentOf('one'), '3.2 kg');
      [then, seized] = [position, answer.body.events[0].id];
      expect(await ask(`/v1/totals?${IN_WORDS}`)).toMatchObject([{ text: '3.2 kg' }]);
      const corrected = { line: 'a', data: { lineId: 'a', substance: 'khat', quantity: '2.3 kg' } };
      await tell(officer, `${incidentOf('one')}/correct`, { ...corrected, reason: 'MISTYPED', note: 'By telephone' });
      expect(await ask(`/v1/totals?${IN_WORDS}`)).toMatchObject([{ text: '2.3 kg' }]);
      expect(await ask(`/v1/totals?${IN_WORDS}&knownAt=@${then}`)).toMatchObject([{ text: '3.2 kg' }]);
      expect(await ask(`/v1/ledger?${IN_WORDS}&knownAt=@${then}`)).toMatchObject([{ event: seized, text: '3.2 kg' }]);
    });

    it('2: which figures changed since, by what event, who, why, how late', async () => {
      const [figure, change, ...more] = await ask(`/v1/changes?from=@${then}&${IN_WORDS}`);
      expect(more).toEqual([]);
      expect(figure).toMatchObject({
        grain: 'FIGURE',
        substance: 'khat',
        figureBefore: { lower: '3.2' },
        figureAfter: { lower: '2.3' },
        text: 'itemised, khat: 3.2 kg → 2.3 kg',
      });
      expect(change).toMatchObject({
        grain: 'CHANGE',
        type: 'ReportCorrected',
        position,
        administration: 'KG',
        officer: 'kg-officer',
        reason: 'MISTYPED',
        change: { lower: '-0.9', upper: '-0.9' },
      });
      const hours = (Date.parse(change!['recordedAt']) - Date.parse('2026-05-11')) / 3_600_000;
      expect(change!['delayHours']).toBe(Math.floor(hours));
      expect(change!['text']).toMatch(/^−0\.9 kg: .*By telephone.*; Kyrgyzstan \(kg-officer\); \d+ days later$/);
      const russian = await ask(`/v1/changes?from=@${then}&${IN_WORDS}`, RU);
      expect(russian[0]!['text']).toBe('по отдельным фактам, кат: 3,2 кг → 2,3 кг');
      expect(russian[1]!['text']).toMatch(
        /^−0,9 кг: .*описка.*; Кыргызстан \(kg-officer\); спустя \d+ (день|дня|дней)$/,
      );
      expect(await ask(`/v1/changes?from=@${then}&to=@${then}&${IN_WORDS}`)).toEqual([]);
    });

    it('2, of another reader: what they do not see moved no figure of theirs', async () => {
      const outsider = await clientOf(server, 'auditor', 'JP');
      const told = await outsider.get(`/v1/changes?from=@${then}&${IN_WORDS}`);
      expect([told.status, told.body.rows]).toEqual([200, []]);
      expect((await outsider.get('/v1/changes')).status).toBe(400);
    });

    it('2, of another participant: how late a state tells is that state’s to know', async () => {
      const at = '/v1/operations/audited-2';
      const decision = { organisers: ['AUDITED'], targets: ['drugs'], decidedOn: '2026-04' };
      await tell(body, `${at}/decide`, decision);
      for (const country of ['KG', 'KZ'])
        await tell(body, `${at}/nominate-participant`, { country, capacity: 'PARTICIPANT' });
      await tell(body, `${at}/launch`, { window: '2026-05' });
      const before = position;
      const incident = incidentOf('late');
      await tell(officer, `${incident}/report`, { country: 'KG', occurredAt: '2026-05-10', operation: 'audited-2' });
      await tell(officer, `${incident}/record-seizure`, { lineId: 'a', substance: 'khat', quantity: '1 kg' });
      const asked = `/v1/changes?from=@${before}&operation=audited-2&country=KG&evidence=ITEMISED`;
      const lateOf = (rows: readonly Row[]): unknown[] =>
        rows.map(({ figureAfter, change }) => (figureAfter ?? change).late as unknown);
      const other = await clientOf(server, 'auditor', 'KZ');
      const theirs = lateOf(await ask(asked, {}, other));
      expect(theirs.length).toBeGreaterThan(0);
      expect(new Set(theirs)).toEqual(new Set([null]));
      expect(new Set(lateOf(await ask(asked)))).toEqual(new Set([0]));
    });

    it('6: which records have no laboratory confirmation after so many days', async () => {
      const incident = incidentOf('six');
      await seize(incident, '5 kg', 'opium');
      await tell(officer, `${incident}/send-sample`, { lineId: 'a', laboratory: 'Central', at: '2026-05-11' });
      const before = position;
      const asked = '/v1/without-laboratory?days=0&country=KG';
      const own = (rows: readonly Row[]): readonly Row[] => rows.filter(({ id }) => incident.endsWith(String(id)));
      expect(own(await ask(asked))).toMatchObject([{ line: 'a', substance: 'opium', sent: { laboratory: 'Central' } }]);
      expect(own(await ask('/v1/without-laboratory?days=1&country=KG'))).toEqual([]);
      await tell(officer, `${incident}/identify-substance`, { lineId: 'a', substance: 'opium', certificate: '8/26' });
      expect(own(await ask(asked))).toEqual([]);
      expect(own(await ask(`${asked}&knownAt=@${before}`))).toHaveLength(1);
      const [row] = own(await ask(`${asked}&knownAt=@${before}`, RU));
      expect(row!['text']).toContain('проба направлена: Central');
    });

    it('7: which seizures are counted twice, and who decided that two are one', async () => {
      const at = '/v1/operations/audited-7';
      await tell(body, `${at}/decide`, { organisers: ['AUDITED'], targets: ['drugs'], decidedOn: '2026-04' });
      for (const country of ['KG', 'KZ'])
        await tell(body, `${at}/nominate-participant`, { country, capacity: 'PARTICIPANT' });
      const other = await clientOf(server, 'officer', 'KZ');
      const [one, two] = [incidentOf('seven'), incidentOf('seven again')];
      for (const [who, incident, country, quantity] of [
        [officer, one, 'KG', '5 kg'],
        [other, two, 'KZ', '5.1 kg'],
      ] as const) {
        await tell(who, `${incident}/report`, { country, occurredAt: '2026-05-10', operation: 'audited-7' });
        await tell(who, `${incident}/record-seizure`, { lineId: 'a', substance: 'opium', quantity });
      }
      const figures = '/v1/totals?operation=audited-7&evidence=ITEMISED';
      expect(await ask(figures)).toMatchObject([{ text: '10.1 kg', entries: 2 }]);
      // The program itself suspects what is alike, some seconds after it was told.
      const id = one.slice('/v1/incidents/'.length);
      let found: readonly Row[] = [];
      for (const until = Date.now() + 20_000; found.length === 0 && Date.now() < until;) {
        await new Promise((resolve) => setTimeout(resolve, 250));
        found = await ask(`/v1/duplicate-reviews?incident=${id}&state=SUSPECTED`);
      }
      expect(found).toMatchObject([{ state: 'SUSPECTED', score: 70, owners: ['KG', 'KZ'], decidedBy: [] }]);
      const review = `/v1/duplicate-reviews/${found[0]!['id']}`;
      const inbox = await ask('/v1/requests?in=duplicate-reviews', {}, other);
      expect(inbox).toMatchObject([{ kind: 'ACKNOWLEDGEMENT', askedBy: 'CORDON', askedOf: 'KZ' }]);
      for (const who of [officer, other]) await tell(who, `${review}/confirm-same`, {});
      expect(await ask(figures)).toMatchObject([{ text: '5 kg', entries: 1 }]);
      const [decided] = await ask(`/v1/duplicate-reviews?incident=${id}`, RU);
      expect(decided).toMatchObject({ state: 'SAME', decidedBy: ['KG', 'KZ'] });
      expect(decided!['text']).toBe('Кыргызстан, Казахстан — одно изъятие');
      const history = await ask(`${review}/history`);
      expect(history.map(({ type, actor }) => [type, actor.administration])).toEqual([
        ['DuplicateSuspected', 'CORDON'],
        ['SameSeizureConfirmed', 'KG'],
        ['SameSeizureConfirmed', 'KZ'],
      ]);
      await tell(other, `${review}/revoke`, { reason: 'Two lorries' });
      expect(await ask(figures)).toMatchObject([{ text: '10.1 kg', entries: 2 }]);
    }, 60_000);

    it('8: who could see a message at that time, and who has read it', async () => {
      const operation = '/v1/operations/audited-8';
      const decision = { organisers: ['AUDITED'], targets: ['drugs'], decidedOn: '2026-04' };
      await tell(body, `${operation}/decide`, decision);
      const join = (country: string): Promise<Answer> =>
        tell(body, `${operation}/nominate-participant`, { country, capacity: 'PARTICIPANT' });
      await join('KG');
      await join('KZ');
      const opening = { operation: 'audited-8', tool: 'Cordon', languages: ['ru'], openedOn: '2026-04' };
      await tell(body, '/v1/exchanges/audited-8/open', opening);
      const message = uuidOf('auditors message');
      const at = `/v1/messages/${message}`;
      await tell(officer, `${at}/send`, { exchange: 'audited-8', kind: 'INFORMATION', text: 'To everybody' });
      const sent = position;
      await join('RU');
      const seenBy = async (when = ''): Promise<unknown> => (await ask(`${at}${when}`))[0]!['seenBy'];
      expect(await seenBy(`?knownAt=@${sent}`)).toEqual(['AUDITED', 'KG', 'KZ']);
      expect(await seenBy()).toEqual(['AUDITED', 'KG', 'KZ', 'RU']);
      const [kz, ru] = [await clientOf(server, 'officer', 'KZ'), await clientOf(server, 'auditor', 'RU')];
      expect((await ru.get(`${at}?knownAt=@${sent}&as=RU`)).status).toBe(404);
      await ask(at, {}, kz);
      const reads = async (reader: Client): Promise<Answer> => reader.get(`/v1/reads?stream=message-${message}`);
      // Reads are written some at a time, behind the answer.
      let told: readonly unknown[] = [];
      for (let left = 50; left > 0 && !told.includes('KZ'); left--, await pause(100))
        told = (await reads(auditor)).body.rows.map(({ administration }: Row) => administration as unknown);
      expect(told).toContain('KZ');
      expect(told).not.toContain('RU');
      expect((await reads(kz)).body.code).toBe('READS_OF_ANOTHER');
    });

    it('10: was the chair in office when the decision was taken, was there a candidacy before the appointment', async () => {
      const committee = '/v1/committees/audited';
      const members = await clientOf(server, 'auditor', 'AUDITED');
      await tell(body, `${committee}/establish`, { names: { en: 'Audited' }, date: '2019' });
      const meeting = { body: 'audited', ordinal: 1, dates: '2020-03-01' };
      await tell(body, '/v1/meetings/audited-1/convene', meeting);
      const elected = { reElection: false, meeting: 'audited-1' };
      await tell(body, `${committee}/elect-chairman`, { ...elected, person: 'A', electedOn: '2020-03-01' });
      const decision = { body: 'audited', meeting: 'audited-1', text: { en: 'Go on' }, adoptedOn: '2020-03-01' };
      await tell(body, '/v1/decisions/audited-1-1/adopt', decision);
      await tell(body, `${committee}/end-term`, { office: 'CHAIRMAN', endedOn: '2021-06-01', because: 'RELIEVED' });
      const chairOn = async (day: string): Promise<unknown> => {
        const [row] = await ask(`${committee}?happenedFrom=${day}&happenedTo=${day}`, {}, members);
        return row!['officeHolders'].map(({ person, inOffice }: Row) => [person, inOffice]);
      };
      const [{ adopted }] = (await ask('/v1/decisions/audited-1-1', {}, members)) as [Row];
      expect(await chairOn(adopted.adoptedOn.from)).toEqual([['A', true]]);
      expect(await chairOn('2021-07-01')).toEqual([]);
      const office = 'HEAD_OF_SECRETARIAT';
      const provision = { body: 'audited', subject: 'SECRETARIAT', approvedOn: '2020-03-01', candidacy: true };
      await tell(body, '/v1/provisions/audited-secretariat/approve', { ...provision, meeting: 'audited-1' });
      const early = { office, person: 'B', appointedOn: '2020-04-01' };
      expect((await body.post(`${committee}/appoint-officer`, early)).body.code).toBe('CANDIDACY_NOT_AGREED');
      await tell(body, `${committee}/agree-candidacy`, { office, person: 'B', agreedOn: '2020-03-01' });
      await tell(body, `${committee}/appoint-officer`, early);
      const [row] = await ask(committee, {}, members);
      const appointed = row!['officeHolders'].find(({ by }: Row) => by === 'APPOINTMENT');
      expect(appointed).toMatchObject({ person: 'B', basedOn: { flags: [] } });
      expect(await ask('/v1/committees?flag=CANDIDACY_NOT_AGREED', {}, members)).not.toEqual(
        expect.arrayContaining([expect.objectContaining({ id: 'audited' })]),
      );
    });

    it('11: which reports came after the acceptance deadline', async () => {
      const at = '/v1/operations/audited-11';
      await tell(body, `${at}/decide`, { organisers: ['AUDITED'], targets: ['drugs'], decidedOn: '2026-04' });
      await tell(body, `${at}/nominate-participant`, { country: 'KG', capacity: 'PARTICIPANT' });
      await tell(body, `${at}/launch`, { window: '2026-05' });
      const report = async (name: string, quantity: string): Promise<string> => {
        const said = { country: 'KG', occurredAt: '2026-05-10', operation: 'audited-11' };
        await tell(officer, `${incidentOf(name)}/report`, said);
        const line = { lineId: 'a', substance: 'khat', quantity };
        return (await tell(officer, `${incidentOf(name)}/record-seizure`, line)).body.events[0].id as string;
      };
      const early = await report('in time', '11 kg');
      await tell(body, `${at}/conclude`, { endedAt: '2026-05-31', reportsAcceptedUntil: '2026-06-30' });
      const late = async (): Promise<readonly unknown[]> => {
        const rows = await ask('/v1/ledger?operation=audited-11&evidence=ITEMISED');
        return rows.filter((row) => row['late'] === 1).map(({ event }) => event as unknown);
      };
      const second = await report('after the deadline', '12 kg');
      expect(await late()).toEqual(expect.arrayContaining([early, second]));
      // A nil return is no line, and no figure hangs on it: that came after the deadline too.
      await tell(officer, `${at}/submit-nil-return`, { country: 'KG', period: '2026-05-20' });
      const inWords = async (more = '', headers = {}): Promise<readonly unknown[]> =>
        (await ask(`/v1/late?operation=audited-11&country=KG${more}`, headers)).map((row) => row['text'] as unknown);
      expect(await inWords('&in=operations', RU)).toEqual([
        expect.stringMatching(
          /^Кыргызстан: нулевое донесение по операции — срок — 30 июня 2026 г\.; поступило .+; дней просрочки: \d+$/,
        ),
      ]);
      const reports = await ask('/v1/late?operation=audited-11&in=incidents&answered=true');
      expect(reports.map(({ answeredBy }) => answeredBy as unknown)).toEqual(expect.arrayContaining([early, second]));
      expect(reports[0]).toMatchObject({ country: 'KG', type: 'OperationConcluded', until: { to: '2026-06-30' } });
      // The deadline is extended: what came in time by then is late no more, whatever it was before.
      const until = new Date(Date.now() + 7 * 86_400_000).toISOString().slice(0, 10);
      await tell(body, `${at}/amend`, { reportsAcceptedUntil: until, reason: 'Extended' });
      expect(await late()).toEqual([]);
      expect(await inWords()).toEqual([]);
      expect((await ask(at))[0]).toMatchObject({ reportsAcceptedUntil: { to: until } });
    });

    it('11: and which answers came after what they were asked by, or have not come', async () => {
      const at = `/v1/assistance-requests/${uuidOf('auditors assistance')}`;
      const asking = { askedBy: 'KG', askedOf: 'KZ', legalBasis: 'Agreement', purpose: 'Check', questions: ['Whose?'] };
      await tell(officer, `${at}/request`, { ...asking, requestedOn: '2026-05-01', answerBy: '2026-05-31' });
      const asked = position;
      const late = async (more = ''): Promise<readonly unknown[]> =>
        (await ask(`/v1/late?in=assistance-requests&country=KZ${more}`)).map((row) => [row['text'], row['answeredBy']]);
      const text = 'Kazakhstan: answer to a request for assistance — due by 31 May 2026';
      expect(await late()).toEqual([[expect.stringMatching(`^${text}; has not come; days late: \\d+$`), null]]);
      const other = await clientOf(server, 'officer', 'KZ');
      const answer = { extent: 'WHOLE', at: '2026-06-12', answer: 'Nobody knows' };
      const { body: told } = await tell(other, `${at}/answer`, answer);
      expect(await late()).toEqual([[`${text}; came 12 June 2026; days late: 12`, told.events[0].id]]);
      expect(await late('&answered=false')).toEqual([]);
      expect(await late(`&answered=false&knownAt=@${asked}`)).toHaveLength(1);
    });

    it('17: which country has been silent', async () => {
      const at = '/v1/operations/audited-17';
      await tell(body, `${at}/decide`, { organisers: ['AUDITED'], targets: ['drugs'], decidedOn: '2026-04' });
      for (const country of ['KG', 'KZ', 'TJ', 'UZ'])
        await tell(body, `${at}/nominate-participant`, { country, capacity: 'PARTICIPANT' });
      for (const country of ['KG', 'KZ', 'TJ']) {
        const own = await clientOf(server, 'officer', country);
        await tell(own, `${at}/confirm-participation`, { country, on: '2026-05-01' });
      }
      await tell(body, `${at}/launch`, { window: '2026-05-01/2026-05-10' });
      const nothing = await clientOf(server, 'officer', 'KZ');
      await tell(nothing, `${at}/submit-nil-return`, { country: 'KZ', period: '2026-05-01/2026-05-10' });
      const said = { country: 'KG', occurredAt: '2026-05-02', operation: 'audited-17' };
      await tell(officer, `${incidentOf('seventeen')}/report`, said);
      const states = async (headers = {}): Promise<readonly unknown[]> =>
        (await ask(`${at}/board`, headers))
          .filter(({ figure }) => figure === 'COUNTRY')
          .map(({ country, reporting, silentSince, text }) => [country, reporting, silentSince, text]);
      expect((await states()).map((row) => (row as unknown[]).slice(0, 3))).toEqual([
        ['KG', 'REPORTED', '2026-05-03'],
        ['KZ', 'NIL', null],
        ['TJ', 'SILENT', '2026-05-01'],
        ['UZ', 'INVITED', null],
      ]);
      expect((await states(RU)).map((row) => (row as unknown[])[3])).toContain(
        'Таджикистан: сведений не поступало; сведений нет с 1 мая 2026 г.; дней без сведений: 10',
      );
      // The nil return that an incident contradicts, though it was told before it.
      const other = await clientOf(server, 'officer', 'KZ');
      const found = { country: 'KZ', occurredAt: '2026-05-04', operation: 'audited-17' };
      await tell(other, `${incidentOf('found after all')}/report`, found);
      const rows = await ask(`${at}/board`);
      expect(rows.find(({ figure }) => figure === 'NIL_RETURN')).toMatchObject({
        contradictedBy: [uuidOf('auditors found after all')],
        settledBy: expect.arrayContaining(['operations/withdraw-event']),
      });
    });

    it('14: which version of the list classified this substance', async () => {
      const list = '/v1/reference-data/substances';
      const before = await auditor.get(list);
      const version: number = before.status === 200 ? before.body.rows[0].version : 1;
      const lineOf = async (incident: string): Promise<unknown> => {
        const [row] = await ask(incident);
        return row!['lines'].map(({ substance, classifiedBy }: Row) => [substance, classifiedBy]);
      };
      const by = (n: number): object => ({ list: 'substances', version: n });
      expect(await lineOf(incidentOf('one'))).toEqual([['khat', by(version)]]);
      const next = { version: version + 1, validFrom: '2026-11-29', entries: [{ code: 'audited', class: 'NARCOTIC' }] };
      await tell(body, `${list}/publish`, next);
      await seize(incidentOf('later'), '1 kg', 'opium');
      expect(await lineOf(incidentOf('later'))).toEqual([['opium', by(version + 1)]]);
      expect(await lineOf(incidentOf('one'))).toEqual([['khat', by(version)]]);
      const told = await ask(`${incidentOf('later')}/history`);
      expect(told.find(({ type }) => type === 'SubstanceSeized')).toMatchObject({
        reference: { substances: String(version + 1) },
      });
    });

    it('15: all uses of loosening a handling code', async () => {
      const incident = incidentOf('one');
      await tell(officer, `${incident}/restrict`, { handling: ['H2'] });
      const loosened = await tell(officer, `${incident}/release`, { handling: ['H2'], reason: 'The trial is over' });
      const uses = (await auditor.get('/v1/events?type=AudienceReleased&actor=KG&text=words')).body
        .rows as readonly Row[];
      expect(uses.find(({ id }) => id === loosened.body.events[0].id)).toMatchObject({
        meta: { actor: { administration: 'KG', officer: 'kg-officer' } },
        recordedAt: expect.any(String),
        text: expect.stringContaining('The trial is over'),
      });
      const message = `/v1/messages/${uuidOf('auditors message')}`;
      await tell(officer, `${message}/restrict`, { handling: ['H2'] });
      const opened = await tell(officer, `${message}/release`, { handling: ['H2'], reason: 'The check is over' });
      const ofMessages = (await auditor.get('/v1/events?type=MessageReleased&actor=KG&text=words')).body
        .rows as readonly Row[];
      expect(ofMessages).toMatchObject([
        { id: opened.body.events[0].id, text: expect.stringContaining('The check is over') },
      ]);
    });
  });
}
