// The changes of an operation's results since they were frozen: which figures, by what event, whose it was, why and how late.
import { operationStory } from '../../src/domain/operation/story.js';
import { type Question, question } from '../../src/eventsourcing/asking/ask.js';
import { readForm } from '../../src/forms/form.js';
import { operations } from '../registers/operations.js';
import { OneForm } from '../registers/rows/period.js';
import { placeOf } from './changes/place.js';
import { changes, ChangesForm } from './changes.js';

const all = changes as unknown as Question<ChangesForm, object>;

const BY = ['country', 'class'];

export const operationChanges = question<OneForm, object>({
  path: 'operations/:id/changes',
  reads: [...all.reads, operations.projection],
  rules: `${all.rules},${operations.rules}`,
  form: OneForm,
  columns: () => all.columns?.({ from: '', by: BY } as ChangesForm),
  async ask({ id }, at) {
    const operation = (await at.story(operationStory, id))?.story;
    if (!operation) return undefined;
    const position = operation.results.last?.data.position;
    if (position === undefined || (await placeOf(position, at)) === undefined) return { rows: [] };
    return all.ask(formOf(id, position), at);
  },
  inWords: (row, say, lang) => all.inWords!(row, say, lang, { from: '', by: BY } as ChangesForm),
  nothingInWords: (_form, say) => say('answer.UNCHANGED'),
});

function formOf(operation: string, position: string): ChangesForm {
  const form = readForm(ChangesForm, { from: `@${position}`, operation: [operation], evidence: ['ITEMISED'], by: BY });
  if (Array.isArray(form)) throw new TypeError(`${operation}: its results can no longer be asked`);
  return form as ChangesForm;
}
