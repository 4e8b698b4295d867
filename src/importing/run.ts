// The run of an import: each row is told by the commands that anybody would send, many at once and answered in their order. A
// dry run differs by what carries the commands out alone.
import type { Submission } from '../commanding/submission.js';
import { given } from '../eventsourcing/log/event.js';
import type { Receipt } from '../eventsourcing/writing/executing.js';
import { isCountry } from '../domain/values/who/country.js';
import type { Lang } from '../forms/language.js';
import type { RowChange } from './edition.js';
import { type Facts, factsOf, Spans } from './facts.js';
import type { Profile } from './profiles/profile.js';
import type { ReadRow, RowCommand } from './rows.js';

/** A command as it was read. */
export interface Prepared {
  readonly command: object;
  readonly carryOut: () => Promise<Receipt>;
}

/** What carries the commands of rows out. */
export interface Carrier {
  /** Throws what is wrong with the form of a command, before any of its row is carried out. */
  prepare(submission: Submission): Prepared;
}

/** Rows of other states: left out, or sent as what is proposed to those states. */
export type Others = 'leave' | 'propose';

export interface Told {
  readonly event: Receipt['events'][number];
  readonly verb: string;
}

export type RowResult = Pick<ReadRow, 'number' | 'reference' | 'id' | 'whose' | 'like'> & {
  readonly outcome: 'accepted' | 'flagged' | 'known' | 'refused' | 'left-out';
  /** Of the last event; null where there is none. */
  readonly position: bigint | null;
  readonly told: readonly Told[];
  /** Of the thing; not there where nothing was carried out. */
  readonly stream?: string;
  /** All of it had been told before. */
  readonly repeated: boolean;
  /** Not there where it does not say all of them, or was not told. */
  readonly facts?: Facts;
  /** Earlier rows over a time in which this one lies, or that lie in its time. */
  readonly overlaps?: readonly number[];
  /** Things that the log holds under other ids, of the same state, day, goods and amount. */
  readonly alike?: readonly string[];
  /** Of a trial that replaces an earlier edition. */
  readonly change?: RowChange;
  /** What was thrown, by the command that it is about; a code of the import's own without one. */
  readonly problems: readonly { readonly problem: unknown; readonly verb?: string }[];
};

/** A row that is not told for what it is, not for what is wrong with it. */
export class RowFault extends Error {
  constructor(
    readonly code: 'ROW_IS_SUM' | 'ROW_OF_ANOTHER_STATE' | 'CELL_IN_ERROR' | 'CELL_NOT_CALCULATED' | 'CELLS_MERGED',
    readonly values: Readonly<Record<string, string | number>> = {},
  ) {
    super(code);
    this.name = 'RowFault';
  }
}

export interface Run {
  readonly profile: Profile;
  readonly lang: Lang;
  /** Who sends it, and under which correlation id. */
  readonly about: Pick<Submission, 'actor' | 'correlationId' | 'causationId'>;
  readonly others: Others;
  readonly carrier: Carrier;
  /** Waits for the turn of one more command, where the operator bounds them. */
  readonly turn?: (administration: string) => Promise<void> | undefined;
}

/** Rows at once; group commit makes one of them. Of twice as many most outlive two collections, and become old. */
const IN_FLIGHT = 64;

/** The results in the order of the rows; a row is begun when there is room for it. */
export async function* ran(rows: Iterable<ReadRow>, run: Run): AsyncGenerator<RowResult, void> {
  const begun: Promise<RowResult>[] = [];
  const spans = new Spans();
  for (const row of rows) {
    begun.push(resultOf(row, run));
    if (begun.length >= IN_FLIGHT) yield within(spans, await begun.shift()!);
  }
  for (const each of begun) yield within(spans, await each);
}

/** What was recorded may count twice beside an earlier row. */
function within(spans: Spans, result: RowResult): RowResult {
  if (!result.facts || result.outcome === 'refused') return result;
  const overlaps = spans.take(result.number, result.facts);
  return overlaps.length > 0 ? { ...result, overlaps } : result;
}

