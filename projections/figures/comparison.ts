// The editions of a series held against one another: which brought more, only where their scopes are equal; else plainly why
// that cannot be said.
import { slug } from '../../src/domain/values/ids.js';
import { Field, Listed } from '../../src/forms/form.js';
import { someOf } from '../../src/forms/vocabulary.js';
import { operationSeriesStory } from '../../src/domain/operation-series/story.js';
import { dimension, dimensions } from '../ledger/dimensions.js';
import { comparedInWords } from './comparison/words.js';
import { comparisonColumns, comparisonOf, type ComparisonRow } from './comparison/row.js';
import { type Asked, editionsIn } from './comparison/editions.js';
import { figure } from './sums/figure.js';

const GROUPS = ['country', 'class', 'substance'] as const;
type Group = (typeof GROUPS)[number];

class ComparisonForm {
  @Field(slug) id!: string;
  @Listed(someOf(dimensions, GROUPS), { optional: true }) by?: Group[];
  @Listed(dimension('country').value, { optional: true }) country?: string[];
  @Listed(dimension('class').value, { optional: true }) class?: string[];
  @Listed(dimension('substance').value, { optional: true }) substance?: string[];
}

/** What is asked for one class or substance is told of it alone. */
const askedOf = ({ by = [], country, class: ofClass, substance }: ComparisonForm): Asked => {
  const named = GROUPS.filter(
    (each) => by.includes(each) || (each !== 'country' && { class: ofClass, substance }[each]),
  );
  return {
    by: named,
    ...(country && { country }),
    ...(ofClass && { class: ofClass }),
    ...(substance && { substance }),
  };
};

export const comparison = figure<ComparisonForm, ComparisonRow>({
  path: 'operation-series/:id/comparison',
  told: 'comparison@1',
  form: ComparisonForm,
  columns: (form) => comparisonColumns(askedOf(form).by ?? []),
  async ask(form, at) {
    const asked = askedOf(form);
    const editions = await editionsIn(form.id, asked, at);
    if (editions.length === 0 && !(await at.story(operationSeriesStory, form.id))) return undefined;
    return { rows: comparisonOf(editions, asked) };
  },
  inWords: comparedInWords,
  nothingInWords: (_form, say) => say('answer.ONE_EDITION'),
});
