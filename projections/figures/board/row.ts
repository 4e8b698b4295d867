// The rows of a board: a country with how it stands, and behind it its nil returns with what contradicts them.
import type { Capacity } from '../../../src/domain/operation/events.js';
import { confirmedOf, type Operation } from '../../../src/domain/operation/story.js';
import {
  countriesIn,
  isUnconfirmed,
  type NilReturn,
  nilReturnsOf,
} from '../../../src/domain/operation/story/nil-returns.js';
import { capacityAtLast } from '../../../src/domain/operation/story/parts.js';
import type { SubstanceClass } from '../../../src/domain/values/goods/classes.js';
import { civilSpan, type When } from '../../../src/domain/values/time/when.js';
import { countriesNamedIn } from '../../../src/domain/values/who/attribution.js';
import { instantText } from '../../../src/domain/values/time/instant.js';
import type { Keyed } from '../../registers/rows/keyed.js';
import { type Contradiction, contradictionOf } from './contradicted.js';
import { type Asked, dueOf, type Silence, silenceOf } from './due.js';
import { type Reporting, reportingOf } from './reporting.js';

export interface CountryRow extends Silence {
  readonly figure: 'COUNTRY';
  readonly country: string;
  /** Null: it was never nominated. */
  readonly capacity: Capacity | null;
  readonly reporting: Reporting;
  /** Since when it takes part, by its own word. */
  readonly confirmed: When | null;
  readonly incidents: number;
  readonly nilReturns: number;
  /** How many of them an incident contradicts. */
  readonly contradicted: number;
}

export interface NilReturnRow extends Contradiction {
  readonly figure: 'NIL_RETURN';
  readonly country: string;
  readonly period: When;
  readonly post: string | null;
  readonly class: SubstanceClass | null;
  readonly event: string;
  readonly recordedAt: string;
  /** Who keyed it in, as long as the state has not said the same. */
  readonly keyedBy: string | null;
  /** The commands that end the contradiction. */
  readonly settledBy: readonly string[];
}

export type BoardRow = CountryRow | NilReturnRow;

export const BOARD_COLUMNS: readonly string[] = [
  ...'figure country capacity reporting confirmed.from confirmed.to confirmed.precision confirmed.tz'.split(' '),
  ...'incidents nilReturns contradicted silentSince silentDays'.split(' '),
  ...'period.from period.to period.precision period.tz post class event recordedAt keyedBy'.split(' '),
  ...'contradictedBy perhapsContradictedBy settledBy text'.split(' '),
];

const SETTLED_BY = ['operations/withdraw-event', 'operations/correct', 'incidents/correct'];

/** Those that were ever nominated, that the launch names, that told of anything found, or of a period without; sorted. */
export function countriesOf(operation: Operation, reporting: Iterable<string>): readonly string[] {
  const named = [
    ...operation.participations.map(({ country }) => country),
    ...countriesNamedIn(operation.launched?.participants),
    ...countriesIn(operation),
  ];
  return [...new Set([...named, ...reporting])].filter((each) => each !== '').sort();
}

/** `incidents`: those of the operation in the period that is asked about. */
export function boardOf(operation: Operation, incidents: readonly Keyed[], asked: Asked): readonly BoardRow[] {
  const by = Map.groupBy(incidents, ({ keys }) => keys['country']?.[0] ?? '');
  return countriesOf(operation, by.keys()).flatMap((country) =>
    rowsOf(operation, country, { ...asked, own: by.get(country) ?? [] }),
  );
}

interface OfOne extends Asked {
  readonly own: readonly Keyed[];
}

function rowsOf(operation: Operation, country: string, { own, ...asked }: OfOne): readonly BoardRow[] {
  const returned = nilReturnsOf(operation, country, asked.period);
  const nilReturns = returned.map((told) => nilReturnRow(operation, told, own));
  const told = { incidents: own.length, nilReturns: returned.length };
  const row: CountryRow = {
    figure: 'COUNTRY',
    country,
    capacity: capacityAtLast(operation, country) ?? null,
    reporting: reportingOf(operation, country, { ...told, ...asked }),
    confirmed: confirmedOf(operation, country) ?? null,
    ...told,
    contradicted: nilReturns.filter(({ contradictedBy }) => contradictedBy.length > 0).length,
    ...silenceOf(dueOf(operation, country, asked), [...own, ...returned.map(({ data }) => civilSpan(data.period))]),
  };
  return [row, ...nilReturns];
}

function nilReturnRow(operation: Operation, told: NilReturn, own: readonly Keyed[]): NilReturnRow {
  const { country, period, post = null, class: ofClass = null } = told.data;
  const contradiction = contradictionOf(told, own);
  return {
    figure: 'NIL_RETURN',
    country,
    period,
    post,
    class: ofClass,
    event: told.event,
    recordedAt: instantText(told.recordedAt),
    keyedBy: isUnconfirmed(operation, told) ? told.actor.administration : null,
    ...contradiction,
    settledBy: contradiction.contradictedBy.length > 0 ? SETTLED_BY : [],
  };
}
