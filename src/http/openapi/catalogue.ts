// The API description of the catalogue, and of what of it holds for one thing.
import type { AnyAggregate } from '../../eventsourcing/writing/decider.js';
import { operationIdOf } from './questions.js';
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

/** Of each collection what of its commands the reader may send about one thing. */
export const actionPaths = (aggregates: readonly AnyAggregate[]): Readonly<Record<string, object>> =>
  Object.fromEntries(aggregates.map(({ collection }) => [`/v1/${collection}/{id}/actions`, actions(collection)]));

const actions = (collection: string): object => ({
  get: {
    operationId: operationIdOf(`${collection}/:id/actions`),
    summary: 'What the reader may say of one thing as it stands',
    description:
      'The commands that the log would hear from them: as their word, or as a proposal that waits for somebody else’s. What hangs on what a command says is weighed when it is sent.',
    tags: ['catalogue'],
    parameters: [
      { name: 'id', in: 'path', required: true, description: 'Of the thing', schema: { type: 'string' } },
      { name: 'Accept-Language', in: 'header', description: 'ru or en', schema: { type: 'string' } },
    ],
    responses: {
      200: {
        description: 'The actions',
        content: {
          'application/json': {
            schema: {
              type: 'object',
              properties: {
                rows: {
                  type: 'array',
                  items: {
                    type: 'object',
                    properties: { verb: { type: 'string' }, as: { type: 'string', enum: ['WORD', 'PROPOSAL'] } },
                    required: ['verb', 'as'],
                  },
                },
              },
              required: ['rows'],
            },
          },
        },
      },
      default: PROBLEM,
    },
  },
});
