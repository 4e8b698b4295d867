// Requests made from the API's description: every operation by turns, most of them nearly as it wants them.
import type { Random } from '../../../src/demo/random.js';
import { hostile, hostileText, type Schema, Values } from './values.js';

interface Parameter {
  readonly $ref?: string;
  readonly name: string;
  readonly in: 'path' | 'query' | 'header';
  readonly required?: boolean;
  readonly schema?: Schema;
}

interface Operation {
  readonly parameters?: readonly Parameter[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema?: Schema }>> };
}

export interface Description {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: Readonly<Record<string, Readonly<Record<string, object>>>>;
}

export interface Request {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
}

const METHODS = ['get', 'post', 'put', 'delete', 'patch', 'options'];

export class Requests {
  /** Ids that answers have told. */
  readonly known: string[] = [];
  private readonly operations: readonly (readonly [path: string, method: string, operation: Operation])[];
  private readonly values: Values;

  constructor(
    private readonly random: Random,
    private readonly description: Description,
    private readonly tokens: readonly string[],
  ) {
    this.operations = Object.entries(description.paths).flatMap(([path, each]) =>
      Object.entries(each)
        .filter(([method]) => METHODS.includes(method))
        .map(([method, operation]) => [path, method, operation] as const),
    );
    this.values = new Values(random, (ref) => this.found(ref) as Schema, this.known);
  }

  get count(): number {
    return this.operations.length;
  }

  /** Of the n-th operation: each has its turn. */
  next(n: number): Request {
    const { random } = this;
    const [template, method, operation] = this.operations[n % this.count]!;
    const parameters = (operation.parameters ?? []).map((each) =>
      each.$ref === undefined ? each : (this.found(each.$ref) as Parameter),
    );
    const path = template.replaceAll(/\{(\w+)\}/g, () => encodeURIComponent(this.pathPart()));
    const asked = (random.chance(0.02) ? random.pick(METHODS) : method).toUpperCase();
    // A client that is any good sends none with a GET.
    const body = asked === 'GET' ? undefined : this.body(operation);
    return {
      method: asked,
      path: `${path}${this.query(parameters)}`,
      headers: { ...this.headers(parameters), ...body?.headers },
      ...(body ? { body: body.text } : {}),
    };
  }

  private query(parameters: readonly Parameter[]): string {
    const { random } = this;
    if (random.chance(0.03)) return `?${encodeURI(hostileText(random).toWellFormed())}`;
    const text = new URLSearchParams(this.chosen(parameters, 'query')).toString();
    return text && `?${text}`;
  }

  private found(ref: string): object {
    return ref
      .slice('#/'.length)
      .split('/')
      .reduce((of, key) => (of as Record<string, object>)[key]!, this.description as object);
  }

  private pathPart(): string {
    const { random, known } = this;
    if (known.length > 0 && random.chance(0.6)) return random.pick(known);
    const part = random.chance(0.7) ? random.pick(['o-1', 'kg', 'chleu', random.uuid()]) : hostileText(random);
    return part.toWellFormed().slice(0, 2_000) || 'x';
  }

  private chosen(parameters: readonly Parameter[], place: Parameter['in']): [string, string][] {
    const { random } = this;
    const wanted = parameters.filter((each) => each.in === place && (each.required || random.chance(0.25)));
    return wanted.map(({ name, schema = {} }) => [name, String(this.values.of(schema)).toWellFormed().slice(0, 3_000)]);
  }

  private headers(parameters: readonly Parameter[]): Record<string, string> {
    const { random } = this;
    const own = this.chosen(parameters, 'header').map(([name, value]) => [
      name,
      value.replaceAll(/[^\x20-\x7e]/g, '?'),
    ]);
    const accepted = random.chance(0.85)
      ? ['application/json', '*/*']
      : ['text/csv', 'application/x-ndjson', 'image/png', ';;q='];
    return {
      ...Object.fromEntries(own),
      accept: random.pick(accepted),
      'accept-language': random.pick(['ru', 'en', 'ru;q=0.5, en', 'xx', '***']),
      ...(random.chance(0.97)
        ? { authorization: `Bearer ${random.chance(0.98) ? random.pick(this.tokens) : 'x.y.z'}` }
        : {}),
    };
  }

  private body({
    requestBody,
  }: Operation): { readonly text: string; readonly headers: Record<string, string> } | undefined {
    const { random } = this;
    if (!requestBody) return undefined;
    const [type, { schema = {} }] = random.pick(Object.entries(requestBody.content));
    const one = (): string => JSON.stringify(random.chance(0.95) ? this.values.of(schema) : hostile(random)) ?? '';
    const many = type.includes('ndjson') ? Array.from({ length: 1 + random.below(5) }, one).join('\n') : one();
    const text = random.chance(0.03) ? many.slice(0, random.below(many.length + 1)) : many;
    const sent = random.chance(0.97)
      ? type
      : random.pick(['text/plain', 'application/xml', 'x', 'application/json; charset=koi8-r']);
    return { text, headers: { 'content-type': sent } };
  }
}
