// The API description of the catalogue.
import { PROBLEM } from './schemas.js';

export const cataloguePath = {
  '/v1/catalogue': {
    get: {
      operationId: 'getCatalogue',
      summary: 'What there is to say and to ask',
      description:
        'A page draws its forms, lists, filters and buttons from it: what can be said and asked, in the reader’s language and by their role.',
      tags: ['catalogue'],
      parameters: [
        {
          name: 'If-None-Match',
          in: 'header',
          description: 'The ETag that is held already',
          schema: { type: 'string' },
        },
        { name: 'Accept-Language', in: 'header', description: 'ru or en', schema: { type: 'string' } },
      ],
      responses: {
        200: {
          description: 'The catalogue',
          content: {
            'application/json': {
              schema: {
                type: 'object',
                properties: {
                  lang: { type: 'string', enum: ['ru', 'en'] },
                  collections: { type: 'array', items: { type: 'object' } },
                  figures: { type: 'array', items: { type: 'object' } },
                  context: { type: 'array', items: { type: 'object' } },
                  vocabularies: { type: 'object' },
                  values: { type: 'object' },
                },
                required: ['lang', 'collections', 'figures', 'context', 'vocabularies', 'values'],
              },
            },
          },
        },
        304: { description: 'It has not changed since that ETag' },
        default: PROBLEM,
      },
    },
  },
};
