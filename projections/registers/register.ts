// A register: what is there of one kind. It is declared by what its things are found by, what a list shows of each and what
// is shown of one; its rows, list, page of one, history, cursor, files and description follow.
import type { Span } from '../../src/domain/values/time/term.js';
import type { Lang } from '../../src/forms/language.js';
import { type AnyQuestion, type At, question } from '../../src/eventsourcing/asking/ask.js';
import type { StoryAt } from '../../src/eventsourcing/asking/streams.js';
import type { AnyStory } from '../../src/eventsourcing/read-models/stories.js';
import type { Projection, Table } from '../../src/eventsourcing/read-models/read-model.js';
import { historyOf } from '../history.js';
import { type Asked, askedIn, keyOfAsked } from './rows/asked.js';
import type { Definition } from './rows/definition.js';
import { type AnyFilter, type FilterValues, conditionsOf, filtersOf } from './rows/found-by.js';
import { columnOf, counted, type Such, suchIn } from './rows/found.js';
import { keysOfLate, lateThings, type LateIn } from './rows/late.js';
import { askedOf, type Listed, listForm, type RegisterForm } from './rows/list-form.js';
import { demandKnown, type Names, namesOf, nothingUnder } from './rows/known-values.js';
import { listed, type Listing, type View } from './rows/listed.js';
import { OneForm, periodOf } from './rows/period.js';
import { type Columns, headerOf, type RowOf, rowOf } from './rows/row.js';
import { storedRows, type StoredRow } from './rows/rows.js';

export interface Register<Row> {
  readonly collection: string;
  readonly of: AnyStory;
  readonly filters: readonly AnyFilter[];
  /** What its filters name. */
  readonly names: readonly Names[];
  readonly projection: Projection;
  readonly table: Table<StoredRow>;
  readonly list: AnyQuestion;
  readonly one: AnyQuestion;
  /** List, one, and the history of one. */
  readonly questions: readonly AnyQuestion[];
  /** What is asked in its things; undefined: nothing ever is. */
  readonly asked: Asked | undefined;
  /** What came late in them; undefined: nothing has a deadline. */
  readonly late: LateIn | undefined;
  /** What a row of its list says of a thing. */
  called(row: object & { readonly id: string }, lang: Lang): string;
  /** `name@version` of what it answers. */
  readonly rules: string;
  /** Things as a list has them at that place. */
  such(at: At): Such<Row>;
  /** How many there are, by the values of a filter by one value, of those that the filters choose. */
  count(at: At, by: string, asked: FilterValues, period: Span): Promise<ReadonlyMap<string, number>>;
}

/** A register of things that are not known here. */
export type AnyRegister = Omit<Register<unknown>, 'such' | 'count'>;

export function register<State extends object, C extends Columns<State>, V extends View>(
  definition: Definition<State, C, V>,
): Register<RowOf<C>> {
  const { of, collection, row, hasTasks = () => null, cluster = () => null, requests, deadlines } = definition;
  const name = collection.replaceAll('-', '_');
  const filters = filtersOf(definition.foundBy);
  const listed = (it: State, id: string): object => rowOf(row, it, id);
  const keys = [...filters, ...(requests ? [keyOfAsked(requests)] : []), ...(deadlines ? keysOfLate(deadlines) : [])];
  const stored = { ...storedRows<State>({ ...definition, name, filters: keys, hasTasks, cluster, listed }), filters };
  const { table, projection } = stored;
  const such = (at: At): Such<RowOf<C>> => suchIn(at, table, filters);
  const rules = `${name}@${definition.rules}`;
  const findable = { of, table, filters, ofOperations: definition.ofOperations };
  const about: About = { reads: [projection, ...(definition.reads ?? [])], rules };
  const listing = listingOf(definition, { ...stored, such });
  const list = listQuestion(definition, about, listing);
  const one = oneQuestion(definition, about, listing);
  return {
    collection,
    of,
    filters: filters as readonly AnyFilter[],
    names: namesOf(table, filters),
    asked: requests && askedIn({ ...findable, requests }),
    late: deadlines && lateThings({ ...findable, deadlines }),
    projection,
    table,
    list,
    one,
    questions: [list, one, historyOf(collection, of)],
    called: (told, lang) => definition.text(told as Listed<RowOf<C>>, lang),
    rules,
    such,
    count: async (at, by, asked, period) =>
      counted(at, table, { by: columnOf(filters, by), where: await conditionsOf(filters, asked, at), period }),
  };
}

/** Rows of a file that are held at once: of those that the register keeps, and of things in full, each of which may be large. */
const [PAGE, FULL_PAGE] = [1000, 100];

type About = Pick<AnyQuestion, 'reads' | 'rules'>;

function listQuestion<State, C extends Columns<State>, V extends View>(
  { collection, row, hasTasks, text, inWords }: Definition<State, C, V>,
  about: About,
  listing: Listing,
): AnyQuestion {
  const { table, filters } = listing;
  const columns = ['id', ...headerOf(row), ...(hasTasks ? ['openTasks'] : []), 'text'];
  const names = namesOf(table, filters);
  return question<RegisterForm, object>({
    path: collection,
    ...about,
    form: listForm(filters, hasTasks !== undefined),
    columns: ({ full }) => (full === 'true' ? undefined : columns),
    page: ({ full }) => (full === 'true' ? FULL_PAGE : PAGE),
    async ask(form, at) {
      await demandKnown(at, names, askedOf(form));
      return listed(listing, form, at);
    },
    nothingInWords: (form, say) => nothingUnder(names, askedOf(form), say),
    inWords(told, say, lang, { full }) {
      if (full === 'true') return inWords?.(told as V, say, lang) ?? told;
      return { ...told, text: text(told as Listed<RowOf<C>>, lang) };
    },
  });
}

function oneQuestion<State, C extends Columns<State>, V extends View>(
  { collection, inWords }: Definition<State, C, V>,
  about: About,
  { seen }: Listing,
): AnyQuestion {
  return question<OneForm, View>({
    path: `${collection}/:id`,
    ...about,
    form: OneForm,
    async ask(form, at) {
      const found = await seen(form.id, at, periodOf(form));
      return found && { rows: [found.view], revision: found.revision };
    },
    ...(inWords ? { inWords: (told, say, lang) => inWords(told as V, say, lang) } : {}),
  });
}

function listingOf<State, C extends Columns<State>, V extends View>(
  { of, hasTasks, begun, chosenFor, view, beside }: Definition<State, C, V>,
  { such, ...stored }: Pick<Listing, 'table' | 'filters'> & { readonly such: (at: At) => Such<RowOf<C>> },
): Listing {
  return {
    ...stored,
    hasTasks: hasTasks !== undefined,
    isInOrder: begun !== undefined,
    chosenFor: chosenFor ?? ((period) => period),
    async seen(id, at, period) {
      const told = await at.story(of, id);
      const reading = { at, such: such(at), period };
      return told && { view: withFiles(await view(id, told.story, reading), told), revision: told.revision };
    },
    beside: async (rows, at) => (beside ? beside(rows as readonly Listed<RowOf<C>>[], { at, such: such(at) }) : rows),
  };
}

/** Where nothing cites a file, nothing is said of files. */
const withFiles = (view: View, { attachments }: Pick<StoryAt<unknown>, 'attachments'>): View =>
  attachments.length === 0 ? view : { ...view, attachments };
