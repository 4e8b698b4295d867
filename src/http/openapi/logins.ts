// The API description of logging in and out, and of who one is.
import { PROBLEM } from './schemas.js';

const TEXT = { type: 'string' };
const PAGE = { description: 'A page', content: { 'text/html': { schema: TEXT } } };
const LED = { description: 'Leads on', headers: { Location: { description: 'Where to', schema: TEXT } } };
const OPEN = { tags: ['login'], security: [] };

const RETURN = { name: 'return', in: 'query', description: 'A path of this server to go to then', schema: TEXT };
const inQuery = (name: string, description: string): object => ({ name, in: 'query', description, schema: TEXT });

export const ME_SCHEMA = {
  type: 'object',
  description: 'Who sends the request, by token or session',
  properties: {
    administration: TEXT,
    service: TEXT,
    officer: { type: 'string', description: 'The pseudonym' },
    role: TEXT,
    until: { type: 'string', format: 'date-time', description: 'When the token or the session ends' },
  },
  required: ['administration', 'officer', 'role', 'until'],
};

export const LOGIN_PATHS: Readonly<Record<string, object>> = {
  '/v1/me': {
    get: {
      operationId: 'getMe',
      summary: 'Who one is',
      tags: ['login'],
      responses: {
        200: { description: 'Who', content: { 'application/json': { schema: { $ref: '#/components/schemas/Me' } } } },
        default: PROBLEM,
      },
    },
  },
  '/v1/me/outbox-keys': {
    get: {
      operationId: 'getMeOutboxKeys',
      summary: 'By which a page seals what it keeps on a device for its person: the first seals, each opens',
      tags: ['login'],
      responses: {
        200: {
          description: 'The keys',
          content: {
            'application/json': {
              schema: { type: 'object', properties: { keys: { type: 'array', items: TEXT } }, required: ['keys'] },
            },
          },
        },
        default: PROBLEM,
      },
    },
  },
  '/': {
    get: {
      ...OPEN,
      operationId: 'getHome',
      summary: 'The page for people',
      responses: { 200: PAGE, 303: LED },
    },
  },
  '/login': {
    get: {
      ...OPEN,
      operationId: 'getLogin',
      summary: 'To the identity provider, or the choice of one',
      parameters: [inQuery('issuer', 'Which of the list of issuers'), RETURN],
      responses: { 200: PAGE, 303: LED, default: PROBLEM },
    },
  },
  '/login/renew': {
    get: {
      ...OPEN,
      operationId: 'getLoginRenew',
      summary: 'A new session, as long as the provider knows who it is, without a question',
      parameters: [inQuery('frame', 'In a hidden frame: answers with a page instead of leading on'), RETURN],
      responses: { 200: PAGE, 303: LED, default: PROBLEM },
    },
  },
  '/login/callback': {
    get: {
      ...OPEN,
      operationId: 'getLoginCallback',
      summary: 'Where the identity provider leads back to',
      parameters: [inQuery('code', 'As the provider gives it'), inQuery('state', 'As Cordon gave it')],
      responses: { 200: PAGE, 303: LED, default: PROBLEM },
    },
  },
  '/login/link/{secret}': {
    get: {
      ...OPEN,
      operationId: 'getLoginLink',
      summary: 'A login by a link of the development issuer, once',
      parameters: [{ name: 'secret', in: 'path', required: true, schema: TEXT }],
      responses: { 303: LED, default: PROBLEM },
    },
  },
  '/logout': {
    post: {
      ...OPEN,
      operationId: 'postLogout',
      summary: 'The end of the session, here and at the provider',
      responses: { 303: LED, default: PROBLEM },
    },
  },
};
