// The following of the log's end, one subscription after the other: everything once, whatever happens to any of them.
import { START } from '@eventstore/db-client';
import type { LogPage } from '../../eventsourcing/log/event-store.js';
import { paused } from '../../eventsourcing/log/paused.js';
import { meaningOf, reasonOf } from './failures.js';
import { pauseBefore } from './limits.js';
import { type Following, type Standing, Subscription } from './subscription.js';

/** Until the signal aborts or the store closes; nothing else ends it, and it never throws. */
export async function* followed(
  of: Following,
  after: bigint | null,
  signal: AbortSignal,
): AsyncGenerator<LogPage, void> {
  const ending = AbortSignal.any([signal, of.around.closing]);
  const last = after ?? -1n;
  const from = last < 1n ? START : { commit: last, prepare: last };
  const standing: Standing = { last, from, isLost: false, failures: 0 };
  while (!ending.aborted) {
    const subscription = new Subscription(of, standing, ending);
    try {
      yield* pagesOf(subscription, ending);
    } catch (error) {
      if (!ending.aborted) await recovered(of, standing, { error, subscription, ending });
    } finally {
      subscription.leave();
    }
  }
}

async function* pagesOf(subscription: Subscription, ending: AbortSignal): AsyncGenerator<LogPage, void> {
  while (!ending.aborted) {
    const page = await subscription.next();
    if (!ending.aborted) yield page;
  }
}

interface Failure {
  readonly error: unknown;
  readonly subscription: Subscription;
  readonly ending: AbortSignal;
}

/** Sees to it that the next subscription has a chance: from another place, with another client, after a while. */
async function recovered({ around }: Following, standing: Standing, failure: Failure): Promise<void> {
  const { kind } = meaningOf(failure.error);
  const reason = reasonOf(failure.error);
  if (kind === 'bad-position' && !standing.isLost) {
    [standing.isLost, standing.from] = [true, START];
    return;
  }
  standing.failures += 1;
  around.tell({ kind: 'resubscribe', reason });
  if (kind !== 'not-leader' && kind !== 'access') around.link.renew(failure.subscription.client, reason);
  await paused(pauseBefore(standing.failures, around.limits.resubscribe), failure.ending);
}
