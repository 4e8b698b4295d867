// Values for a JSON schema: such as it means, and such as nobody should send.
import type { Random } from '../../../src/demo/random.js';

export interface Schema {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly example?: unknown;
  readonly examples?: readonly unknown[];
  readonly format?: string;
  readonly minimum?: number;
  readonly maximum?: number;
}

/** Where a `$ref` leads. */
export type Lookup = (ref: string) => Schema;

const TEXTS = [
  '',
  ' ',
  '0',
  'null',
  '../../../etc/passwd',
  "'; DROP TABLE events; --",
  '{{7*7}}',
  '%00',
  '\u0000',
  '\ud800',
  '\u202eabc',
  'е\u0301'.repeat(50),
  '😀'.repeat(300),
  'x'.repeat(70_000),
  '1e400',
  '-0',
  '９９９',
  '2026-13-45',
  '9999-12-31T23:59:59.999+14:00',
  '0000',
  '5 kg',
  '1.5',
  '99999999999999999999999999 t',
  '__proto__',
  'constructor',
  'toString',
];
const OTHERS: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -1,
  0.1,
  1e308,
  Number.MAX_SAFE_INTEGER,
  [],
  {},
  [[[[]]]],
  { a: { b: { c: {} } } },
  ['x', 1, null],
  JSON.parse('{"__proto__":{"a":1}}'),
];

export const hostileText = (random: Random): string => random.pick(TEXTS);

export const hostile = (random: Random): unknown => (random.chance(0.5) ? hostileText(random) : random.pick(OTHERS));

/** How deep a value may go: schemas may hold themselves. */
const DEEPEST = 6;

export class Values {
  constructor(
    private readonly random: Random,
    private readonly lookup: Lookup,
    /** What answers have told: ids that are somebody's. */
    private readonly known: readonly string[],
  ) {}

  /** As the schema means it, more or less; now and then something else. */
  of(schema: Schema, depth = 0): unknown {
    const { random } = this;
    if (depth > DEEPEST || random.chance(0.02)) return hostile(random);
    const told = this.told(schema);
    if (told.length > 0) return random.pick(told);
    const next = this.next(schema);
    if (next) return this.of(next, depth + 1);
    if (schema.allOf) return Object.assign({}, ...schema.allOf.map((each) => this.of(each, depth + 1)));
    return this.ofType(schema, depth);
  }

  private ofType(schema: Schema, depth: number): unknown {
    const type = this.random.pick([schema.type ?? 'string'].flat());
    return (this.byType[type] ?? this.byType['string'])!(schema, depth);
  }

  /** Values that the schema names itself. */
  private told(schema: Schema): readonly unknown[] {
    if (schema.const !== undefined) return [schema.const];
    if (schema.enum) return schema.enum;
    if (!this.random.chance(0.8)) return [];
    return schema.examples ?? (schema.example === undefined ? [] : [schema.example]);
  }

  /** Another schema that says what this one leaves open. */
  private next({ $ref, anyOf, oneOf }: Schema): Schema | undefined {
    if ($ref !== undefined) return this.lookup($ref);
    const several = anyOf ?? oneOf;
    return several && this.random.pick(several);
  }

  private readonly byType: Readonly<Record<string, (schema: Schema, depth: number) => unknown>> = {
    object: (schema, depth) => this.object(schema, depth),
    array: ({ items = {} }, depth) => Array.from({ length: this.random.below(4) }, () => this.of(items, depth + 1)),
    integer: (schema) => this.number(schema),
    number: (schema) => this.number(schema),
    boolean: () => this.random.chance(0.5),
    null: () => null,
    string: () => this.text(),
  };

  private number({ minimum = 0, maximum = 100 }: Schema): number {
    return minimum + this.random.below(maximum - minimum + 1);
  }

  private object({ properties = {}, required = [] }: Schema, depth: number): object {
    const { random } = this;
    const made: Record<string, unknown> = {};
    for (const [name, schema] of Object.entries(properties)) {
      const isWanted = required.includes(name) ? !random.chance(0.03) : random.chance(0.3);
      if (isWanted) made[name] = this.of(schema, depth + 1);
    }
    if (random.chance(0.03)) made[random.pick(['unheardOf', '__proto__x', '']) || 'x'] = hostile(random);
    return made;
  }

  private text(): string {
    const { random } = this;
    if (this.known.length > 0 && random.chance(0.3)) return random.pick(this.known);
    return random.pick(['KG', 'KZ', 'heroin', '5 kg', '2026-05', 'line-1', random.uuid(), 'o-1', 'A text of somebody']);
  }
}
