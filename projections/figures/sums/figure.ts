// A figure: a question about what the ledger has booked, by what the log names; what it does not know is refused by that name.
import { goods } from '../../../src/domain/values/goods/goods.js';
import { WORDS } from '../../../src/domain/words.js';
import { type AnyQuestion, type Question, question } from '../../../src/eventsourcing/asking/ask.js';
import { UNPROVED } from '../../../src/eventsourcing/writing/decider.js';
import type { GroupedFilter } from '../../ledger/asking/filter.js';
import { ledgerProjection } from '../../ledger/ledger.js';
import { LEDGER_VERSION } from '../../ledger/table.js';
import { controlledDeliveries } from '../../registers/controlled-deliveries.js';
import { incidents } from '../../registers/incidents.js';
import { operationSeries } from '../../registers/operation-series.js';
import { operations } from '../../registers/operations.js';
import { projects } from '../../registers/projects.js';
import type { FilterValues } from '../../registers/rows/found-by.js';
import { demandKnown, idsIn, type Names, nothingUnder } from '../../registers/rows/known-values.js';
import { referenceData } from '../../registers/reference-data.js';
import { statements } from '../../registers/statements.js';

/** The most rows of sums in one answer. */
export const MOST_SUMS = 10_000;

/** Whose things are booked. */
const BOOKED = [incidents, controlledDeliveries, statements];

/** Whatever a report may be flagged with. */
const FLAGS = [...Object.values(WORDS).flatMap(({ refusals }) => Object.keys(refusals)), UNPROVED];

/** Where the filters of that name find what they name, each column once. */
function columnsOf(parameter: string, registers: readonly { readonly names: readonly Names[] }[]): Names['columns'] {
  const filters = registers.flatMap(({ names }) => names.filter((each) => each.parameter === parameter));
  const columns = filters.flatMap((each) => each.columns);
  return [...new Map(columns.map((each) => [`${each.table.name}.${each.column}`, each])).values()];
}

const NAMES: readonly Names[] = [
  { parameter: 'operation', always: [], columns: columnsOf('operation', BOOKED) },
  { parameter: 'series', always: [], columns: [idsIn(operationSeries.table), ...columnsOf('series', [operations])] },
  { parameter: 'statement', always: [], columns: [idsIn(statements.table)] },
  { parameter: 'project', always: [], columns: [idsIn(projects.table), ...columnsOf('project', [incidents])] },
  { parameter: 'substance', always: goods.codes, columns: columnsOf('code', [referenceData]) },
  { parameter: 'flag', always: FLAGS, columns: columnsOf('flag', BOOKED) },
];

type Figure<Form extends GroupedFilter, Row> = Omit<Question<Form, Row>, 'reads' | 'rules'> & {
  /** `name@version` of how its rows are told, where that has changed. */
  readonly told?: string;
};

const askedOf = (form: GroupedFilter): FilterValues => form as unknown as FilterValues;

export function figure<Form extends GroupedFilter, Row>({ told, ...definition }: Figure<Form, Row>): AnyQuestion {
  return question<Form, Row>({
    ...definition,
    reads: [
      ledgerProjection,
      operations.projection,
      operationSeries.projection,
      projects.projection,
      referenceData.projection,
      ...BOOKED.map((each) => each.projection),
    ],
    rules: `ledger@${LEDGER_VERSION}${told === undefined ? '' : `,${told}`}`,
    async ask(form, at) {
      await demandKnown(at, NAMES, askedOf(form));
      return definition.ask(form, at);
    },
    nothingInWords: (form, say) => nothingUnder(NAMES, askedOf(form), say) ?? definition.nothingInWords?.(form, say),
  });
}
