// The answer to what a command asks first, where no log is at hand: the totals of three states, one of which has twice as much.
import { digestOf } from '../../../src/eventsourcing/log/canonical.js';
import type { AnswerFirst, AnyCommandHandler } from '../../../src/eventsourcing/writing/decider.js';

export const PLACE = '4c1d9a07e2b85f36.42';

const PLAIN = { lowerStrict: false, upperStrict: false, rounding: '0', entries: 1, unweighed: 0, approximate: 0 };

/** A row of the totals, as far as a table prints it. */
export const total = (country: string, lower: string, more: object = {}): object => ({
  ...PLAIN,
  country,
  measure: 'MASS',
  lower,
  upper: lower,
  contested: 0,
  unconfirmed: 0,
  ...more,
});

export const TOTALS = [total('KG', '12.4'), total('KZ', '3'), total('RU', '6.2', { contested: 1 })];

/** The total of one state, and the figures of the operation `one` that a report keeps of it. */
export const ROWS = [total('KZ', '3')];
export const FIGURES = [
  {
    path: 'totals',
    parameters: { operation: ['one'], evidence: ['ITEMISED'], by: ['country', 'class'] },
    rules: 'ledger@1',
    digest: digestOf(ROWS),
  },
];

/** `unseen`: administrations that may see nothing of it. */
export function answerTo(
  { asks }: AnyCommandHandler,
  { command, state, others, context }: Deciding,
  rows: readonly object[] = TOTALS,
  unseen: readonly string[] = [],
): { readonly answers?: readonly AnswerFirst[] } {
  const asked = asks?.(command, state, others, context as never) ?? [];
  const answers = asked.map(({ eyes = '' }) => {
    const seen = unseen.includes(eyes) ? [] : rows;
    return { position: PLACE, rules: 'ledger@1', digest: digestOf(seen), rows: seen };
  });
  return answers.length > 0 ? { answers } : {};
}

interface Deciding {
  readonly command: object;
  readonly state: unknown;
  readonly others: Record<string, unknown>;
  /** Who tells it, and of which thing. */
  readonly context: { readonly id: string; readonly metadata: object };
}
