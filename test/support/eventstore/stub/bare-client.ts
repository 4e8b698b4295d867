// The vendor's client without the adapter, on a stub or on a real server, and short ways to see what it gives within a time.
import { randomUUID } from 'node:crypto';
import {
  type AllStreamSubscription,
  type AppendResult,
  type AppendToStreamOptions,
  type EventData,
  EventStoreDBClient,
  type ResolvedEvent,
  jsonEvent,
} from '@eventstore/db-client';

/** Credentials choose the client's unary path, over an insecure connection too. */
export const credentials = { username: 'admin', password: 'changeit' };

export const PATHS: readonly (readonly [name: string, options: AppendToStreamOptions])[] = [
  ['the unary path', { credentials }],
  ['the batch path', {}],
];

export const counted = (n: number, id: string = randomUUID()): EventData =>
  jsonEvent({ id, type: 'Counted', data: { n } });

/** What a promise came to within the time: 'pending', or what it gave or threw. */
export async function within(ms: number, promise: Promise<unknown>): Promise<unknown> {
  let timer: NodeJS.Timeout | undefined;
  const pending = new Promise((resolve) => (timer = setTimeout(() => resolve('pending'), ms)));
  try {
    return await Promise.race([promise, pending]);
  } catch (error) {
    return error;
  } finally {
    clearTimeout(timer);
  }
}

export async function records(read: AsyncIterable<ResolvedEvent>): Promise<NonNullable<ResolvedEvent['event']>[]> {
  const events: NonNullable<ResolvedEvent['event']>[] = [];
  for await (const { event } of read) if (event !== undefined) events.push(event);
  return events;
}

/** The data of what is read. */
export const contents = async (read: AsyncIterable<ResolvedEvent>): Promise<unknown[]> =>
  (await records(read)).map(({ data }) => data);

/** The data that a subscription gives and the signs between them, until there are so many or the time is over. */
export async function heard(subscription: AllStreamSubscription, count: number, ms = 1_500): Promise<unknown[]> {
  const signs: unknown[] = [];
  let full = (): void => {};
  const whole = new Promise<void>((resolve) => (full = resolve));
  const note = (sign: unknown): void => {
    if (signs.push(sign) >= count) full();
  };
  subscription.on('caughtUp', () => note('caught up'));
  subscription.on('data', ({ event }: ResolvedEvent) => note(event?.data));
  subscription.on('error', note);
  subscription.on('end', () => note('end'));
  await within(ms, whole);
  return signs;
}

/** The client, and one counter's stream that nobody else writes to. */
export class BareClient {
  readonly client: EventStoreDBClient;
  readonly run = randomUUID();
  readonly stream = `counter-${this.run}`;

  constructor(readonly connection: string) {
    this.client = EventStoreDBClient.connectionString(connection);
  }

  /** To the counter's stream, as its first events unless told otherwise. */
  append(events: EventData | EventData[], options: AppendToStreamOptions = {}): Promise<AppendResult> {
    return this.client.appendToStream(this.stream, events, { expectedRevision: 'no_stream', ...options });
  }

  /** A client whose stream was ended with OK can never be disposed of: it is left behind. */
  async dispose(): Promise<void> {
    await within(1_000, this.client.dispose());
  }
}
