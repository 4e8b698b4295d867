// News of commits by any process: PostgreSQL tells of each, and a slow look behind it covers what was not heard.
import { quoted, type Session, type Sessions } from './session.js';

/** How long at most until there is another look, ms. */
const LOOK_MS = 1_000;

export const channelOf = (schema: string): string => `cordon_${schema}`;

/** Something at once, and after each commit; several that come quickly are one. */
export async function* newsOf(
  sessions: Sessions,
  schema: string,
  signal: AbortSignal,
): AsyncGenerator<undefined, void> {
  const bell = new Bell();
  let session: Session | undefined;
  const ring = (): void => bell.ring();
  signal.addEventListener('abort', ring);
  try {
    while (!signal.aborted) {
      session = session?.isOpen ? session : await listening(sessions, schema, ring);
      yield undefined;
      await bell.rung(LOOK_MS);
    }
  } finally {
    signal.removeEventListener('abort', ring);
    await session?.close();
  }
}

/** Undefined while there is no connection to be had: the slow look goes on. */
async function listening(sessions: Sessions, schema: string, ring: () => void): Promise<Session | undefined> {
  try {
    const session = await sessions.open('lead', { notified: ring, lost: ring });
    await session.run({ text: `LISTEN ${quoted(channelOf(schema))}` });
    return session;
  } catch {
    return undefined;
  }
}

class Bell {
  private isRung = false;
  private wake: (() => void) | undefined;

  ring(): void {
    this.isRung = true;
    this.wake?.();
  }

  /** At once when it has rung since it was last waited for. */
  async rung(ms: number): Promise<void> {
    if (!this.isRung) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, ms);
        this.wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
    this.isRung = false;
  }
}
