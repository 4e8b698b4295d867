// The vocabularies of one catalogue: each list of choices once, under the name of the field in which it first came.
import { UNITS, type UnitCode } from '../../domain/values/amounts/units.js';
import { ADMINISTRATIONS, administrationName, administration } from '../../domain/values/who/administration.js';
import { country } from '../../domain/values/who/country.js';
import type { Bilingual, Lang } from '../../forms/language.js';
import type { JsonSchema } from '../../forms/value.js';
import { NAMES } from '../../forms/vocabulary.js';
import type { Choice } from './shape.js';

export class Vocabularies {
  private readonly all = new Map<string, readonly Choice[]>();
  private readonly known = new Map<string, string>();

  constructor(private readonly lang: Lang) {}

  /** The name of the vocabulary that a schema is of; undefined where it is of none. */
  of(schema: JsonSchema, field: string): string | undefined {
    const codes = codesOf(schema);
    if (!codes) return undefined;
    const everybody = OF_EVERYBODY.get(schema);
    if (everybody !== undefined) return this.kept(this.byName(codes), everybody);
    return this.kept(
      codes.map((code) => ({ code, name: nameIn(schema, code, this.lang) })),
      field,
    );
  }

  kept(choices: readonly Choice[], field: string): string {
    const content = JSON.stringify(choices);
    const known = this.known.get(content);
    if (known !== undefined) return known;
    const name = this.free(field);
    this.known.set(content, name);
    this.all.set(name, choices);
    return name;
  }

  codesOf(name: string | undefined): readonly string[] {
    return (this.all.get(name ?? '') ?? []).map(({ code }) => code);
  }

  get told(): Readonly<Record<string, readonly Choice[]>> {
    return Object.fromEntries(this.all);
  }

  /** So many are looked for by their first letters. */
  private byName(codes: readonly string[]): readonly Choice[] {
    const inOrder = new Intl.Collator(this.lang);
    return codes
      .map((code) => ({ code, name: administrationName(code, this.lang) }))
      .toSorted((one, other) => inOrder.compare(one.name, other.name));
  }

  private free(field: string): string {
    let name = field;
    for (let n = 2; this.all.has(name); n++) name = `${field}-${n}`;
    return name;
  }
}

/** Those by which other things than fields are named too. */
const OF_EVERYBODY: ReadonlyMap<JsonSchema, string> = new Map([
  [country.schema, 'country'],
  [administration.schema, 'administration'],
]);

/** A service may be of any name; an administration is a country or one of these bodies, or a body that nobody lists. */
function codesOf(schema: JsonSchema): readonly string[] | undefined {
  if (schema === administration.schema) return ADMINISTRATIONS;
  return schema['enum'] as readonly string[] | undefined;
}

function nameIn(schema: JsonSchema, code: string, lang: Lang): string {
  const names = schema[NAMES] as Readonly<Record<string, Bilingual>> | undefined;
  if (names) return names[code]?.[lang] ?? code;
  return Object.hasOwn(UNITS, code) ? UNITS[code as UnitCode][lang] : code;
}
