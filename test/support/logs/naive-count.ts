// The figures of a log's incidents, counted again in the plainest way from the rules of DOMAIN §3–§6: slow, and easy to check.
import { defaultClass, type Substance } from '../../../src/domain/values/goods/substance.js';
import type { Generated } from './log-generator.js';

/** One thing that counts, as a line of text: two counts are the same when their texts are. */
type Counted = string;
interface Data {
  readonly lineId?: string;
  readonly substance?: string;
  readonly class?: string;
  readonly chemical?: string;
  readonly itemKind?: string;
  readonly money?: readonly { readonly what: string; readonly amount: string; readonly currency: string }[];
  readonly quantity?: Reported;
  readonly creditedTo?: { readonly country: string; readonly service?: string };
  readonly contributors?: readonly string[];
  readonly seizedAt?: { readonly from: string };
  readonly occurredAt?: { readonly from: string };
  readonly country?: string;
  readonly operation?: string;
  readonly root?: string;
  readonly data?: Data;
  readonly personsArrested?: number;
  readonly reportsAcceptedUntil?: { readonly to: string };
  readonly targets?: readonly string[];
}
interface Said {
  readonly id: string;
  readonly type: string;
  readonly data: Data;
  readonly speaker: string;
  readonly recordedAt: number;
  readonly foreign: boolean;
  /** Whom the flags of the stream say to have been asked whether they contributed, by line: none of them is one yet. */
  readonly asked: ReadonlySet<string>;
}

const isForeign = (flags: readonly { readonly code: string }[]): boolean =>
  flags.some(({ code }) => code === 'NOT_THE_REPORTER' || code === 'NOT_YOURS');

function askedIn(all: readonly Generated[]): ReadonlySet<string> {
  const own = all.filter(({ event }) => !isForeign(event.metadata.flags));
  const flags = own.flatMap(({ event }) => event.metadata.flags);
  const asked = flags.filter(({ rule }) => rule === 'CONTRIBUTION_NOT_ACCEPTED');
  return new Set(asked.map(({ values }) => `${values?.['line']} ${values?.['country']}`));
}

function sayings(log: readonly Generated[], stream: string): Said[] {
  const all = log.filter((each) => each.stream === stream);
  const asked = askedIn(all);
  return all.map(({ event, recordedAt }) => {
    const { actor, flags } = event.metadata as unknown as {
      actor: { administration: string };
      flags: { code: string }[];
    };
    const foreign = isForeign(flags);
    return {
      id: event.id,
      type: event.type,
      data: event.data as Data,
      speaker: actor.administration,
      recordedAt,
      foreign,
      asked,
    };
  });
}

export function naiveCount(log: readonly Generated[]): Counted[] {
  const streams = new Set(log.map(({ stream }) => stream).filter((each) => each.startsWith('incident-')));
  return [...streams].flatMap((stream) => incident(log, stream)).sort();
}

function incident(log: readonly Generated[], stream: string): Counted[] {
  const all = sayings(log, stream);
  const own = all.filter(({ foreign }) => !foreign);
  if (own.some(({ type }) => type === 'ReportWithdrawn')) return [];
  const corrections = own.filter(({ type }) => type === 'ReportCorrected');
  const stands = (type: string): Said[] =>
    own
      .filter((each) => each.type === type)
      .map((each) => {
        const last = corrections.filter(({ data }) => data.root === each.id).at(-1);
        return last ? { ...each, data: last.data.data ?? {} } : each;
      });
  const report = stands('IncidentReported')[0];
  const operation = operationOf(own);
  const about = (each: Said): string =>
    `${stream} ${whose(each, report)} on ${dayOf(each, report)} for ${operation ?? '-'}${late(log, operation, each)}`;
  const lines = own.filter(({ type }) => SEIZED.includes(type)).map((each) => each.id);
  const seized = SEIZED.flatMap(stands).sort((a, b) => lines.indexOf(a.id) - lines.indexOf(b.id));
  const first = seized.filter((each, n) => seized.findIndex((other) => other.data.lineId === each.data.lineId) === n);
  const ofLine = (type: string, lineId: unknown): Data[] =>
    stands(type)
      .map(({ data }) => data)
      .filter((data) => data.lineId === lineId);
  const booked = first.flatMap((line) => {
    const goods = goodsOf(ofLine('SubstanceIdentified', line.data.lineId).at(-1) ?? line.data);
    const quantities = [line.data, ...ofLine('QuantityEstablished', line.data.lineId)].flatMap(
      (each) => each.quantity ?? [],
    );
    return [
      `${about(line)} ${line.data.lineId} ${goods}${bonus(log, operation, goods.split(' ')[1] ?? '')} ${best(quantities)}`,
      ...(line.type === 'ProhibitedItemDetected' ? [`${about(line)} items 1`] : []),
      ...(line.data.money ?? []).map((each) => `${about(line)} ${each.what} ${each.amount}00 ${each.currency}`),
    ];
  });
  const attempt = stands('SmugglingAttemptPrevented')[0];
  if (!attempt) return booked;
  const arrested = attempt.data.personsArrested as number | undefined;
  return [
    ...booked,
    `${about(attempt)} attempt 1`,
    ...(arrested === undefined ? [] : [`${about(attempt)} arrests ${arrested}`]),
  ];
}

