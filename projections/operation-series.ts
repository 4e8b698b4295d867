// Which series of operations are there, and which editions do they have?
import type { OperationSeriesEvents } from '../src/domain/operation-series/events.js';
import { civilSpan } from '../src/domain/values/when.js';
import { question } from '../src/eventsourcing/ask.js';
import { ListForm, OneForm, pageOf } from './period.js';
import { type Evidence, evidenceOf, paged, versioned } from './versioned.js';

type Established = OperationSeriesEvents['OperationSeriesEstablished'];

interface Series {
  readonly established: Established | null;
  readonly evidence: readonly Evidence[];
}

const series = versioned<OperationSeriesEvents, Series>({
  name: 'operation_series',
  version: 1,
  initial: { established: null, evidence: [] },
  on: {
    OperationSeriesEstablished: (_, event) => ({ established: event.data, evidence: [evidenceOf(event)] }),
  },
  happened: ({ established }) => (established ? { ...civilSpan(established.establishedOn), to: null } : { from: null, to: null }),
});

function view(id: string, { established, evidence }: Series): { readonly id: string } & Record<string, unknown> {
  return {
    id,
    names: established?.names ?? null,
    recurrence: established?.recurrence ?? null,
    nature: established?.nature ?? null,
    decision: established?.decision ?? null,
    firstEdition: established?.firstEdition ?? null,
    establishedOn: established?.establishedOn ?? null,
    evidence,
  };
}

export const operationSeriesProjection = series.projection;

export const seriesList = question({
  path: 'operation-series',
  rules: 'operation_series@1',
  form: ListForm,
  async ask(form: ListForm, at) {
    const { limit, page } = pageOf(form);
    return paged((await series.list(at, page)).map(({ id, doc }) => view(id, doc)), limit);
  },
});

export const oneSeries = question({
  path: 'operation-series/:id',
  rules: 'operation_series@1',
  form: OneForm,
  async ask({ id }: OneForm, at) {
    const found = await series.one(id, at);
    return found && { rows: [view(id, found.doc)], revision: found.revision };
  },
});
