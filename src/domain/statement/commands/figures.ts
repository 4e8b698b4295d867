// The figures of a statement as the wire may say them: what, how much, how many.
import { Field } from '../../../forms/form.js';
import { slug } from '../../values/ids.js';
import { COUNT_CODES, type CountOf } from '../../values/amounts/counted.js';
import { type Quantity, quantity } from '../../values/amounts/quantity.js';
import {
  type Substance,
  substance,
  type SubstanceClass,
  substanceClass,
  type SubstanceForm,
  substanceForm,
} from '../../values/goods/substance.js';
import { oneOf, text, wholeNumber } from '../../values/text.js';
import { type When, when } from '../../values/time/when.js';
import type { DeclaredCount, Method } from '../events.js';

const METHODS = ['CONTROLLED_DELIVERY'] as const satisfies readonly Method[];
const CATEGORIES = ['DRUGS', 'PRECURSORS', 'TAXED_GOODS', 'OTHER'] as const;
const COUNT_BOUNDS = ['EQ', 'GT', 'GE', 'LT', 'LE', 'APPROX'] as const;

export class ScopeFields {
  @Field(slug, { optional: true, description: 'Id of an operation' }) operation?: string;
  @Field(oneOf(METHODS), { optional: true }) method?: Method;
  @Field(slug, { optional: true, description: 'Id of a committee' }) body?: string;
  @Field(when, { description: 'The time that the figures cover' }) period!: When;
}

export class FigureFields {
  @Field(substance, { optional: true }) substance?: Substance;
  @Field(substanceClass, { optional: true }) class?: SubstanceClass;
  @Field(substanceForm, { optional: true }) form?: SubstanceForm;
  @Field(quantity) quantity!: Quantity;
  @Field(text({ max: 100 }), { optional: true, description: 'How the source names the goods' }) sourceWording?: string;
}

export class CountFields {
  @Field(oneOf(COUNT_CODES)) what!: CountOf;
  @Field(oneOf(CATEGORIES), { optional: true }) category?: string;
  @Field(wholeNumber({ min: 0, max: 1_000_000_000 })) n!: number;
  @Field(oneOf(COUNT_BOUNDS), { optional: true, description: 'EQ when not given' }) bound?: DeclaredCount['bound'];
}
