// An officer's day on the whole program, over HTTP alone: what they are told, in words that do not depend on the engines.
import { setTimeout as pause } from 'node:timers/promises';
import {
  type Answer,
  Client,
  cordon,
  type Environment,
  folder,
  type RunningCordon,
  runningCordon,
  type HeaderFields,
  tokenOf,
} from '../support/processes/running-cordon.js';
import { fedInHalves, linesOf } from './feed-reader.js';
import { Names } from './names.js';

/** What was answered, by what was asked; ids, positions and times are given names in the order of their appearance. */
export type Transcript = Readonly<Record<string, unknown>>;

/** The whole day, a restart in the evening, and whether the read models equal the log then. */
export async function officersDay(engines: Environment): Promise<Transcript> {
  const settings = { CORDON_DOCUMENTS: 'off', CORDON_DATA: folder(), ...engines };
  const server = await runningCordon(settings);
  try {
    const token = await tokenOf(settings.CORDON_DATA, 'officer');
    const day = new Day(server, token);
    await day.work();
    const evening = await day.asked();
    await server.end();
    const restarted = await runningCordon(settings);
    const later = await new Day(restarted, token, day).asked();
    await restarted.end();
    const { code, out } = await cordon(['verify'], settings);
    return { ...day.told, evening, later, verified: [code, out.trimEnd().split('\n').at(-1)] };
  } finally {
    await server.end('SIGKILL');
  }
}

const LAUNCH = { window: '2026-04-01/2026-04-30' };
const LINE = { lineId: '1', substance: 'heroin', quantity: 'неизвестно' };
const WEIGHED = { lineId: '1', quantity: { value: '12.4', unit: 'KGM', method: 'LAB' } };

class Day {
  readonly told: Record<string, unknown> = {};
  private readonly names: Names;
  private readonly client: Client;
  /** Of this day alone, so that it can be held on a log that has had others. */
  private readonly tag: string;
  private last = '';
  /** Where the laboratory's result was not known yet. */
  private early = '';

  constructor(
    private readonly server: RunningCordon,
    private readonly token: string,
    before?: Day,
  ) {
    this.client = new Client(server.url, token);
    this.tag = before?.tag ?? crypto.randomUUID().slice(-12);
    this.names = before?.names ?? new Names(this.tag);
    if (before) [this.last, this.early] = [before.last, before.early];
  }

  async work(): Promise<void> {
    await this.planned();
    await this.seizures();
    await this.sameAndOther();
    await this.race();
    await this.transfer();
    await this.feed();
  }

  /** The questions at the day's end; each waits for the last event of the day. */
  async asked(): Promise<Transcript> {
    const answers: Record<string, unknown> = {};
    for (const [name, path, headers] of this.questions()) {
      const separator = path.includes('?') ? '&' : '?';
      const wait = { prefer: 'wait=30', ...headers };
      answers[name] = this.named(await this.client.get(`${path}${separator}atLeast=${this.last}`, wait));
    }
    return answers;
  }

  private questions(): readonly (readonly [name: string, path: string, headers?: HeaderFields])[] {
    const { operation, early } = this;
    const all = `operation=${operation}`;
    return [
      ['totals', `/v1/totals?${all}&by=country,substance`],
      ['totals then', `/v1/totals?${all}&by=country,substance&knownAt=@${early}`],
      ['totals as a file', `/v1/totals?${all}&by=substance`, { accept: 'text/csv' }],
      ['series', `/v1/series?${all}&bucket=day&axis=happened&by=substance`],
      ['series then', `/v1/series?${all}&bucket=week&axis=happened&knownAt=@${early}`],
      ['ledger', `/v1/ledger?${all}`],
      ['operation', `/v1/operations/${operation}`],
      ['history', `/v1/incidents/${this.incident(1)}/history`, { 'accept-language': 'ru' }],
      ['incidents', `/v1/incidents?${all}`],
      ['nothing there', `/v1/operations/none-${this.tag}`],
    ];
  }

  private async planned(): Promise<void> {
    const at = `/v1/operations/${this.operation}`;
    await this.tell('launched undecided', `${at}/launch`, LAUNCH, { 'accept-language': 'ru' });
    const decision = { organisers: ['KG'], targets: ['NARCOTIC'], decidedOn: '2026-03-10' };
    await this.tell('decided', `${at}/decide`, decision);
    await this.tell('planned', `${at}/plan`, { codeName: 'Барьер-2026', ...LAUNCH });
    await this.tell('joined', `${at}/nominate-participant`, { country: 'KG', capacity: 'PARTICIPANT' });
    await this.tell('launched', `${at}/launch`, LAUNCH);
    await this.tell('launched twice', `${at}/launch`, LAUNCH);
  }

