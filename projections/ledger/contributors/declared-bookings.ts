// The bookings of a statement of figures, in detail: its headline for the whole, its parts and the rest for questions about
// goods.
import type { DeclaredCount, DeclaredFigure } from '../../../src/domain/statement/events.js';
import { type Amount, intervalOf } from '../../../src/domain/values/amounts/amount.js';
import { amountOf } from '../../../src/domain/values/amounts/quantity.js';
import { defaultClass } from '../../../src/domain/values/goods/substance.js';
import { civilSpan } from '../../../src/domain/values/time/when.js';
import type { Booking } from '../booking.js';
import { amountsOf, creditOf, NOTHING } from '../booking-parts.js';
import { listed } from '../dimensions.js';
import type { Figures } from '../standing.js';
import { UMBRELLAS } from '../umbrellas.js';

export interface Declared {
  readonly id: string;
  readonly figures: Figures;
  /** Id of the event that declared them. */
  readonly event: string;
  readonly flags: readonly string[];
  readonly contested: boolean;
  /** The statement's. */
  readonly scope: string;
  readonly series: string | null;
}

/**
 * Headline and parts are never added: a question that looks at no goods is answered by the headline, any other by the
 * parts and one row for the rest, the headline less the weighed parts. Parts without a headline answer both.
 */
export function declaredBookings(declared: Declared): readonly Booking[] {
  const { headline, parts, counts } = declared.figures;
  const base = baseOf(declared);
  const weighed = parts.map((figure) => ({ figure, amount: amountOf(figure.quantity) }));
  const whole = headline && amountOf(headline.quantity);
  const within = weighed.filter(({ amount }) => amount.measure === whole?.measure);
  const booked = weighed.map(({ figure, amount }, i): Booking => {
    const level = amount.measure === whole?.measure ? 'detail' : 'both';
    return { ...base, ...goodsOf(figure), ...amountsOf(amount), level, part: `part-${i + 1}` };
  });
  return [...counts.map((count, i) => counted(base, count, i)), ...overall(base, headline, within), ...booked];
}

type Goods = Pick<Booking, 'substance' | 'class' | 'rulebook_class' | 'form' | 'pieceKind'>;

interface Weighed {
  readonly figure: DeclaredFigure;
  readonly amount: Amount;
}

/** The headline, and the rest of it where there are parts: undivided, it is its own rest. */
function overall(base: Booking, headline: DeclaredFigure | undefined, parts: readonly Weighed[]): readonly Booking[] {
  if (!headline) return [];
  const amount = amountOf(headline.quantity);
  const whole: Booking = {
    ...base,
    ...goodsOf(headline),
    ...amountsOf(amount),
    level: 'both',
    unspecified: 1,
    part: 'headline',
  };
  if (parts.length === 0) return [whole];
  const goods = sharedGoods(headline, parts);
  const rest = {
    ...base,
    ...goods,
    ...amountsOf(restOf(amount, parts)),
    level: 'detail',
    unspecified: 1,
    part: 'rest',
  } as const;
  return [{ ...whole, level: 'whole' }, rest];
}

/** What the rest surely is: what the headline names and no part contradicts; under an umbrella it may be anything. */
function sharedGoods(headline: DeclaredFigure, parts: readonly Weighed[]): Goods {
  const shared = <Name extends 'substance' | 'class' | 'form'>(
    name: Name,
  ): NonNullable<DeclaredFigure[Name]> | null => {
    const named = headline[name];
    const same =
      named !== undefined && !UMBRELLAS.includes(named) && parts.every(({ figure }) => figure[name] === named);
    return same ? named : null;
  };
  const ofClass = shared('class');
  return {
    substance: shared('substance'),
    class: ofClass,
    rulebook_class: ofClass,
    form: shared('form'),
    pieceKind: null,
  };
}

/** Headline less the weighed parts, as an interval; a negative one is shown, never clipped. */
function restOf(whole: Amount, parts: readonly Weighed[]): Amount {
  const rest = difference(whole, parts);
  const fits = [rest.lower, rest.upper ?? 0n, rest.roundedTo].every((each) => BigInt.asIntN(64, each) === each);
  // Figures beyond all measure, which the statement's flag shows, must not stop the ledger: nothing is known of the rest.
  return fits
    ? rest
    : { ...rest, lower: 0n, upper: null, roundedTo: 0n, lowerStrict: false, upperStrict: false, unweighed: true };
}

function difference(whole: Amount, parts: readonly Weighed[]): Amount {
  const weighed = parts.map(({ amount }) => amount).filter(({ unweighed }) => !unweighed);
  const sum = (of: (amount: Amount) => bigint): bigint => weighed.reduce((total, amount) => total + of(amount), 0n);
  // A part without an upper bound may be all of it: nothing is then known of the rest but that it is not negative.
  const unbounded = weighed.some(({ upper }) => upper === null);
  return {
    ...whole,
    lower: unbounded ? 0n : whole.lower - sum(({ upper }) => upper ?? 0n),
    upper: whole.upper === null ? null : whole.upper - sum(({ lower }) => lower),
    lowerStrict: !unbounded && (whole.lowerStrict || weighed.some(({ upperStrict }) => upperStrict)),
    upperStrict: whole.upperStrict || weighed.some(({ lowerStrict }) => lowerStrict),
    approximate: whole.approximate || weighed.some(({ approximate }) => approximate),
    roundedTo: whole.roundedTo + sum(({ roundedTo }) => roundedTo),
  };
}

/** A count names no goods: a question about some of them is not answered by it. */
function counted(base: Booking, { what, n, bound }: DeclaredCount, index: number): Booking {
  const amount = amountsOf({ ...intervalOf(bound, BigInt(n), BigInt(n)), measure: 'PIECES', roundedTo: 0n });
  return { ...base, ...amount, measure: 'COUNT', what, level: 'both', part: `count-${index + 1}` };
}

const NAMES_NONE: readonly unknown[] = [undefined, 'unspecified', 'other'];

function goodsOf({ substance, class: stated, form, quantity }: DeclaredFigure): Goods {
  const byTable = NAMES_NONE.includes(substance) ? stated : defaultClass(substance!);
  return {
    substance: substance ?? null,
    class: stated ?? null,
    rulebook_class: byTable ?? null,
    form: form ?? null,
    pieceKind: quantity.kind ?? null,
  };
}

/** What all contributions of one statement have in common. */
function baseOf(declared: Declared): Booking {
  const { id, figures, event, flags, contested, series } = declared;
  const { scope, asserted, attribution } = figures;
  const period = civilSpan(scope.period);
  const said = civilSpan(asserted);
  return {
    ...NOTHING,
    occurred_from: period.from,
    occurred_to: period.to,
    utc_offset: period.offset,
    precision: scope.period.precision,
    asserted_from: said.from,
    asserted_to: said.to,
    evidence: 'DECLARED',
    attribution,
    ...creditOf(attribution),
    involved: [],
    operation: scope.operation ?? null,
    series,
    method: scope.method ?? null,
    contested: contested ? 1 : 0,
    statement: id,
    scope: declared.scope,
    stream: `statement-${id}`,
    event,
    flags: listed(flags),
  };
}
