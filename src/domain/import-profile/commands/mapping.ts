// The fields of a mapping: what it is called, which form it fills in, and which columns say what.
import { given } from '../../../eventsourcing/log/event.js';
import { eachOnce } from '../../../forms/each-once.js';
import { Field } from '../../../forms/form.js';
import type { Lang } from '../../../forms/language.js';
import { optional, setOf, shape } from '../../../forms/shape.js';
import type { Value } from '../../../forms/value.js';
import { slug } from '../../values/ids.js';
import { language, type Names, names, text } from '../../values/text.js';
import { timeZone } from '../../values/time/time-zone.js';
import { unit } from '../../values/amounts/units.js';
import type { DateOrder, ImportedForm, MappedColumn, Mapping, Meaning } from '../events.js';
import { columnMeaning, dateOrder, importedForm } from '../words/codes.js';

const word = text({ max: 100 });
const meanings = eachOnce(shape<Meaning>({ said: word, read: word }), 'said', { most: 300 });

const columns = eachOnce(
  shape<MappedColumn>({
    to: columnMeaning as Value<string>,
    headings: setOf(word),
    unit: optional(unit as Value<string>),
    means: optional(meanings),
  }),
  'to',
  { most: 50 },
);

export class MappingFields {
  @Field(names) title!: Names;
  @Field(importedForm) form!: ImportedForm;
  @Field(columns) columns!: readonly MappedColumn[];
  @Field(language, { optional: true }) lang?: Lang;
  @Field(timeZone, { optional: true }) tz?: string;
  @Field(dateOrder, { optional: true }) dates?: DateOrder;
  @Field(slug, { optional: true }) operation?: string;
}

export const mappingOf = ({ title, form, columns: said, lang, tz, dates, operation }: MappingFields): Mapping =>
  given({ title, form, columns: said, lang, tz, dates, operation }) as Mapping;
