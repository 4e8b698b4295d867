// Officers who report, and readers who ask, at several processes at once: who gets no answer sends the same again, with
// its key, to another process. What was acknowledged is noted, and every answer that should not have been given.
import { setTimeout as pause } from 'node:timers/promises';

/** How long an officer waits for an answer until they try the next process, ms. */
const PATIENCE_MS = 4_000;
/** How long they go on trying, ms: longer than any of the faults. */
const GIVES_UP_MS = 120_000;

export interface Reply {
  readonly status: number;
  readonly retryAfter: string | null;
  // oxlint-disable-next-line typescript/no-explicit-any -- what a server says
  readonly body: any;
}

/** One request; undefined where no answer came in time. */
export async function asked(url: string, token: string, request: RequestInit = {}): Promise<Reply | undefined> {
  const headers = { authorization: `Bearer ${token}`, ...(request.headers as Record<string, string> | undefined) };
  const signal = request.signal ?? AbortSignal.timeout(PATIENCE_MS);
  try {
    const answer = await fetch(url, { ...request, headers, signal });
    const text = await answer.text();
    const isJson = /(?<!nd)json/.test(answer.headers.get('content-type') ?? '');
    const body: unknown = isJson ? JSON.parse(text) : text;
    return { status: answer.status, retryAfter: answer.headers.get('retry-after'), body };
  } catch {
    return undefined;
  }
}

export interface LoadOptions {
  /** Asked anew for each request: processes come and go. */
  readonly urls: () => readonly string[];
  readonly token: string;
  readonly writers: number;
  readonly askers: number;
}

export class Load {
  /** Ids of the events that somebody was told of. */
  readonly acknowledged: string[] = [];
  /** What must not be said: neither an effect nor a reason to wait. */
  readonly wrong: string[] = [];
  readonly counts = { commands: 0, sentAgain: 0, questions: 0, readBack: 0, waited: 0 };
  private isOver = false;
  private readonly running: Promise<void>[];

  constructor(private readonly options: LoadOptions) {
    const { writers, askers } = options;
    this.running = [
      ...Array.from({ length: writers }, (_, i) => this.write(i)),
      ...Array.from({ length: askers }, (_, i) => this.ask(i)),
    ];
  }

  /** Resolves when what was begun has been answered. */
  async end(): Promise<void> {
    this.isOver = true;
    await Promise.all(this.running);
  }

  /** Every other officer only reports: they have nothing to wait for where read models stand still. */
  private async write(writer: number): Promise<void> {
    for (let i = writer; !this.isOver; i++) {
      const incident = `incidents/${crypto.randomUUID()}`;
      await this.told(i, `${incident}/report`, { country: 'KG', occurredAt: '2026-11-05' });
      const line = { lineId: '1', substance: 'heroin', quantity: '1.5 kg' };
      const position = await this.told(i + 1, `${incident}/record-seizure`, line);
      if (position !== undefined && writer % 2 === 0 && i % 3 === 0) await this.readBack(i + 2, incident, position);
    }
  }

  /** Sends it until it is acknowledged; gives its position. */
  private async told(first: number, path: string, body: object): Promise<string | undefined> {
    const headers = { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() };
    const end = performance.now() + GIVES_UP_MS;
    for (let i = first; performance.now() < end; i++, this.counts.sentAgain++) {
      const reply = await this.send(i, path, { method: 'POST', headers, body: JSON.stringify(body) });
      if (reply && isRecorded(reply)) {
        this.acknowledged.push(...(reply.body.events as { id: string }[]).map(({ id }) => id));
        this.counts.commands += 1;
        return String(reply.body.position);
      }
      if (reply && !isWaiting(reply)) this.wrong.push(`${path}: ${reply.status} ${JSON.stringify(reply.body)}`);
      await pause(100);
    }
    this.wrong.push(`${path}: never acknowledged`);
    return undefined;
  }

  /** Who reads from another process than they wrote to sees what they wrote. */
  private async readBack(first: number, incident: string, position: string): Promise<void> {
    const end = performance.now() + GIVES_UP_MS;
    for (let i = first; performance.now() < end; i++, this.counts.waited++) {
      const reply = await this.send(i, `${incident}?atLeast=${position}`, { headers: { prefer: 'wait=3' } });
      if (reply?.status === 200) {
        const lines = (reply.body.rows as { lines: unknown[] }[])[0]?.lines.length;
        if (lines !== 1) this.wrong.push(`${incident} at ${position}: ${lines} lines`);
        this.counts.readBack += 1;
        return;
      }
      if (reply && !isWaiting(reply)) this.wrong.push(`${incident}: ${reply.status} ${JSON.stringify(reply.body)}`);
      await pause(100);
    }
    this.wrong.push(`${incident}: never read`);
  }

  private async ask(asker: number): Promise<void> {
    const questions = ['totals?by=country,substance', 'series?bucket=day&axis=known', 'incidents?limit=5'];
    for (let i = asker; !this.isOver; i++) {
      const reply = await this.send(i, questions[i % questions.length]!);
      if (reply && reply.status !== 200 && !isWaiting(reply))
        this.wrong.push(`${questions[i % questions.length]}: ${reply.status} ${JSON.stringify(reply.body)}`);
      this.counts.questions += 1;
      await pause(50);
    }
  }

  private send(i: number, path: string, request: RequestInit = {}): Promise<Reply | undefined> {
    const { urls, token } = this.options;
    const there = urls();
    return asked(`${there[i % there.length]}/v1/${path}`, token, request);
  }
}

/** Now, or when the same was sent before. */
const isRecorded = ({ status, body }: Reply): boolean =>
  status === 201 || (status === 200 && (body as { repeated?: boolean }).repeated === true);

/** Said with how long to wait: the store or the read models are not there at the moment. */
const isWaiting = ({ status, retryAfter }: Reply): boolean => status === 503 && retryAfter !== null;
