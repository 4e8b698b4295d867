// Which incidents are there, and how does one stand: as reported, corrected and flagged, at any place in the log?
import { type RawBuilder, sql } from 'kysely';
import { country } from '../../src/domain/values/who/country.js';
import { Field, Listed } from '../../src/forms/form.js';
import { slug } from '../../src/domain/values/ids.js';
import { CHEMICAL_CODES } from '../../src/domain/values/goods/precursor.js';
import { SUBSTANCE_CODES, substanceClass } from '../../src/domain/values/goods/substance.js';
import { oneOf, text } from '../../src/domain/values/text.js';
import { type At, question } from '../../src/eventsourcing/asking/ask.js';
import { told as storyOf } from '../../src/eventsourcing/log/story.js';
import { incidentStory } from '../../src/domain/incident/story.js';
import type { Incident } from '../../src/domain/incident/story/incident.js';
import { type Operation, operationStory } from '../../src/domain/operation/story.js';
import { INCIDENT_RULES, incidentKeys, incidentsProjection } from './incident/register.js';
import { type IncidentView, type Stand, view } from './incident/view.js';
import { incidentInWords } from './incident/text.js';
import { isAsAsked, ListForm, OneForm, pageOf, type Period, YES_NO } from './rows/period.js';
import { sideBySide } from './incident/side-by-side.js';
import { listAnswer, touching } from './rows/versioned.js';

export class IncidentsForm extends ListForm {
  @Listed(country, { optional: true, description: 'Whose service reported it' }) country?: string[];
  @Listed(slug, { optional: true, description: 'The operation that it counts for' }) operation?: string[];
  @Listed(oneOf([...SUBSTANCE_CODES, ...CHEMICAL_CODES]), {
    optional: true,
    description: 'What one of its lines holds, by the latest finding',
  })
  substance?: string[];
  @Listed(substanceClass, { optional: true, description: 'As the reporter’s law has it' }) class?: string[];
  @Listed(text({ max: 64 }), { optional: true, description: 'Code of a flag, settled or not' }) flag?: string[];
  @Field(YES_NO, { optional: true }) withdrawn?: 'true' | 'false';
  @Field(YES_NO, { optional: true, description: 'Whether somebody still has to do something' })
  openTasks?: 'true' | 'false';
}

type Condition = RawBuilder<unknown>;

/** Finds one code in a list between commas: exactly, which LIKE with its wildcards and cases would not. */
const holding = (column: string, codes: readonly string[]): Condition =>
  sql`(${sql.join(
    codes.map((each) => sql`replace(${sql.ref(column)}, ${`,${each},`}, '') <> ${sql.ref(column)}`),
    sql` or `,
  )})`;

const among = (column: string, values: readonly string[]): Condition =>
  sql`${sql.ref(column)} in (${sql.join(values)})`;

/** What each filter asks of an incident's latest row. */
const FILTERS: { readonly [Name in keyof IncidentsForm]?: (asked: NonNullable<IncidentsForm[Name]>) => Condition } = {
  country: (asked) => among('country', asked),
  operation: (asked) => among('operation', asked),
  substance: (asked) => holding('substances', asked),
  class: (asked) => holding('classes', asked),
  flag: (asked) => holding('flags', asked),
  withdrawn: (asked) => sql`withdrawn = ${asked === 'true' ? 1 : 0}`,
  // Whether there is really something to do, or really nothing, the operation decides too.
  openTasks: (asked) => (asked === 'true' ? sql`open = 1` : sql`1 = 1`),
};

function filters(form: IncidentsForm): readonly Condition[] {
  const asked = Object.entries(FILTERS) as [keyof IncidentsForm, (asked: unknown) => Condition][];
  return asked.flatMap(([name, condition]) =>
    (form[name] as { readonly length: number } | undefined)?.length ? [condition(form[name])] : [],
  );
}

interface Page {
  readonly limit: number;
  readonly after?: string;
  readonly period: Period;
}

/** The ids whose latest row up to that place fits, in their order. */
async function found(at: At, form: IncidentsForm, { limit, after, period }: Page): Promise<readonly string[]> {
  const name = sql.table(incidentKeys.name);
  const latest = sql`(select max(later.position) from ${name} as later
    where later.id = ${name}.id and later.position <= ${at.upTo})`;
  const behind = after === undefined ? [] : [sql`id > ${after}`];
  const conditions = sql.join(
    [...behind, ...filters(form), ...touching(period), sql`position = ${latest}`],
    sql` and `,
  );
  const { rows } = await sql<{ id: string }>`
    select id from ${name} where ${conditions} order by id limit ${limit}`.execute(at.query);
  return rows.map(({ id }) => id);
}

interface Standing extends Stand {
  readonly revision: number;
}

/** These incidents as they were told up to that place: by their streams, of which the rows hold no copy. */
async function standing(at: At, ids: readonly string[]): Promise<readonly Standing[]> {
  const read = await sideBySide(ids, (id) => at.stream(`incident-${id}`));
  const told = read.map((events) => events.filter(({ type }) => Object.hasOwn(incidentStory.evolve, type)));
  const incidents = told.map((events) => storyOf(incidentStory, events));
  const operations = await operationsOf(incidents, at);
  return ids.flatMap((id, i) => {
    const [incident, last] = [incidents[i]!, told[i]?.at(-1)];
    return last ? [{ id, incident, operation: operations.get(incident.operation), revision: last.revision }] : [];
  });
}

async function operationsOf(incidents: readonly Incident[], at: At): Promise<ReadonlyMap<string | null, Operation>> {
  const ids = [...new Set(incidents.map(({ operation }) => operation))].filter((id) => id !== null);
  const read = await sideBySide(ids, (id) => at.stream(`operation-${id}`));
  return new Map(ids.map((id, i) => [id, storyOf(operationStory, read[i]!)]));
}

/** Tasks depend on the operation too: those that the rows leave possible are looked at one page after the other. */
async function chosen(at: At, form: IncidentsForm, page: Page): Promise<readonly IncidentView[]> {
  const shown: IncidentView[] = [];
  let { after } = page;
  for (;;) {
    const ids = await found(at, form, { ...page, ...(after === undefined ? {} : { after }) });
    const seen = (await standing(at, ids)).map(view);
    shown.push(...seen.filter(({ open }) => isAsAsked(open.length > 0, form.openTasks)));
    after = ids.at(-1);
    if (shown.length >= page.limit || ids.length < page.limit) return shown.slice(0, page.limit);
  }
}

export const incidentList = question<IncidentsForm, IncidentView>({
  path: 'incidents',
  reads: [incidentsProjection],
  rules: `incidents@${INCIDENT_RULES}`,
  form: IncidentsForm,
  async ask(form, at) {
    const { limit, page } = pageOf(form);
    return listAnswer(at.upTo === null ? [] : await chosen(at, form, page), limit);
  },
  inWords: incidentInWords,
});

export const oneIncident = question<OneForm, IncidentView>({
  path: 'incidents/:id',
  reads: [incidentsProjection],
  rules: `incidents@${INCIDENT_RULES}`,
  form: OneForm,
  async ask({ id }, at) {
    const [one] = await standing(at, [id]);
    return one && { rows: [view(one)], revision: one.revision };
  },
  inWords: incidentInWords,
});
