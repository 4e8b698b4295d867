// The rows of a table as commands: what each says by its profile, under an id and keys that the same row has whoever sends it
// again, in this file or in a mended one.
import { idOfReference } from '../domain/values/own-references.js';
import { country, isCountry } from '../domain/values/who/country.js';
import { canonicalJson } from '../eventsourcing/log/canonical.js';
import { Invalid } from '../forms/invalid.js';
import { folded } from '../forms/spellings.js';
import { idFrom } from './id-from.js';
import { type Headings, type MappedColumn, written } from './headings.js';
import type { Profile } from './profiles/profile.js';
import { type Cell, type CellFault, isBlank, type Row } from './tables/table.js';
import { dateOf } from './written-dates.js';

export interface RowCommand {
  readonly verb: string;
  readonly key: string;
  readonly body: Readonly<Record<string, unknown>>;
}

export interface ReadRow {
  readonly number: number;
  readonly reference?: string;
  /** Of the thing that it tells of. */
  readonly id: string;
  /** Whose it is, by its own word; whoever sends it where it says nothing that is a country. */
  readonly whose: string;
  readonly commands: readonly RowCommand[];
  /** It adds others up: counted with them it would count twice. */
  readonly isSum: boolean;
  /** An earlier row that says the very same, without a reference that tells them apart. */
  readonly like?: number;
  readonly faults: readonly CellFault[];
}

export interface Reading {
  readonly profile: Profile;
  readonly headings: Headings;
  /** Who sends the table. */
  readonly administration: string;
  readonly from1904: boolean;
  /** Said of each row that does not say otherwise: field → value. */
  readonly always?: Readonly<Record<string, string>>;
  /** A withdrawn import, whose rows are told anew: by other keys, as if nobody had told them. */
  readonly anew?: string;
}

