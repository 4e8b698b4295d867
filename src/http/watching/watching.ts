// A figure that is watched: what was told of it last, and what is told next, in frames of text/event-stream.
import type { ServerResponse } from 'node:http';

/** What an answer is known by. */
export interface Told {
  readonly position: string | null;
  /** Hash of what the reader sees; null where that is everything. */
  readonly sight: string | null;
  readonly rows: number;
  readonly digest: string;
}

/** Why a watch ends. `SIGHT_CHANGED`: of what was told the reader would be told something else today. */
export type EndReason = 'TOKEN_EXPIRED' | 'SERVER_STOPPING' | 'SIGHT_CHANGED' | 'NOT_ANSWERED';

interface Watched {
  /** As it was given. */
  readonly question: string;
  /** As of now, or of a place. */
  readonly tell: (knownAt?: string) => Promise<Told>;
  /** How far the read models have come. */
  readonly place: () => bigint | null;
  /** When the right to watch ends, ms UTC. */
  readonly until: number;
}

/** How often it is looked whether something has come, and how often the line says that it is alive, ms. */
const [LOOK, BEAT] = [2_000, 15_000];
/** The longest time that a timer can take, ms. */
const LONGEST_TIMER = 2 ** 31 - 1;

export class Watching {
  private last: Told | undefined;
  private at: bigint | null = null;
  private readonly timers: NodeJS.Timeout[] = [];
  private isOpen = true;
  private isLooking = false;

  constructor(
    private readonly response: ServerResponse,
    private readonly of: Watched,
  ) {
    response.once('close', () => this.close());
    response.on('error', () => this.close());
  }

  begin(first: Told): void {
    if (!this.isOpen) return;
    const left = Math.min(Math.max(0, this.of.until - Date.now()), LONGEST_TIMER);
    this.timers.push(
      setInterval(() => void this.look(), LOOK).unref(),
      setInterval(() => this.response.write(': alive\n\n'), BEAT).unref(),
      setTimeout(() => this.end('TOKEN_EXPIRED'), left).unref(),
    );
    this.last = first;
    this.say('figure', { question: this.of.question, ...first });
  }

  end(reason: EndReason): void {
    if (!this.isOpen) return;
    this.isOpen = false;
    this.response.end(`event: end\ndata: ${JSON.stringify({ reason })}\n\n`);
    this.close();
  }

  /** One look at a time; where nothing has come since the last one, nothing is asked. */
  private async look(): Promise<void> {
    const at = this.of.place();
    if (this.isLooking || !this.isOpen || at === this.at) return;
    this.isLooking = true;
    try {
      this.at = at;
      await this.compare(this.last!);
    } catch {
      this.end('NOT_ANSWERED');
    } finally {
      this.isLooking = false;
    }
  }

  private async compare(before: Told): Promise<void> {
    const now = await this.of.tell();
    if (now.digest !== before.digest) {
      // With the rights of today: what was told there must still be what is told of there.
      const then = before.position === null ? before : await this.of.tell(`@${before.position}`);
      if (then.digest !== before.digest) return this.end('SIGHT_CHANGED');
      this.say('changed', { question: this.of.question, from: before.position, ...now });
    }
    this.last = now;
  }

  private say(event: string, data: Told & { readonly question: string; readonly from?: string | null }): void {
    if (!this.isOpen) return;
    const id = data.position === null ? '' : `id: ${data.position}\n`;
    this.response.write(`${id}event: ${event}\ndata: ${JSON.stringify(data)}\n\n`);
  }

  private close(): void {
    this.isOpen = false;
    for (const each of this.timers) clearTimeout(each);
  }
}
