// Pages of whatever the client can read: they go on where a call failed, and give up after a while.
import { setTimeout as sleep } from 'node:timers/promises';
import type { Readable } from 'node:stream';
import type { ResolvedEvent } from '@eventstore/db-client';
import { StoreFault } from '../../eventsourcing/log/event-store.js';
import type { Client } from './client.js';
import { accessDenied, closedFault, damaged, meaningOf, reasonOf, unavailable } from './failures.js';
import { Intake } from './intake.js';
import { pauseBefore } from './limits.js';
import type { Surroundings } from './surroundings.js';

/** Most events in one page. */
const PAGE = 500;

/** How a kind of reading opens its calls, and what it takes from them. All look at how far it has come. */
export interface PagedRead<Out> {
  readonly what: string;
  readonly open: (client: Client) => unknown;
  readonly read: (resolved: ResolvedEvent) => Out | undefined;
  /** Told that the server cannot begin where it was asked to; true: another way was found. */
  readonly isRescued?: () => boolean;
  /** Where the server cannot begin where it was asked to, there is nothing to read. */
  readonly isNowhere?: true;
  /** Told that there is no such stream. */
  readonly notFound?: () => void;
}

/** How often in vain, and until when it must get on, `performance.now()`. */
interface Progress {
  attempt: number;
  deadline: number;
}

/** Opens calls until one comes to its end. Throws a `StoreFault` when none gets on any more. */
export async function* paged<Out>(around: Surroundings, way: PagedRead<Out>): AsyncGenerator<readonly Out[], void> {
  const progress = { attempt: 1, deadline: performance.now() + around.limits.read };
  for (;;) {
    const { client } = around.link;
    const intake = intakeOf(way.open(client), way.read);
    try {
      yield* pagesOf(around, intake, progress);
      return;
    } catch (error) {
      if (isOver(error, way)) return;
      await again(around, { error, client, progress }, way);
    } finally {
      intake.leave();
    }
  }
}

async function* pagesOf<Out>(
  around: Surroundings,
  intake: Intake<ResolvedEvent, Out>,
  progress: Progress,
): AsyncGenerator<readonly Out[], void> {
  while (!intake.isDone) {
    if (around.closing.aborted) throw closedFault();
    await intake.until(() => around.closing.aborted, around.limits.silence);
    const page = intake.take();
    if (page.length === 0) continue;
    yield page;
    progress.attempt = 1;
    progress.deadline = performance.now() + around.limits.read;
  }
}

/** What comes out of a read or a subscription of the client, as it comes. */
export function intakeOf<Out>(stream: unknown, read: PagedRead<Out>['read']): Intake<ResolvedEvent, Out> {
  const { cancel, unsubscribe } = stream as Partial<Record<'cancel' | 'unsubscribe', () => Promise<void>>>;
  const leave = (): Promise<unknown> => Promise.resolve((cancel ?? unsubscribe)?.call(stream));
  return new Intake({ stream: stream as Readable, leave }, PAGE, read);
}

function isOver(error: unknown, way: PagedRead<unknown>): boolean {
  const { kind } = meaningOf(error);
  if (kind === 'bad-position' && way.isNowhere) return true;
  if (kind !== 'not-found') return false;
  way.notFound?.();
  return true;
}

interface Failure {
  readonly error: unknown;
  readonly client: Client;
  readonly progress: Progress;
}

/** Waits for the next attempt, or throws what the error means when there is none. */
async function again(
  around: Surroundings,
  { error, client, progress }: Failure,
  way: PagedRead<unknown>,
): Promise<void> {
  const { kind } = meaningOf(error);
  if (around.closing.aborted) throw closedFault();
  if (kind === 'bad-position' && way.isRescued?.()) return;
  demandHope(error, way.what);
  const reason = reasonOf(error);
  const pause = pauseBefore(progress.attempt++, around.limits.pause);
  if (performance.now() + pause > progress.deadline) throw unavailable(`reading does not get on: ${reason}`, error);
  around.tell({ kind: 'reread', reason });
  if (kind !== 'not-leader') around.link.renew(client, reason);
  await sleep(pause);
}

/** Throws where no further attempt would change anything. */
function demandHope(error: unknown, what: string): void {
  const { kind } = meaningOf(error);
  if (error instanceof StoreFault) throw error;
  if (kind === 'access') throw accessDenied(error);
  if (kind === 'deleted') throw damaged(what, 'was deleted for ever (a tombstone)', 'Restore the last backup.');
  if (kind === 'refused') throw unavailable(`the event store refuses to be read: ${reasonOf(error)}`, error);
}
