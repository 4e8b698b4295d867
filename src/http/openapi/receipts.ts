// The API description of receipts on paper.
import type { Lang } from '../../forms/language.js';
import { ANY, PROBLEM, problems } from './schemas.js';

const TEXT = { schema: { type: 'string' } };

export const receiptOf = (collection: string, lang: Lang): object => ({
  operationId: `get ${collection} receipt`.replaceAll(/[^a-z]+(\w)/gi, (_, letter: string) => letter.toUpperCase()),
  summary: 'A receipt for paper',
  description: 'The number, who said what and when, and what is still to do; as text, or as a page for text/html.',
  tags: [collection],
  parameters: [
    { name: 'id', in: 'path', required: true, schema: { type: 'string' } },
    { name: 'Accept-Language', in: 'header', description: 'ru or en', schema: { type: 'string' } },
  ],
  responses: {
    200: { description: 'The receipt', content: { 'text/plain': TEXT, 'text/html': TEXT } },
    ...problems(lang, ...ANY),
    default: PROBLEM,
  },
});
