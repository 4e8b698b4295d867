// The warnings that were sent in an operation, as the rows of the messages tell them: to whom, who has acknowledged them, whose check came to
// what, and which incidents came of them.
import type { CheckOutcome } from '../../../src/domain/message/events.js';
import type { Span } from '../../../src/domain/values/time/term.js';
import type { At } from '../../../src/eventsourcing/asking/ask.js';
import { exchanges } from '../../registers/exchanges.js';
import { messages } from '../../registers/messages.js';
import { having } from '../../registers/rows/having.js';
import { found } from '../../registers/rows/found.js';

export interface Warning {
  readonly to: readonly string[];
  readonly notRead: readonly string[];
  /** By state, the best that its checks came to. */
  readonly outcomes: ReadonlyMap<string, CheckOutcome>;
  readonly found: readonly string[];
}

/** Rows that are held at once. */
const PAGE = 1000;

export async function warningsOf(operation: string, period: Span, at: At): Promise<readonly Warning[]> {
  const of = await found(at, exchanges.table, { limit: PAGE, where: [having('by_operation', [operation])] });
  if (of.length === 0) return [];
  const ids = of.map(({ id }) => id);
  const where = [having('by_exchange', ids), having('by_kind', ['WARNING'])];
  const all: Warning[] = [];
  for (let behind: string | undefined, isLast = false; !isLast;) {
    const order = { by: 'id', behind } as const;
    const keys = ['by_to', 'by_checked'];
    const page = await found<Listed>(at, messages.table, { limit: PAGE, where, order, keys, period });
    await at.turn();
    for (const { listed, keys: stored } of page) all.push(warningIn(listed, stored ?? {}));
    [behind, isLast] = [page.at(-1)?.id, page.length < PAGE];
  }
  return all;
}

type Listed = Pick<Warning, 'notRead' | 'found'>;

const listIn = (key: unknown): readonly string[] => (typeof key === 'string' ? key.split(',').filter(Boolean) : []);

const warningIn = ({ notRead, found: incidents }: Listed, keys: Readonly<Record<string, unknown>>): Warning => ({
  to: listIn(keys['by_to']),
  notRead,
  found: incidents,
  outcomes: bestOf(listIn(keys['by_checked'])),
});

/** What was found outweighs that nothing was, and that, that nobody looked. */
const BETTER: readonly CheckOutcome[] = ['NOT_CHECKED', 'NEGATIVE', 'POSITIVE'];

function bestOf(checked: readonly string[]): ReadonlyMap<string, CheckOutcome> {
  const best = new Map<string, CheckOutcome>();
  for (const each of checked) {
    const [state, outcome] = each.split('/') as [string, CheckOutcome];
    const before = best.get(state);
    if (before === undefined || BETTER.indexOf(outcome) > BETTER.indexOf(before)) best.set(state, outcome);
  }
  return best;
}
