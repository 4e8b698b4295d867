// The warnings of an operation: how many were acknowledged, checked and confirmed, and in how many incidents something was seized by them,
// by the states that they went to. Of what its reader does not see nothing is counted.
import { operationStory } from '../../src/domain/operation/story.js';
import { question } from '../../src/eventsourcing/asking/ask.js';
import { exchanges } from '../registers/exchanges.js';
import { incidents } from '../registers/incidents.js';
import { messages } from '../registers/messages.js';
import { operations } from '../registers/operations.js';
import { OneForm, periodOf } from '../registers/rows/period.js';
import { conversionsOf, type Conversion, conversionInWords } from './warnings/conversion.js';
import { warningsOf } from './warnings/sent.js';

const COLUMNS: readonly string[] =
  'country warnings acknowledged checked positive negative notChecked unanswered incidents seizures text'.split(' ');

export const warnings = question<OneForm, Conversion>({
  path: 'operations/:id/warnings',
  reads: [messages.projection, exchanges.projection, incidents.projection, operations.projection],
  rules: `warnings@1,${messages.rules},${incidents.rules}`,
  form: OneForm,
  columns: () => COLUMNS,
  async ask(form, at) {
    const operation = await at.story(operationStory, form.id);
    const sent = await warningsOf(form.id, periodOf(form), at);
    if (!operation && sent.length === 0) return undefined;
    return { rows: await conversionsOf(sent, at) };
  },
  inWords: (row, _say, lang) => ({ ...row, text: conversionInWords(row, lang) }),
});
