// The API description and its page: complete, standing on their own, and asking nobody but Cordon.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { operation } from '../../src/domain/operation/decider.js';
import { statement } from '../../src/domain/statement/decider.js';
import { type Edge, fakeEdge } from './fake-edge.js';

interface Operation {
  readonly summary: string;
  readonly parameters: readonly { name: string; in: string; required?: boolean }[];
  readonly requestBody: { content: { 'application/json': { schema: { properties: object; required?: string[] } } } };
  readonly responses: Record<string, unknown>;
}

let edge: Edge;
let document: { openapi: string; paths: Record<string, Record<string, Operation>>; components: { schemas: object } };

/** Every `$ref` in a value. */
function refsIn(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const { $ref } = value as { $ref?: string };
  return [...($ref ? [$ref] : []), ...Object.values(value).flatMap(refsIn)];
}

interface Schema {
  readonly type?: unknown;
  readonly properties?: unknown;
  readonly additionalProperties?: unknown;
  readonly enum?: readonly unknown[];
}

/** Every object in a value that may be a schema. */
function schemasIn(value: unknown): Schema[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.entries(value).flatMap(([key, each]) => (key === 'example' ? [] : schemasIn(each)));
  return [value as Schema, ...inside];
}

export function openapiCases(): void {
  beforeAll(async () => {
    edge = await fakeEdge({ isDescribed: true });
    document = (await edge.app.inject('/openapi.json')).json();
  });
  afterAll(() => edge.close());

  describe('The API description', () => {
    it('is OpenAPI 3.1 and needs no token', () => {
      expect(document.openapi).toBe('3.1.0');
    });

    it('has every command, every question, the live part and the health', () => {
      expect(Object.keys(document.paths).sort()).toEqual(
        [
          ...[operation, statement].flatMap(({ collection, commands }) =>
            ['actions', ...Object.keys(commands)].map((verb) => `/v1/${collection}/{id}/${verb}`),
          ),
          '/v1/totals',
          '/v1/operations',
          '/v1/operations/{id}',
          '/v1/events',
          '/v1/events/{id}',
          '/v1/feed',
          '/v1/watch',
          '/v1/commands',
          '/v1/imports',
          '/v1/imports/profiles',
          '/v1/imports/templates/{profile}',
          '/v1/attachments',
          '/v1/attachments/{id}',
          '/v1/catalogue',
          '/metrics',
          '/',
          '/login',
          '/login/renew',
          '/login/callback',
          '/login/link/{secret}',
          '/logout',
          '/v1/me',
          '/v1/me/outbox-keys',
          '/health/live',
          '/health/ready',
        ].sort(),
      );
    });

    it('has the form of a command with its context', () => {
      const launch = document.paths['/v1/operations/{id}/launch']!['post']!;
      const { properties, required } = launch.requestBody.content['application/json'].schema;
      expect(launch.summary).toBe('Launch an operation');
      expect(properties).toMatchObject({
        window: { title: 'window', description: 'From when to when the operation runs' },
      });
      expect(Object.keys(properties)).toEqual(expect.arrayContaining(['window', 'launchedOn', 'context']));
      expect(required).toEqual(['window']);
    });

    it('is there in Russian too', async () => {
      const russian = (await edge.app.inject('/openapi.ru.json')).json<typeof document>();
      expect(russian.paths['/v1/operations/{id}/launch']!['post']!.summary).toBe('Начать операцию');
      expect((await edge.app.inject('/docs/ru')).statusCode).toBe(200);
    });

    it('says of every operation what may go wrong, and of every object that holds anything that it does', () => {
      const operations = Object.entries(document.paths).flatMap(([path, each]) =>
        Object.values(each).map((operation) => [path, Object.keys(operation.responses)] as const),
      );
      const v1 = operations.filter(([path]) => path.startsWith('/v1/'));
      expect(
        v1.filter(([, statuses]) => !['400', '401', '503', 'default'].every((each) => statuses.includes(each))),
      ).toEqual([]);
      const closed = schemasIn(document).filter(
        ({ type, properties, additionalProperties }) =>
          type === 'object' && !properties && additionalProperties === undefined,
      );
      expect(closed).toEqual([]);
    });

    it('tells each long list of codes once', () => {
      const { schemas, ...rest } = document.components as { schemas: Record<string, unknown> };
      const named = new Set(Object.values(schemas));
      const inline = schemasIn({ ...document, components: rest }).concat(
        Object.values(schemas).flatMap((each) => schemasIn(each)),
      );
      const lists = inline.filter((each) => !named.has(each) && Array.isArray(each.enum) && each.enum.length > 3);
      const texts = lists.map((each) => JSON.stringify(each.enum));
      expect(texts.filter((text, i) => texts.indexOf(text) !== i)).toEqual([]);
    });

    it('asks for dates in addresses as text', async () => {
      const { paths } = (await edge.app.inject('/openapi.json')).json<typeof document>();
      const queries = Object.values(paths).flatMap((path) =>
        Object.values(path).flatMap((each) => (each.parameters as Operation['parameters'] | undefined) ?? []),
      );
      const objects = queries.filter((each) => each.in === 'query' && JSON.stringify(each).includes('"type":"object"'));
      expect(objects).toEqual([]);
    });

    it('has the parameters of a question beside those that all share', () => {
      const names = document.paths['/v1/totals']!['get']!.parameters.map((each) => `${each.in} ${each.name}`);
      expect(names).toEqual(
        expect.arrayContaining(['query by', 'query operation', 'query knownAt', 'query atLeast', 'header Prefer']),
      );
      const one = document.paths['/v1/operations/{id}']!['get']!.parameters;
      expect(one[0]).toMatchObject({ name: 'id', in: 'path', required: true });
    });

    it('refers to nothing that it does not hold, and names every operation once', () => {
      const schemas = Object.keys(document.components.schemas).map((name) => `#/components/schemas/${name}`);
      expect(refsIn(document).filter((ref) => !schemas.includes(ref))).toEqual([]);
      const ids = Object.values(document.paths).flatMap((path) =>
        Object.values(path).flatMap((each) => (each as { operationId?: string }).operationId ?? []),
      );
      expect(new Set(ids).size).toBe(ids.length);
    });
  });

  describe('The address of the server itself', () => {
    it('leads to the page about the API in the reader’s language, without a token', async () => {
      const led = async (lang: string) =>
        (await edge.app.inject({ url: '/', headers: { 'accept-language': lang } })).headers['location'];
      expect([await led('ru'), await led('en')]).toEqual(['/docs/ru', '/docs']);
    });
  });

  describe('The page at /docs', () => {
    it('is served with its script and style from the package, and asks no other server', async () => {
      const page = await edge.app.inject('/docs');
      expect([page.statusCode, page.headers['content-type']]).toEqual([200, expect.stringContaining('text/html')]);
      const files = [...page.body.matchAll(/(?:src|href)="([^"]+)"/g)].map((match) => match[1]!);
      expect(files.length).toBeGreaterThan(2);
      expect(files.filter((file) => /^(?:https?:)?\/\//.test(file))).toEqual([]);
      for (const file of files) {
        const { statusCode } = await edge.app.inject(new URL(file, 'http://cordon/docs').pathname);
        expect([file, statusCode]).toEqual([file, 200]);
      }
    });

    it('sends the description to no validator', async () => {
      expect((await edge.app.inject('/docs/swagger-ui-init.js')).body).toMatch(/"validatorUrl": null/);
    });
  });
}
