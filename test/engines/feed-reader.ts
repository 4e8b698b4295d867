// One reader of the live feed, who comes back behind the last id that they have, as browsers do: notes what came whole.
import { setTimeout as pause } from 'node:timers/promises';

export class FeedReader {
  /** Ids of the events that came, in their order. */
  readonly ids: string[] = [];
  private readonly leaving = new AbortController();
  private running: Promise<void> = Promise.resolve();

  /** `last`: the position behind which to begin; the last that has come. */
  constructor(
    private readonly token: string,
    public last: string,
  ) {}

  /** Reads from one of the servers, and from the next one when a connection ends, until `leave`. */
  follow(urls: () => readonly string[]): this {
    this.running = this.again(urls);
    return this;
  }

  /** Until so many have come; false when they do not in time. */
  async has(count: number, ms: number): Promise<boolean> {
    for (const end = performance.now() + ms; this.ids.length < count && performance.now() < end;) await pause(20);
    return this.ids.length >= count;
  }

  async leave(): Promise<void> {
    this.leaving.abort();
    await this.running;
  }

  private async again(urls: () => readonly string[]): Promise<void> {
    for (let i = 0; !this.leaving.signal.aborted; i++) {
      // What ends a connection is what the tests do to the server: what came whole has been noted.
      await this.once(urls()[i % urls().length]!).catch(() => undefined);
      if (!this.leaving.signal.aborted) await pause(50);
    }
  }

  private async once(url: string): Promise<void> {
    const headers = { authorization: `Bearer ${this.token}`, 'last-event-id': this.last };
    const { body } = await fetch(`${url}/v1/feed`, { headers, signal: this.leaving.signal });
    let rest = '';
    for await (const chunk of body ?? []) {
      const messages = (rest + Buffer.from(chunk).toString()).split('\n\n');
      rest = messages.pop() ?? '';
      for (const message of messages) this.note(message);
    }
  }

  private note(message: string): void {
    const position = /^id: (.+)$/m.exec(message)?.[1];
    const data = /^data: (.+)$/m.exec(message)?.[1];
    if (position === undefined || data === undefined) return;
    this.ids.push((JSON.parse(data) as { id: string }).id);
    this.last = position;
  }
}

/** What the feed brings of these events: half of them, and the rest behind the last id of that half; by id. */
export async function fedInHalves(
  url: string,
  token: string,
  { start, ids }: { readonly start: string; readonly ids: readonly string[] },
): Promise<string> {
  const first = new FeedReader(token, start).follow(() => [url]);
  await first.has(ids.length / 2, 20_000);
  await first.leave();
  const second = new FeedReader(token, first.last).follow(() => [url]);
  await second.has(ids.length - first.ids.length, 20_000);
  await pause(200); // what would come twice has come then
  await second.leave();
  return [...first.ids, ...second.ids].join();
}

/** The objects of an NDJSON answer. Throws what is told instead of one. */
export function linesOf(body: unknown): readonly Record<string, unknown>[] {
  if (typeof body !== 'string') throw new Error(`no lines, but ${JSON.stringify(body)}`);
  const lines = body.split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as Record<string, unknown>);
}
