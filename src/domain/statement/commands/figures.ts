// The figures of a statement as the wire may say them: what, how much, how many.
import { Field } from '../../../forms/form.js';
import { slug } from '../../values/ids.js';
import { type CountOf, countOf } from '../../values/amounts/counted.js';
import { type Quantity, quantity } from '../../values/amounts/quantity.js';
import { type SubstanceClass, substanceClass } from '../../values/goods/classes.js';
import { type Substance, substance, type SubstanceForm, substanceForm } from '../../values/goods/substance.js';
import { text, wholeNumber } from '../../values/text.js';
import { type When, when } from '../../values/time/when.js';
import type { DeclaredCount, Method } from '../events.js';
import { attemptCategory } from '../../incident/words/codes.js';
import { countBound, methods } from '../words/codes.js';

export class ScopeFields {
  @Field(slug, { optional: true }) operation?: string;
  @Field(methods, { optional: true }) method?: Method;
  @Field(slug, { optional: true }) body?: string;
  @Field(when) period!: When;
}

export class FigureFields {
  @Field(substance, { optional: true }) substance?: Substance;
  @Field(substanceClass, { optional: true }) class?: SubstanceClass;
  @Field(substanceForm, { optional: true }) form?: SubstanceForm;
  @Field(quantity) quantity!: Quantity;
  @Field(text({ max: 100 }), { optional: true }) sourceWording?: string;
}

export class CountFields {
  @Field(countOf) what!: CountOf;
  @Field(attemptCategory, { optional: true }) category?: string;
  @Field(wholeNumber({ min: 0, max: 1_000_000_000 })) n!: number;
  @Field(countBound, { optional: true }) bound?: DeclaredCount['bound'];
}
