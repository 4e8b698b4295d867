// Which series of operations are there, and which editions do they have?
import type { OperationSeriesEvents } from '../../src/domain/operation-series/events.js';
import { civilSpan } from '../../src/domain/values/time/when.js';
import { type At, question } from '../../src/eventsourcing/asking/ask.js';
import { ListForm, OneForm, pageOf } from './rows/period.js';
import { said } from './rows/said.js';
import { type BasedOn, basedOnOf, listAnswer, versioned } from './rows/versioned.js';

type Established = OperationSeriesEvents['OperationSeriesEstablished'];

interface Series {
  /** Empty until it is established. */
  readonly established: Partial<Established>;
  readonly basedOn: readonly BasedOn[];
}

const series = versioned<OperationSeriesEvents, Series>({
  name: 'operation_series',
  version: 1,
  initial: { established: {}, basedOn: [] },
  on: {
    OperationSeriesEstablished: (_, event) => ({ established: event.data, basedOn: [basedOnOf(event)] }),
  },
  happened: ({ established: { establishedOn } }) => ({
    from: establishedOn ? civilSpan(establishedOn).from : null,
    to: null,
  }),
  cluster: ({ established }) => established.firstEdition ?? null,
});

function view(id: string, { established, basedOn }: Series): { readonly id: string } & Record<string, unknown> {
  return {
    id,
    names: said(established.names),
    recurrence: said(established.recurrence),
    nature: said(established.nature),
    decision: said(established.decision),
    firstEdition: said(established.firstEdition),
    establishedOn: said(established.establishedOn),
    basedOn,
  };
}

export const operationSeriesProjection = series.projection;

/** The series that names this operation as its first edition, as known at that place in the log. */
export async function seriesBegunBy(operation: string, at: At): Promise<string | null> {
  const [first] = await series.list(at, { cluster: operation, limit: 1 });
  return first?.id ?? null;
}

export const seriesList = question({
  path: 'operation-series',
  reads: [operationSeriesProjection],
  rules: 'operation_series@1',
  form: ListForm,
  async ask(form: ListForm, at) {
    const { limit, page } = pageOf(form);
    return listAnswer(
      (await series.list(at, page)).map(({ id, doc }) => view(id, doc)),
      limit,
    );
  },
});

export const oneSeries = question({
  path: 'operation-series/:id',
  reads: [operationSeriesProjection],
  rules: 'operation_series@1',
  form: OneForm,
  async ask({ id }: OneForm, at) {
    const found = await series.one(id, at);
    return found && { rows: [view(id, found.doc)], revision: found.revision };
  },
});
