// The answer to what a command asks first, where no log is at hand: the totals of three states, one of which has twice as much.
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

/** `unseen`: administrations that may see nothing of it. */
export function answerTo(
  { asks }: AnyCommandHandler,
  { command, state, others }: Deciding,
  rows: readonly object[] = TOTALS,
  unseen: readonly string[] = [],
): { readonly answers?: readonly AnswerFirst[] } {
  const asked = asks?.(command, state, others) ?? [];
  const answers = asked.map(({ eyes = '' }) => ({
    position: PLACE,
    rules: 'ledger@1',
    rows: unseen.includes(eyes) ? [] : rows,
  }));
  return answers.length > 0 ? { answers } : {};
}

interface Deciding {
  readonly command: object;
  readonly state: unknown;
  readonly others: Record<string, unknown>;
}
