// The live feed: that something was recorded is told at once, what it was is asked for in words, some at a time.
import { signal } from '@preact/signals';
import { get } from '../http/api.js';

export interface Event {
  readonly id: string;
  readonly type: string;
  readonly stream: string;
  readonly position: string;
  readonly recordedAt: string;
  readonly text?: string;
  readonly meta: { readonly actor?: { readonly administration: string; readonly officer: string } };
}

interface Page {
  readonly rows: readonly Event[];
  readonly next: string | null;
  readonly position: string;
}

/** The end of the log as last heard of: what depends on it is asked anew when it moves. */
export const recordedUpTo = signal<string>('');

/** ms; however much is recorded, nobody reads faster. */
const PACE = 2_000;

export interface Following {
  readonly onEvents: (events: readonly Event[]) => void;
  readonly signal: AbortSignal;
}

/** The last events of the log, the newest first. */
export async function lastEvents(of: Readonly<Record<string, string>>, most: number): Promise<Page> {
  const { position } = await get<Page>(`/v1/events?limit=1`);
  recordedUpTo.value = position;
  const [log = '', end = '0'] = position.split('.');
  let span = BigInt(most) * 2n;
  for (;;) {
    const start = BigInt(end) - span;
    const after = start > 0n ? `${log}.${start}` : '0';
    const { rows } = await get<Page>(`/v1/events?${query({ ...of, after, limit: '1000' })}`);
    if (rows.length >= most || start <= 0n || span > 4_000n) {
      return { rows: rows.toReversed().slice(0, most), next: null, position };
    }
    span *= 8n;
  }
}

const query = (parameters: Readonly<Record<string, string>>): string =>
  new URLSearchParams({ ...parameters, text: 'words' }).toString();

/** Tells of new events behind that position until the signal comes. */
export function follow(of: Readonly<Record<string, string>>, from: string, { onEvents, signal }: Following): void {
  let after = from;
  let isDue = false;
  const source = new EventSource(
    `/v1/feed?${new URLSearchParams({ ...of, after: from, events: 'message' }).toString()}`,
  );
  source.addEventListener('message', () => (isDue = true));
  const fetchNew = async (): Promise<void> => {
    const { rows, position, next } = await get<Page>(`/v1/events?${query({ ...of, after, limit: '200' })}`);
    after = rows.at(-1)?.position ?? after;
    isDue ||= next !== null;
    recordedUpTo.value = position;
    if (rows.length > 0 && !signal.aborted) onEvents(rows.toReversed());
  };
  const timer = setInterval(() => {
    if (!isDue) return;
    isDue = false;
    fetchNew().catch(() => (isDue = true));
  }, PACE);
  signal.addEventListener('abort', () => {
    source.close();
    clearInterval(timer);
  });
}
