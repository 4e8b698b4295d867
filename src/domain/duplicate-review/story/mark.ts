// The mark of a seizure line: what of it is held against other lines, and among which.
import { isOwn } from '../../audience/audience.js';
import { digestOf } from '../../../eventsourcing/log/canonical.js';
import { oncePer } from '../../../eventsourcing/log/once-per.js';
import { folded } from '../../../forms/spellings.js';
import { written } from '../../authority/speaker.js';
import { countedLine, foundAt, type Incident } from '../../incident/story/incident.js';
import { type Counted, goodsOf, isGone, quantityOf } from '../../incident/story/line.js';
import type { Route } from '../../incident/events.js';
import { ownerOf } from '../../incident/story/scope.js';
import { amountOf } from '../../values/amounts/quantity.js';
import { DAY, MINUTE } from '../../values/time/calendar.js';
import { civilSpan, type When } from '../../values/time/when.js';

/** How much it is, in the smallest units of its measure. */
export interface Bounds {
  readonly lower: bigint;
  readonly upper: bigint;
  /** `upper` as a double. */
  readonly about: number;
}

/** What is held against other lines of a seizure line. */
export interface Mark {
  readonly incident: string;
  readonly line: string;
  /** Whose it is: `KG`, or `KG/CUSTOMS`. */
  readonly owner: string;
  readonly measure: string;
  /** Undefined: a bound is not known, of what nobody has weighed neither. */
  readonly amount: Bounds | undefined;
  /** Ms, as near to UTC as is known; `to` exclusive. */
  readonly from: number;
  readonly to: number;
  readonly place: string | null;
  readonly way: string | null;
  /** Digests: numbers of vehicles and papers are written nowhere again. */
  readonly identifiers: readonly string[];
}

/** Lines are compared that could be the same at all: told in one circle, of one kind of goods, on days side by side. */
export interface Marked {
  readonly among: string;
  /** Since 1970. */
  readonly day: number;
  readonly mark: Mark;
}

/** What lasted longer, as a list of a month does, is no single seizure. ms */
const LONGEST = 2 * DAY;

/** Undefined: it does not count, is restricted, or too little is known of it. */
export function markedIn(story: Incident, incident: string, lineId: string): Marked | undefined {
  const line = countedLine(story, lineId);
  const owner = ownerOf(story);
  const time = line && timeIn(line.first.data.seizedAt ?? foundAt(story.report?.data));
  if (!owner || !time || !isCompared(story, line)) return undefined;
  const { day, from, to } = time;
  const circle = story.operation === null ? `state ${owner.country}` : `operation ${story.operation}`;
  const { measure, amount } = amountIn(line);
  const { place, way, identifiers } = placeIn(story);
  const about = { incident, line: lineId, owner: written(owner), measure, amount };
  return { among: `${circle} ${goodsIn(line)}`, day, mark: { ...about, from, to, place, way, identifiers } };
}

const isCompared = (story: Incident, line: Counted): boolean =>
  !isGone(line) && story.phase !== 'withdrawn' && !isOwn(story.audience);

function timeIn(when: When | undefined): (Pick<Mark, 'from' | 'to'> & Pick<Marked, 'day'>) | undefined {
  if (!when) return undefined;
  const { from, to, offset } = civilSpan(when);
  if (from === null || to === null || to - from > LONGEST) return undefined;
  const zone = (offset ?? 0) * MINUTE;
  return { day: Math.floor(from / DAY), from: from - zone, to: to - zone };
}

/** What it is, and the name as it was written where no list has it; of what is no substance, as it was told. */
function goodsIn(line: Counted): string {
  const { substance, written: name } = goodsOf(line);
  const { type, data } = line.first;
  const other =
    substance ?? [type, 'taxedGoods' in data ? data.taxedGoods : '', 'itemKind' in data ? data.itemKind : ''].join(' ');
  return name === undefined ? other : `${other} ${folded(name)}`;
}

function amountIn(line: Counted): Pick<Mark, 'measure' | 'amount'> {
  const { measure, lower, upper, unweighed } = amountOf(quantityOf(line));
  return { measure, amount: unweighed ? undefined : boundsOf(lower, upper) };
}

/** Undefined: one of them is not known. */
export const boundsOf = (lower: bigint | null, upper: bigint | null): Bounds | undefined =>
  lower === null || upper === null ? undefined : { lower, upper, about: Number(upper) };

type Where = Pick<Mark, 'place' | 'way' | 'identifiers'>;
const NOWHERE: Where = { place: null, way: null, identifiers: [] };

const placeIn = ({ report }: Incident): Where => (report ? whereIn(report) : NOWHERE);

/** The report says it for all lines, before an event and after it. */
const whereIn = oncePer(({ data }: NonNullable<Incident['report']>): Where => {
  const { post, place, route, direction, identifiers = [] } = data;
  const at = post ?? place;
  return {
    place: at === undefined ? null : folded(at),
    way: wayIn(route, direction),
    identifiers: identifiers.map(({ kind, value }) => digestOf([kind, folded(value)])),
  };
});

function wayIn({ departure, destination }: Route = {}, direction = ''): string | null {
  return departure === undefined || destination === undefined ? null : `${departure} ${destination} ${direction}`;
}
