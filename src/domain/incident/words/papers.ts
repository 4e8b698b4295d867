// The words for what passes from hand to hand: which lines, how much of them, by which act, under which seals.
import type { Quantity } from '../../values/amounts/quantity.js';
import type { Phrases } from '../../values/phrases.js';

export const LINES = { en: 'lines', ru: 'строки' };
const ACT = { en: 'act', ru: 'акт' };
const SEALS = { en: 'seals', ru: 'пломбы' };

interface Papers {
  readonly quantity?: Quantity | undefined;
  readonly actNo?: string | undefined;
  readonly seals?: string | undefined;
}

/** How much, by which act, under which seals, as far as that is said. */
export const papers = ({ quantity, actNo, seals }: Papers, phrase: Phrases): readonly string[] =>
  [
    quantity && phrase.quantity(quantity),
    actNo && `${phrase.in(ACT)} ${actNo}`,
    seals && `${phrase.in(SEALS)} ${seals}`,
  ].flatMap((each) => each || []);