async function resultOf(row: ReadRow, run: Run): Promise<RowResult> {
  const away = turnedAway(row, run);
  if (away) return away;
  const prepared = row.commands.map((command) => preparedBy(command, row, run));
  const wrong = prepared.flatMap((each) => ('problem' in each ? [each] : []));
  if (wrong.length > 0) return unsaid(row, 'refused', wrong);
  // Begun in their order: those of one thing queue up behind one another.
  const done = await Promise.allSettled(prepared.map((each) => carried(each as Prepared, run)));
  const problems = done.flatMap((each, i) =>
    each.status === 'rejected' ? [{ problem: each.reason as unknown, verb: row.commands[i]!.verb }] : [],
  );
  const receipts = done.map((each) => (each.status === 'fulfilled' ? each.value : undefined));
  const told = receipts.flatMap((receipt, i) =>
    (receipt?.events ?? []).map((event) => ({ event, verb: row.commands[i]!.verb })),
  );
  const position = receipts.reduce<bigint | null>((last, receipt) => receipt?.number ?? last, null);
  const repeated = receipts.every(
    (receipt) => receipt === undefined || receipt.repeated || receipt.events.length === 0,
  );
  const read = new Map(prepared.map((each, i) => [row.commands[i]!.verb, (each as Prepared).command]));
  const [facts, stream] = [factsOf(row.whose, run.profile, read), receipts.find((each) => each)?.stream];
  return {
    ...aboutOf(row),
    ...given({ facts, stream }),
    outcome: outcomeOf(told, problems.length > 0, position),
    position,
    told,
    repeated,
    problems,
  };
}

function outcomeOf(told: readonly Told[], isRefused: boolean, position: bigint | null): RowResult['outcome'] {
  if (isRefused) return 'refused';
  if (told.some(({ event }) => event.flags.length > 0)) return 'flagged';
  return position === null ? 'known' : 'accepted';
}

function preparedBy(command: RowCommand, row: ReadRow, run: Run): Prepared | { problem: unknown; verb: string } {
  try {
    return run.carrier.prepare(submissionOf(row, command, run));
  } catch (problem) {
    return { problem, verb: command.verb };
  }
}

async function carried({ carryOut }: Prepared, { about, turn }: Run): Promise<Receipt> {
  await turn?.(about.actor.administration);
  return carryOut();
}

function submissionOf(row: ReadRow, { verb, key, body }: RowCommand, { profile, lang, about }: Run): Submission {
  const context = { lang, ...(profile.tz === undefined ? {} : { tz: profile.tz }) };
  return { collection: profile.collection, id: row.id, verb, key, body: { ...body, context }, lang, ...about };
}

function turnedAway(row: ReadRow, { about: { actor }, others }: Run): RowResult | undefined {
  if (row.isSum) return unsaid(row, 'left-out', [{ problem: new RowFault('ROW_IS_SUM') }]);
  if (row.faults.length > 0) {
    const problems = row.faults.map(({ code, values }) => new RowFault(code as RowFault['code'], values));
    return unsaid(
      row,
      'refused',
      problems.map((problem) => ({ problem })),
    );
  }
  const isForeign = isCountry(row.whose) && row.whose !== actor.administration;
  if (!isForeign || others === 'propose') return undefined;
  return unsaid(row, 'left-out', [{ problem: new RowFault('ROW_OF_ANOTHER_STATE', { country: row.whose }) }]);
}

const aboutOf = ({ number, reference, id, whose, like }: ReadRow): Pick<RowResult, 'number' | 'id' | 'whose'> => ({
  number,
  id,
  whose,
  ...(reference === undefined ? {} : { reference }),
  ...(like === undefined ? {} : { like }),
});

const unsaid = (row: ReadRow, outcome: RowResult['outcome'], problems: RowResult['problems']): RowResult => ({
  ...aboutOf(row),
  outcome,
  position: null,
  told: [],
  repeated: false,
  problems,
});
