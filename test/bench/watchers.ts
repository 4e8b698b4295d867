// A crowd that watches the feed: every client takes every byte, some of them also tell how late each event came.
import { connect, type Socket } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { quantile } from './figures.js';
import { requestOf } from './wire.js';

export interface Crowd {
  readonly url: string;
  readonly token: string;
  readonly clients: number;
  /** One of so many is looked at event by event. */
  readonly sample: number;
}

export interface Heard {
  /** ms between the moment stamped into the event, before its commit, and the arrival at the client. */
  readonly p50: number;
  readonly p99: number;
  /** Events that each client of the sample has got: the fewest and the most. */
  readonly fewest: number;
  readonly most: number;
  /** Clients that did not get as many bytes as the others. */
  readonly short: number;
  /** Pieces in which a client has got them, usually. */
  readonly rounds: number;
  /** Bytes that a client has got, usually. */
  readonly bytes: number;
}

const MARK = '"recordedAt":"';
const STAMP = 24;

class Watcher {
  bytes = 0;
  rounds = 0;
  events = 0;
  readonly late: number[] = [];
  private rest = '';

  constructor(
    readonly socket: Socket,
    isSample: boolean,
  ) {
    socket.on('data', (piece) => {
      this.bytes += piece.length;
      this.rounds += 1;
      if (isSample) this.look(piece.toString('latin1'));
    });
    socket.on('error', () => undefined);
  }

  private look(piece: string): void {
    const now = performance.timeOrigin + performance.now();
    const text = this.rest + piece;
    let from = 0;
    for (;;) {
      const at = text.indexOf(MARK, from);
      if (at < 0 || at + MARK.length + STAMP > text.length) break;
      from = at + MARK.length;
      this.late.push(now - Date.parse(text.slice(from, from + STAMP)));
      this.events += 1;
    }
    // A stamp may be cut in two.
    this.rest = text.slice(Math.max(from, text.length - MARK.length - STAMP));
  }
}

let crowd: Watcher[] = [];

/** Resolves when every client has got its first word. */
export async function openFeed({ url, token, clients, sample }: Crowd): Promise<void> {
  const { hostname, port } = new URL(url);
  const request = requestOf({ method: 'GET', path: '/v1/feed', token, headers: { Accept: 'text/event-stream' } });
  crowd = [];
  for (let n = 0; n < clients; n++) {
    const socket = connect(Number(port), hostname);
    const watcher = new Watcher(socket, n % sample === 0);
    socket.setNoDelay(true).write(request);
    crowd.push(watcher);
    await new Promise<void>((resolve, reject) => {
      socket.once('data', () => resolve());
      socket.once('error', reject);
    });
  }
  // The last one's greeting may be on its way still.
  await pause(200);
  for (const each of crowd) [each.bytes, each.rounds] = [0, 0];
}

export function heard(): Heard {
  const sample = crowd.filter(({ events }) => events > 0);
  const late = sample.flatMap((each) => each.late);
  const counts = sample.map(({ events }) => events);
  const usual = quantile(
    crowd.map(({ bytes }) => bytes),
    0.5,
  );
  return {
    p50: quantile(late, 0.5),
    p99: quantile(late, 0.99),
    fewest: Math.min(...counts),
    most: Math.max(...counts),
    short: crowd.filter(({ bytes }) => bytes !== usual).length,
    rounds: quantile(
      crowd.map(({ rounds }) => rounds),
      0.5,
    ),
    bytes: usual,
  };
}

export function closeFeed(): void {
  for (const { socket } of crowd) socket.destroy();
  crowd = [];
}