const SUM =
  /^(?:итого|всего|итог|сумма|общий итог|в том числе всего|total|totals|grand total|sub ?total|sum)(?:$|[ :.(])/u;

/** The rows behind the headings, in their order. */
export class Rows {
  /** What was said without a reference → the rows that said it. */
  private readonly said = new Map<string, number[]>();
  /** Reference → how many lines it has. */
  private readonly lines = new Map<string, number>();

  constructor(private readonly reading: Reading) {}

  read(row: Row): ReadRow {
    const { profile, administration } = this.reading;
    const fields = this.fieldsOf(row);
    const reference = fields.get('reference');
    const whose = whoseIs(fields.get(profile.whose), administration);
    const isSum = row.cells.some((cell) => typeof cell === 'string' && SUM.test(folded(cell)));
    const about = { number: row.number, whose, isSum, faults: row.faults ?? [] };
    const bodies = bodiesOf(profile, { fields, exact: this.exactIn(row, fields) }, whose);
    if (isSum) return { ...about, id: '', commands: [] };
    const own =
      reference === undefined ? this.unnamed(bodies, about) : this.named(reference, whose, { fields, bodies });
    return { ...about, ...own };
  }

  /** Under a reference several rows are lines of one thing. */
  private named(reference: string, whose: string, { fields, bodies }: Said): Own {
    const id = idOfReference(this.reading.profile.collection, whose, reference);
    const next = (this.lines.get(id) ?? 0) + 1;
    this.lines.set(id, next);
    return { id, reference, commands: this.commands(id, bodies, fields.get('line') ?? String(next)) };
  }

  /** Without one a row is what it says; the second of two that say the same is another. */
  private unnamed(bodies: readonly Body[], { number, whose }: Pick<ReadRow, 'number' | 'whose'>): Own {
    const { collection } = this.reading.profile;
    const content = canonicalJson(bodies.map(({ verb, body }) => [verb, body]) as never);
    const before = this.said.get(content) ?? [];
    this.said.set(content, [...before, number]);
    const id = idFrom(collection, 'row', whose, content, before.length);
    const [like] = before;
    return { id, commands: this.commands(id, bodies, '1'), ...(like === undefined ? {} : { like }) };
  }

  private commands(id: string, bodies: readonly Body[], line: string): readonly RowCommand[] {
    const anew = this.reading.anew === undefined ? [] : [this.reading.anew];
    return bodies.map(({ verb, numbering, body }) => {
      const whole = numbering === undefined ? body : { [numbering]: line, ...body };
      return { verb, body: whole, key: idFrom('import', id, verb, whole, ...anew) };
    });
  }

  /** Field or role → what the row says of it; nothing for a blank cell. */
  private fieldsOf(row: Row): Fields {
    const { profile, headings, always } = this.reading;
    const told = headings.columns.flatMap(({ index, column }): [string, string][] => {
      const cell = row.cells[index] ?? null;
      return cell === null || isBlank(cell) ? [] : [[column.to, this.meant(cell, column.to, column.means)]];
    });
    const fields = new Map([...Object.entries({ ...profile.always, ...always }), ...told]);
    const { time, amount } = profile;
    if (time !== undefined) addTime(fields, time);
    const quantity = headings.columns.find(({ column }) => column.to === amount);
    if (amount !== undefined) addUnit(fields, amount, quantity);
    return fields;
  }

  /** A number of a sheet is that number, whichever sign a language would write in it: no text that is read two ways. */
  private exactIn({ cells }: Row, fields: Fields): Exact {
    const { amount } = this.reading.profile;
    const column = this.reading.headings.columns.find(({ column: { to } }) => to === amount);
    const cell = column && cells[column.index];
    const unit = column && unitIn(fields, column);
    if (amount === undefined || typeof cell !== 'number' || unit === undefined) return {};
    return { [amount]: { value: written(cell), unit } };
  }

  private meant(cell: NonNullable<Cell>, to: string, means: Readonly<Record<string, string>> = {}): string {
    const { profile, from1904 } = this.reading;
    if (to === profile.time || to === 'time')
      return dateOf(cell, { order: profile.dates, from1904, isTime: to === 'time' });
    const text = written(cell);
    const other = Object.keys(means).find((each) => folded(each) === folded(text));
    return other === undefined ? text : means[other]!;
  }
}

type Fields = Map<string, string>;
/** Field → what it is beyond doubt. */
type Exact = Readonly<Record<string, object>>;
type Own = Pick<ReadRow, 'id' | 'commands'> & Partial<Pick<ReadRow, 'reference' | 'like'>>;

interface Said {
  readonly fields: Fields;
  readonly bodies: readonly Body[];
}

interface Body {
  readonly verb: string;
  readonly numbering?: string | undefined;
  readonly body: Readonly<Record<string, unknown>>;
}

function bodiesOf(
  { commands, whose: field }: Profile,
  { fields, exact }: { readonly fields: Fields; readonly exact: Exact },
  whose: string,
): readonly Body[] {
  return commands.flatMap(({ verb, always, numbering }): Body[] => {
    const own = [...fields]
      .filter(([to]) => to.startsWith(`${verb}/`))
      .map(([to, value]) => [to.slice(verb.length + 1), exact[to] ?? value]);
    if (own.length === 0 && !always) return [];
    const body = Object.fromEntries(own) as Record<string, unknown>;
    const [of = '', name = ''] = field.split('/');
    if (of === verb && !(name in body) && isCountry(whose)) body[name] = whose;
    return [{ verb, numbering, body }];
  });
}

function whoseIs(said: string | undefined, administration: string): string {
  const read = said === undefined ? administration : country.parse(said, { begins: null });
  return read instanceof Invalid ? administration : read;
}

/** The hour of its own column; a date that has one keeps it. */
function addTime(fields: Fields, to: string): void {
  const [date, time] = [fields.get(to), fields.get('time')];
  if (date === undefined || time === undefined || /\d:\d\d/.test(date)) return;
  fields.set(to, /^\d{4}-\d\d-\d\d$/.test(date) ? `${date}T${time}` : `${date} ${time}`);
}

const unitIn = (fields: Fields, { unit, column }: MappedColumn): string | undefined =>
  fields.get('unit') ?? unit ?? column.unit;

/** A number alone has the unit of its row, of its heading, or of the profile. */
function addUnit(fields: Fields, to: string, column: MappedColumn | undefined): void {
  const amount = fields.get(to);
  const unit = column && unitIn(fields, column);
  if (amount === undefined || unit === undefined || !/^[<>≥≤~≈\d\s.,   –-]+$/u.test(amount)) return;
  fields.set(to, `${amount} ${unit}`);
}
