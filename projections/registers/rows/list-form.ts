// The parameters of a register's list, by its declaration: those that all lists share, its filters, and how much of each is shown.
import { Field } from '../../../src/forms/form.js';
import { text } from '../../../src/domain/values/text.js';
import { oneOf } from '../../../src/forms/vocabulary.js';
import type { FilterValues, Filter } from './found-by.js';
import { ListForm, YES_NO } from './period.js';

const SORTS = oneOf({
  id: { en: 'by id', ru: 'по идентификатору' },
  '-changed': { en: 'what changed last comes first', ru: 'сначала то, что изменилось последним' },
});

class WithFull extends ListForm {
  @Field(YES_NO, {
    optional: true,
  })
  full?: 'true' | 'false';
  @Field(text({ max: 64 }), { optional: true })
  since?: string;
  @Field(SORTS, { optional: true })
  sort?: 'id' | '-changed';
}

export interface RegisterForm extends WithFull {
  readonly openTasks?: 'true' | 'false';
}

/** A row of a list. */
export type Listed<Row> = Row & {
  readonly id: string;
  readonly openTasks?: boolean;
};

/** The class that decorators would make. */
export function listForm(filters: readonly Filter<never>[], hasTasks: boolean): new () => RegisterForm {
  class Form extends WithFull {}
  for (const { name, decorator } of filters) decorator(Form.prototype, name);
  if (hasTasks) OPEN_TASKS(Form.prototype, 'openTasks');
  return Form;
}

const OPEN_TASKS = Field(YES_NO, { optional: true });

/** What is asked of the filters. */
export const askedOf = (form: RegisterForm): FilterValues => form as unknown as FilterValues;
