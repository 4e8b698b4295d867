// The seizures and finds of an incident as sentences of both languages: what it was, how much, what it is worth, to whom it is credited.
import { moneyInWords } from '../../values/amounts/money.js';
import type { SubstanceClass } from '../../values/goods/classes.js';
import { itemKind, parcelChannel, postalForm } from '../../values/goods/parcels.js';
import type { ChemicalCode } from '../../values/goods/precursor.js';
import type { Substance } from '../../values/goods/substance.js';
import { taxedGoods } from '../../values/goods/taxed.js';
import { type Phrases, where } from '../../values/phrases.js';
import { alike, type Sentences } from '../../wording.js';
import type { IncidentEvents, LineData, LineKind } from '../events.js';

export const aside = (text: string | undefined): string => where(text || undefined, (it) => ` (${it})`);

export const seizureSentences: Sentences<Pick<IncidentEvents, LineKind>> = {
  SubstanceSeized: alike((data, phrase) => seizure(data, ofClass(data, phrase), phrase)),
  PrecursorSeized: alike((data, phrase) =>
    seizure(data, `${phrase.chemical(data.chemical)}${aside(data.chemicalAsWritten)}`, phrase),
  ),
  ProhibitedItemDetected: alike((data, phrase) => seizure(data, itemInWords(data, phrase), phrase)),
  HighTaxGoodsSeized: alike((data, phrase) =>
    seizure(
      data,
      `${phrase.term(taxedGoods, data.taxedGoods)}${aside(data.goodsAsWritten)}${aside(data.brand)}`,
      phrase,
    ),
  ),
};

const SEIZED = { en: 'Seized (line', ru: 'Изъято (строка' };
const CREDITED = { en: 'credited to', ru: 'учтено за' };

/** The line, and the credit where somebody else has it. */
function seizure({ lineId, quantity, creditedTo, money: sums }: LineData, goods: string, phrase: Phrases): string {
  const credit = where(creditedTo, ({ country }) => `; ${phrase.in(CREDITED)}: ${phrase.country(country)}`);
  const money = where(sums, (all) => all.map((each) => `; ${moneyInWords(each, phrase.lang)}`).join(''));
  const seized = phrase.lang === 'ru' ? phrase.goodsAnd(goods, quantity) : `${phrase.quantity(quantity)}, ${goods}`;
  return `${phrase.in(SEIZED)} ${lineId}): ${seized}${money}${credit}`;
}

const FROM = { en: 'from', ru: 'отправлено:' };

/** What was found, as it is called; in which parcel; its number is in no sentence. */
function itemInWords(data: IncidentEvents['ProhibitedItemDetected'], phrase: Phrases): string {
  const { channel, itemKind: kind, postalForm: form, operator, dispatch, marketplace, itemAsWritten: written } = data;
  const item = data.substance === undefined ? aside(written) : `: ${phrase.called(data.substance, written)}`;
  const parcel = [
    phrase.term(parcelChannel, channel),
    form && phrase.term(postalForm, form),
    operator,
    marketplace,
    where(dispatch, (from) => `${phrase.in(FROM)} ${phrase.country(from)}`) || undefined,
  ].filter((each) => each !== undefined);
  return `${phrase.term(itemKind, kind)}${item} [${parcel.join(', ')}]`;
}

interface OfClass {
  readonly substance: Substance;
  readonly chemical?: ChemicalCode;
  readonly substanceAsWritten?: string;
  readonly class: SubstanceClass;
}

/** What the list does not know is called as it was written. */
export const ofClass = (
  { substance, chemical, substanceAsWritten: written, class: stated }: OfClass,
  phrase: Phrases,
): string => `${phrase.called(chemical ?? substance, written)} (${phrase.class(stated)})`;
