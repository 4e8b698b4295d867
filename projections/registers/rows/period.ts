// The bounds of a question in time, and the parameters that lists share.
import { Field } from '../../../src/forms/form.js';
import { slug } from '../../../src/domain/values/ids.js';
import { text, wholeNumberText } from '../../../src/domain/values/text.js';
import { civilSpan, type When, when } from '../../../src/domain/values/time/when.js';
import { oneOf } from '../../../src/forms/vocabulary.js';

/** Civil time, ms: from inclusive, to exclusive; null: no bound. */
export interface Period {
  readonly from: number | null;
  readonly to: number | null;
}

export class Happened {
  @Field(when, { optional: true })
  happenedFrom?: When;
  @Field(when, { optional: true })
  happenedTo?: When;
}

export function periodOf({ happenedFrom, happenedTo }: Happened): Period {
  return {
    from: happenedFrom ? civilSpan(happenedFrom).from : null,
    to: happenedTo ? civilSpan(happenedTo).to : null,
  };
}

/** A filter that asks for those, or for the others. */
export const YES_NO = oneOf({
  true: { en: 'yes', ru: 'да' },
  false: { en: 'no', ru: 'нет' },
});

export const isAsAsked = (is: boolean, asked: 'true' | 'false' | undefined): boolean =>
  asked === undefined || is === (asked === 'true');

/** How many rows a page has where nothing is said. */
const LIMIT = 100;

export class ListForm extends Happened {
  @Field(wholeNumberText({ min: 1, max: 1000 }), {
    optional: true,
  })
  limit?: number;
  @Field(text({ max: 64 }), { optional: true }) cursor?: string;
}

export class OneForm extends Happened {
  @Field(slug) id!: string;
}

/** How many rows a page has. */
export const limitOf = ({ limit = LIMIT }: ListForm): number => limit;
