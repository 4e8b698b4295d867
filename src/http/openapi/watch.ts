// The API description of watched figures.
import { formSchema, type JsonSchema } from '../../forms/form.js';
import type { Lang } from '../../forms/language.js';
import { WatchForm } from '../watching/watched-question.js';
import { labelled } from './labelled.js';
import { liveLabels } from './live-labels.js';
import { PROBLEM } from './schemas.js';

const TEXT = { type: 'string' };

export function watch(lang: Lang): object {
  const { properties } = labelled(formSchema(WatchForm), { labels: liveLabels, form: 'watch', lang }) as {
    properties: { question: JsonSchema };
  };
  const { description, ...schema } = properties.question;
  return {
    operationId: 'getWatch',
    summary: 'A figure that is watched, by server-sent events',
    description:
      'A message “figure” tells by which digest the question is answered, and where; “changed” that its answer is another, with the ' +
      'place “from” which GET /v1/changes tells the difference. “end” says why it ends: SIGHT_CHANGED where today’s rights tell ' +
      'something else of what was told.',
    tags: ['log'],
    parameters: [
      { name: 'question', in: 'query', required: true, description, schema },
      { name: 'Accept-Language', in: 'header', description: 'ru or en', schema: TEXT },
    ],
    responses: {
      200: { description: 'What is told', content: { 'text/event-stream': { schema: TEXT } } },
      default: PROBLEM,
    },
  };
}
