// Requests that are refused and may be taken later, for the operator: of each kind one line when that begins, and one when it
// is over, however many are refused between.
import type { Backend } from '../composition/backend.js';
import type { Refused } from '../http/problems/reporting.js';
import { boundedLook } from './bounded-look.js';
import type { Log } from './log.js';
import { Outage } from './outage.js';
import { type Kind, kindOf } from './refusal-kinds.js';

/** How often what was away is asked whether it is back, ms. */
const LOOK_MS = 1_000;

/** Tells from here on; ends when it is called. */
export function tellRefusals(
  backend: Pick<Backend, 'diagnostics' | 'store' | 'db' | 'refusal'>,
  log: Pick<Log, 'error' | 'warn'>,
  now: () => number = () => performance.now(),
): () => void {
  const met = new Map<Kind, Away>();
  const awayOf = (kind: Kind): Away => {
    const away = new Away(new Outage(log, { ...kind, counted: 'refused' }, now), kind, { backend, now });
    met.set(kind, away);
    return away;
  };
  backend.diagnostics.on('refused', (refused) => {
    const kind = kindOf(refused);
    if (kind) (met.get(kind) ?? awayOf(kind)).met(refused);
  });
  return () => met.forEach((each) => each.end());
}

interface Surroundings {
  readonly backend: Pick<Backend, 'store' | 'db' | 'refusal'>;
  /** Ms, of a clock that never goes back. */
  readonly now: () => number;
}

/** What was found away, or met, and is looked at until it is over: nobody may ask meanwhile. */
class Away {
  private timer: NodeJS.Timeout | undefined;
  private metAt = 0;
  private backAt: number | undefined;
  private hasEnded = false;
  private readonly look: () => Promise<unknown>;
  private readonly quiet: number;
  private readonly now: () => number;

  constructor(
    private readonly outage: Outage,
    { look, quiet }: Kind,
    { backend, now }: Surroundings,
  ) {
    this.look = boundedLook(async () => look?.(backend), 'no answer');
    this.quiet = quiet;
    this.now = now;
  }

  met({ fault, ...about }: Refused): void {
    const why = fault instanceof Error ? fault.message : fault;
    this.outage.met({ ...about, ...(why === undefined ? {} : { fault: why }) });
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
    const isOver = this.backAt !== undefined && this.now() - this.metAt >= this.quiet;
    this.timer = isOver ? undefined : this.soon();
    if (isOver) this.outage.over(this.backAt);
  }
}