  private async seizures(): Promise<void> {
    const { operation } = this;
    const [first, second] = [`/v1/incidents/${this.incident(1)}`, `/v1/incidents/${this.incident(2)}`];
    const report = { country: 'KG', occurredAt: '2026-04-05T23:40+06:00', direction: 'IMPORT', operation };
    await this.tell('reported', `${first}/report`, report);
    await this.tell('seized', `${first}/record-seizure`, LINE);
    this.early = this.last;
    await this.tell('weighed', `${first}/establish-quantity`, WEIGHED);
    await this.tell('reported again', `${second}/report`, { country: 'KG', occurredAt: '2026-04-07', operation });
    const line = { lineId: 'a', substance: 'opium', quantity: '> 3 кг' };
    const [seized] = await this.tell('seized again', `${second}/record-seizure`, line);
    const correction = { corrects: seized?.id, data: { ...line, quantity: '30 кг' }, reason: 'MISTYPED' };
    await this.tell('corrected', `${second}/correct`, correction);
  }

  /** One key: the same again, another body; and what has moved on since it was read. */
  private async sameAndOther(): Promise<void> {
    const at = `/v1/incidents/${this.incident(2)}/record-seizure`;
    const key = { 'idempotency-key': crypto.randomUUID() };
    const line = { lineId: 'b', substance: 'cannabis-resin', quantity: '1,5 кг' };
    await this.tell('keyed', at, line, key);
    await this.tell('keyed again', at, line, key);
    await this.tell('keyed otherwise', at, { ...line, quantity: '2 кг' }, key);
    const stale = { 'if-match': '"0"' };
    await this.tell('stale', `/v1/operations/${this.operation}/conclude`, { endedAt: '2026-04-30' }, stale);
  }

  /** Many at one stream at once: each has its place, whoever was first. */
  private async race(): Promise<void> {
    const at = `/v1/operations/${this.operation}/nominate-participant`;
    const countries = ['KZ', 'RU', 'BY', 'AM', 'AZ', 'TJ', 'UZ', 'MD'];
    const answers = await Promise.all(
      countries.map((country) => this.client.post(at, { country, capacity: 'PARTICIPANT' })),
    );
    const revisions = answers.map(({ body }) => Number(body.revision)).toSorted((one, other) => one - other);
    this.told['raced'] = [answers.map(({ status }) => status), revisions];
    this.last = String(answers.find(({ body }) => body.revision === revisions.at(-1))?.body.position);
  }

  private async transfer(): Promise<void> {
    const key = crypto.randomUUID();
    const line = (id: number, command: string, body: object, own: string = crypto.randomUUID()): string =>
      `${JSON.stringify({ collection: 'incidents', id: this.incident(id), command, key: own, body })}\n`;
    const post = { lineId: '1', substance: 'heroin', quantity: '0.250 kg' };
    const report = { country: 'KG', occurredAt: '2026-04', operation: this.operation };
    const reported = line(3, 'report', report, key);
    const lines = [reported, line(3, 'record-seizure', post), line(3, 'record-seizures', post), '{"collection": \n'];
    await this.send('transferred', lines.join(''));
    await this.send('transferred again', reported);
  }

  private async send(name: string, lines: string): Promise<void> {
    const { status, body } = await this.client.post('/v1/commands', lines, { 'content-type': 'application/x-ndjson' });
    const answers = linesOf(body);
    this.told[name] = [status, this.names.plain(answers)];
    for (const { position } of answers) if (typeof position === 'string') this.last = position;
  }

  private async feed(): Promise<void> {
    const [first] = linesOf(await this.log(`operation=${this.operation}`));
    const start = String(first!['position']);
    const ids = linesOf(await this.log(`after=${start}`)).map(({ id }) => String(id));
    this.told['feed'] = ids.length;
    this.told['feed is the log'] = (await fedInHalves(this.server.url, this.token, { start, ids })) === ids.join();
  }

  /** Asked again for as long as the read models of a long log are being built. */
  private async log(which: string): Promise<unknown> {
    for (;;) {
      const { status, body } = await this.client.get(`/v1/events?${which}`, { accept: 'application/x-ndjson' });
      if (status !== 503) return body;
      await pause(100);
    }
  }

  private async tell(
    name: string,
    path: string,
    body: object,
    headers: HeaderFields = {},
  ): Promise<readonly { id: string }[]> {
    const answer = await this.client.post(path, body, headers);
    this.told[name] = this.named(answer);
    if (typeof answer.body.position === 'string') this.last = answer.body.position as string;
    return (answer.body.events ?? []) as { id: string }[];
  }

  private named({ status, headers, body }: Answer): unknown {
    return { status, body: this.names.plain(body), etag: this.names.plain(headers.get('etag')) };
  }

  private get operation(): string {
    return `barrier-${this.tag}`;
  }

  private incident(number: number): string {
    return `0000000${number}-0000-4000-8000-${this.tag}`;
  }
}
