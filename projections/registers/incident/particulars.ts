// The goods of a line as a reader sees them: what it holds by now, what it was taken for, and what lines of its kind tell of themselves.
import type { Money } from '../../../src/domain/values/amounts/money.js';
import type { SubstanceClass } from '../../../src/domain/values/goods/classes.js';
import type { ItemKind } from '../../../src/domain/values/goods/parcels.js';
import type { TaxedGoods } from '../../../src/domain/values/goods/taxed.js';
import { type Counted, goodsOf, type Seized } from '../../../src/domain/incident/story/line.js';
import { type Goods, takenFor } from '../../../src/domain/incident/story/line-kinds.js';
import type { LineData } from '../../../src/domain/incident/events.js';
import { given } from '../../../src/eventsourcing/log/event.js';

/** What only lines of some kinds tell. */
const OF_A_KIND =
  'hs intendedProduct channel itemKind postalForm operator dispatch destination marketplace order tracking project taxedGoods'.split(
    ' ',
  );

interface OfAKind {
  readonly itemKind?: ItemKind;
  readonly taxedGoods?: TaxedGoods;
}

export interface Particulars extends OfAKind {
  readonly substanceAsWritten?: string;
  readonly brand?: string;
  readonly purity?: string;
  readonly cases?: number;
  readonly money?: readonly Money[];
}

/** What the line holds; of what most lines do not tell, only what was told. */
export function goodsTold(line: Counted): Omit<Goods, 'written'> & Particulars {
  const { written: substanceAsWritten, ...goods } = goodsOf(line);
  const { brand, cases, money } = line.first.data;
  const purity = line.finding?.purity ?? line.first.data.purity;
  return { ...goods, ...given({ substanceAsWritten, brand, purity, cases, money }), ...ofAKind(line.first.data) };
}

function ofAKind(data: LineData): OfAKind {
  const told = data as object as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    OF_A_KIND.flatMap((name) => (told[name] === undefined ? [] : [[name, told[name]]])),
  ) as OfAKind;
}

/** What it was taken for when it was recorded. */
export function seizedAs(told: Seized): { readonly substance: string | null; readonly class: SubstanceClass | null } {
  const { substance, class: ofClass } = takenFor(told);
  return { substance, class: ofClass };
}
