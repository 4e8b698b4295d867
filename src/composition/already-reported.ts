// The incidents that look like a row of a table: of the same state and day, the same goods and the same amount, among what its sender sees.
import { ledgerEntries } from '../../projections/figures/ledger-entries.js';
import type { Answering } from '../answering/answering.js';
import { amountOf, type Quantity } from '../domain/values/amounts/quantity.js';
import { decimalOf } from '../domain/values/amounts/amount.js';
import type { Actor } from '../domain/values/who/command-metadata.js';
import { idOf } from '../eventsourcing/log/event.js';
import { dayOf } from '../importing/facts.js';
import type { AlreadyReported } from '../importing/taking.js';
import { answeredIn } from './answering-first.js';

/** Entries of one day, of which more are not looked at. */
const MOST = '1000';
/** Named of each row. */
const MOST_NAMED = 3;

interface Entry {
  readonly stream: string;
  readonly measure: string;
  readonly lower: string | null;
  readonly upper: string | null;
}

/** For one table, whose rows are often of one day: that is asked for once. `seen` resolves once the present may be asked about. */
export function alreadyReportedIn(answering: Answering, seen: () => Promise<void>): AlreadyReported {
  let last: { readonly key: string; readonly entries: Promise<readonly Entry[]> } | undefined;
  return async (facts, sender) => {
    const day = dayOf(facts);
    if (day === undefined) return [];
    const parameters = { country: [facts.whose], substance: [facts.goods], happenedFrom: day, happenedTo: day };
    const key = JSON.stringify([parameters, sender]);
    if (last?.key !== key) last = { key, entries: seen().then(() => entriesIn(answering, parameters, sender)) };
    const alike = (await last.entries).filter((each) => isOf(each, facts.amount));
    return [...new Set(alike.map(({ stream }) => idOf(stream)))].slice(0, MOST_NAMED);
  };
}

async function entriesIn(answering: Answering, parameters: object, reader: Actor): Promise<readonly Entry[]> {
  const wanted = { parameters: { ...parameters, standing: 'true', limit: MOST }, asked: { reader } };
  const { rows } = await answeredIn<{ rows: readonly Entry[] }>(answering, ledgerEntries, wanted);
  return rows.filter(({ stream }) => stream.startsWith('incident-'));
}

function isOf({ measure, lower, upper }: Entry, quantity: Quantity): boolean {
  const { measure: own, lower: least, upper: most } = amountOf(quantity);
  if (measure !== own || most === null || lower === null || upper === null) return false;
  return Number(lower) === Number(decimalOf(least, own)) && Number(upper) === Number(decimalOf(most, own));
}
