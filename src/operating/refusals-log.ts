// Requests that a store did not answer, for the operator: one line when that begins, and one when the store answers again.
import type { Backend } from '../composition/backend.js';
import { boundedLook } from './bounded-look.js';
import type { Log } from './log.js';
import { Outage } from './outage.js';

/** How often a store that was away is asked whether it is back, ms. */
const LOOK_MS = 1_000;
/** How long nobody may have been refused before it is held to be back, ms: a server that starts refuses some more. */
const QUIET_MS = 3_000;

/** By their messages: each names its setting, or the file. */
const OF_READ_MODELS = /^CORDON_READ_DB|read\.sqlite/;

/** Tells from here on; ends when it is called. */
export function tellRefusals(
  { diagnostics, store, db }: Pick<Backend, 'diagnostics' | 'store' | 'db'>,
  log: Pick<Log, 'error' | 'warn'>,
  now: () => number = () => performance.now(),
): () => void {
  const over = 'commands and questions are carried out again';
  const began = 'commands or questions are refused: a store does not answer; told again when it is over';
  const away = (look: () => Promise<unknown>): Away =>
    new Away(new Outage(log, { began, over, counted: 'refused' }, now), look, now);
  const [ofLog, ofReadModels] = [away(() => store.head()), away(() => db.generations())];
  diagnostics.on('refused', (fault, correlationId) =>
    (OF_READ_MODELS.test(fault.message) ? ofReadModels : ofLog).met(fault, correlationId),
  );
  return () => [ofLog, ofReadModels].forEach((each) => each.end());
}

/** A store that was found away, and is looked at until it is back: nobody may ask it meanwhile. */
class Away {
  private timer: NodeJS.Timeout | undefined;
  private metAt = 0;
  private backAt: number | undefined;
  private hasEnded = false;
  private readonly look: () => Promise<unknown>;

  constructor(
    private readonly outage: Outage,
    look: () => Promise<unknown>,
    private readonly now: () => number,
  ) {
    this.look = boundedLook(look, 'no answer');
  }

  met(fault: Error, correlationId: string): void {
    this.outage.met(fault, { correlationId });
    [this.metAt, this.backAt] = [this.now(), undefined];
    this.timer ??= this.soon();
  }

  end(): void {
    this.hasEnded = true;
    clearTimeout(this.timer);
  }

  private soon(): NodeJS.Timeout {
    return setTimeout(() => void this.looked(), LOOK_MS).unref();
  }

  private async looked(): Promise<void> {
    const isBack = await this.look().then(
      () => true,
      () => false,
    );
    if (this.hasEnded) return;
    this.backAt = isBack ? (this.backAt ?? this.now()) : undefined;
    const isOver = this.backAt !== undefined && this.now() - this.metAt >= QUIET_MS;
    this.timer = isOver ? undefined : this.soon();
    if (isOver) this.outage.over(this.backAt);
  }
}
