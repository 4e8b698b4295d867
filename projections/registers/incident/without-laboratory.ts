// The lines of which no laboratory has said anything so many days after they were recorded, with the samples that were sent meanwhile.
import { sql } from 'kysely';
import { countedLines, type Incident } from '../../../src/domain/incident/story/incident.js';
import { awaitsLaboratory, type Counted, goodsOf, quantityOf } from '../../../src/domain/incident/story/line.js';
import { incidentStory } from '../../../src/domain/incident/story.js';
import { ownerOf } from '../../../src/domain/incident/story/scope.js';
import type { Quantity } from '../../../src/domain/values/amounts/quantity.js';
import type { SubstanceClass } from '../../../src/domain/values/goods/classes.js';
import { slug } from '../../../src/domain/values/ids.js';
import { PHRASES } from '../../../src/domain/values/phrases.js';
import { wholeNumberText } from '../../../src/domain/values/text.js';
import { DAY, dateText } from '../../../src/domain/values/time/calendar.js';
import { instantText } from '../../../src/domain/values/time/instant.js';
import type { When } from '../../../src/domain/values/time/when.js';
import { country, countryName } from '../../../src/domain/values/who/country.js';
import { question } from '../../../src/eventsourcing/asking/ask.js';
import { Field, Listed } from '../../../src/forms/form.js';
import type { Bilingual, Lang } from '../../../src/forms/language.js';
import { incidents } from '../incidents.js';
import { having } from '../rows/having.js';
import { demandKnown } from '../rows/known-values.js';
import { storiesIn } from '../rows/stories-in.js';

/** So many where nothing is said. */
const DAYS = 30;

class WithoutLaboratoryForm {
  @Field(wholeNumberText({ min: 0, max: 36_500 }), { optional: true }) days?: number;
  @Listed(country, { optional: true }) country?: string[];
  @Listed(slug, { optional: true }) operation?: string[];
}

interface Row {
  readonly id: string;
  readonly line: string;
  readonly country: string | null;
  readonly operation: string | null;
  readonly substance: string | null;
  readonly substanceAsWritten?: string;
  readonly class: SubstanceClass | null;
  readonly quantity: Quantity;
  readonly recordedAt: string;
  /** Whole days since then. */
  readonly days: number;
  readonly sent: { readonly at: When; readonly laboratory: string } | null;
}

const COLUMNS = [
  ...'id line country operation substance class quantity.value quantity.upper quantity.unit quantity.bound'.split(' '),
  ...'recordedAt days sent.laboratory sent.at.from sent.at.to sent.at.precision sent.at.tz text'.split(' '),
];

export const withoutLaboratory = question<WithoutLaboratoryForm, Row>({
  path: 'without-laboratory',
  reads: [incidents.projection],
  rules: `${incidents.rules},without-laboratory@1`,
  form: WithoutLaboratoryForm,
  columns: () => COLUMNS,
  async ask({ days = DAYS, country: countries, operation }, at) {
    await demandKnown(at, incidents.names, { operation });
    const where = [
      sql`by_without_laboratory = 1`,
      ...(countries ? [having('by_country', countries)] : []),
      ...(operation ? [having('by_operation', operation)] : []),
    ];
    const rows: Row[] = [];
    for await (const { id, story } of storiesIn(at, incidents.table, { of: incidentStory, where }))
      rows.push(...rowsOf(story, { id, now: at.now }).filter((row) => row.days >= days));
    return { rows: rows.toSorted((one, other) => other.days - one.days) };
  },
  inWords: (row, _say, lang) => ({ ...row, text: textOf(row, lang) }),
});

interface Of {
  readonly id: string;
  readonly now: number;
}

const rowsOf = (it: Incident, of: Of): readonly Row[] =>
  countedLines(it)
    .filter(awaitsLaboratory)
    .map((line) => rowOf(it, line, of));

function rowOf(it: Incident, line: Counted, { id, now }: Of): Row {
  const { first } = line;
  const { substance, written, class: ofClass } = goodsOf(line);
  const sent = it.samples.all().findLast(({ data }) => data.lineId === first.data.lineId)?.data;
  return {
    id,
    line: first.data.lineId,
    country: (first.data.creditedTo ?? ownerOf(it))?.country ?? null,
    operation: it.operation,
    substance,
    ...(written === undefined ? {} : { substanceAsWritten: written }),
    class: ofClass,
    quantity: quantityOf(line),
    recordedAt: instantText(first.recordedAt),
    days: Math.floor((now - first.recordedAt) / DAY),
    sent: sent ? { at: sent.at, laboratory: sent.laboratory } : null,
  };
}

const SINCE: Bilingual = { en: 'recorded', ru: 'внесено' };
const WITHOUT: Bilingual = { en: 'days without a laboratory’s result:', ru: 'дней без заключения лаборатории:' };
const SENT: Bilingual = { en: 'sample sent to', ru: 'проба направлена:' };
const NOT_SENT: Bilingual = { en: 'no sample was sent', ru: 'пробы не направлялись' };

/** Of an instant, by the clock of UTC. */
function dayOf(instant: string): When {
  const day = dateText(Date.parse(instant));
  return { from: day, to: day, precision: 'day' };
}

function textOf({ country: of, substance, sent, ...row }: Row, lang: Lang): string {
  const { called, quantity, when } = PHRASES[lang];
  return [
    of ? countryName(of, lang) : row.id,
    `${called(substance ?? 'unspecified', row.substanceAsWritten)}, ${quantity(row.quantity)}`,
    `${SINCE[lang]} ${when(dayOf(row.recordedAt))}`,
    `${WITHOUT[lang]} ${row.days}`,
    sent ? `${SENT[lang]} ${sent.laboratory}, ${when(sent.at)}` : NOT_SENT[lang],
  ].join('; ');
}