const SEIZED = ['SubstanceSeized', 'PrecursorSeized', 'ProhibitedItemDetected', 'HighTaxGoodsSeized'];

/** What somebody takes it for; of what is found in a parcel, by its kind where it is not said. */
function goodsOf({ substance, class: stated, chemical, itemKind }: Data): string {
  if (substance) return `${substance} ${stated ?? defaultClass(substance as Substance)}`;
  if (chemical) return `${chemical} PRECURSOR`;
  return itemKind === 'NPS' || itemKind === 'NARCOTIC' ? `unspecified ${itemKind}` : 'null null';
}

/** Credit is the line's own, or the reporter's, whose administration stands for the report until that comes. */
function whose({ data, speaker, asked }: Said, report: Said | undefined): string {
  const { creditedTo: { country, service = '-' } = { country: report?.data.country ?? speaker } } = data;
  const others = (data.contributors ?? []).filter(
    (other) => other !== country && !asked.has(`${data.lineId} ${other}`),
  );
  return `${country} ${service} with ${others.join()}`;
}

const dayOf = ({ data }: Said, report: Said | undefined): string =>
  (data.seizedAt ?? report?.data.occurredAt)?.from ?? '?';

/** One operation at a time: the first named counts until it is revoked. */
function operationOf(own: readonly Said[]): string | undefined {
  let operation: string | undefined;
  for (const { type, data } of own) {
    if (type === 'IncidentAttributedToOperation') operation ??= data.operation as string;
    if (type === 'AttributionRevoked' && operation === data.operation) operation = undefined;
  }
  return operation;
}

function late(log: readonly Generated[], operation: string | undefined, each: Said): string {
  const until = sayings(log, `operation-${operation}`)
    .filter(({ type }) => type === 'OperationConcluded')
    .at(-1)?.data.reportsAcceptedUntil as { to: string } | undefined;
  return until && each.recordedAt >= Date.parse(until.to) + 86_400_000 ? ' late' : '';
}

/** Targets named at the launch go before those of the decision; an umbrella may hold what it does not name. */
function bonus(log: readonly Generated[], operation: string | undefined, found: string): string {
  const told = sayings(log, `operation-${operation}`);
  const named = (type: string): string[] | undefined =>
    told.filter((each) => each.type === type && each.data.targets).at(-1)?.data.targets as string[] | undefined;
  const targets = named('OperationLaunched') ?? named('OperationDecided') ?? [];
  const holds = (one: string, other: string): boolean =>
    one === other || one === 'CONTROLLED_UNSPECIFIED' || (one === 'DRUGS_UNSPECIFIED' && other !== 'PRECURSOR');
  // What is no substance no target of theirs can cover.
  if (found === 'null') return targets.length > 0 ? ' bonus' : '';
  return targets.length > 0 && !targets.some((each) => holds(each, found) || holds(found, each)) ? ' bonus' : '';
}

interface Reported {
  readonly value?: string;
  readonly upper?: string;
  readonly unit: string;
  readonly bound: string;
  readonly basis: string;
  readonly method: string;
}

const METHODS: Readonly<Record<string, number>> = { LAB: 2, SCALE: 1 };
const MARKS: Readonly<Record<string, string>> = { GT: 'strict', LT: 'strict', UNKNOWN: 'unweighed', APPROX: 'about' };

/** Known before unknown, then laboratory, scale, anything else; of equals the last. As an interval, in kilograms or pieces. */
function best(told: readonly Reported[]): string {
  const rank = ({ bound, method }: Reported): number => (bound === 'UNKNOWN' ? 0 : 10) + (METHODS[method] ?? 0);
  const chosen = told.reduce((one, other) => (rank(other) >= rank(one) ? other : one));
  const { bound, value = '0', upper = value, unit, basis } = chosen;
  const lower = ['LT', 'LE', 'UNKNOWN'].includes(bound) ? '0' : value;
  const above = ['GT', 'GE', 'UNKNOWN'].includes(bound) ? 'any' : String(Number(upper));
  return `${Number(lower)}..${above} ${unit} ${MARKS[bound] ?? ''}${basis === 'GROSS' ? ' gross' : ''}`;
}
