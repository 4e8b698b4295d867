// The board of an operation: which state has reported, which has told that there was nothing, which is silent and since when, which
// is only invited, which has left; and which nil return an incident contradicts.
import { operationStory } from '../../src/domain/operation/story.js';
import { question } from '../../src/eventsourcing/asking/ask.js';
import { incidents } from '../registers/incidents.js';
import { operations } from '../registers/operations.js';
import { keyed } from '../registers/rows/keyed.js';
import { OneForm } from '../registers/rows/period.js';
import { askedOf } from './board/due.js';
import { BOARD_COLUMNS, boardOf, type BoardRow } from './board/row.js';
import { boardInWords } from './board/words.js';

export const board = question<OneForm, BoardRow>({
  path: 'operations/:id/board',
  reads: [operations.projection, incidents.projection],
  rules: `board@1,${operations.rules},${incidents.rules}`,
  form: OneForm,
  columns: () => BOARD_COLUMNS,
  async ask(form, at) {
    const operation = (await at.story(operationStory, form.id))?.story;
    if (!operation) return undefined;
    const asked = askedOf(form, operation, at);
    const standing = { operation: [form.id], withdrawn: 'false' } as const;
    const found = await keyed(at, incidents, {
      by: ['country', 'post', 'class'],
      asked: standing,
      period: asked.period,
    });
    return { rows: boardOf(operation, found, asked) };
  },
  inWords: (row, _say, lang) => boardInWords(row, lang),
});
