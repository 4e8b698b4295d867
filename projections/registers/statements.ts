// Which figures have been declared, by whom, and which of the statements stand?
import type { StatementEvents } from '../../src/domain/statement/events.js';
import { civilSpan } from '../../src/domain/values/time/when.js';
import { type At, question } from '../../src/eventsourcing/asking/ask.js';
import { ListForm, OneForm, pageOf } from './rows/period.js';
import { clusterOf, type Figures, supersededBy } from '../ledger/standing.js';
import { type BasedOn, basedOnOf, listAnswer, versioned, type VersionRow } from './rows/versioned.js';

interface Statement {
  readonly figures: Figures | null;
  readonly withdrawn: string | null;
  readonly basedOn: readonly BasedOn[];
}

const statements = versioned<StatementEvents, Statement>({
  name: 'statements',
  version: 1,
  initial: { figures: null, withdrawn: null, basedOn: [] },
  on: {
    FiguresDeclared: (statement, event) => ({
      ...statement,
      figures: event.data,
      basedOn: [...statement.basedOn, basedOnOf(event)],
    }),
    StatementWithdrawn: (statement, event) => ({
      ...statement,
      withdrawn: event.data.reason,
      basedOn: [...statement.basedOn, basedOnOf(event)],
    }),
  },
  happened: ({ figures }) => (figures ? civilSpan(figures.scope.period) : { from: null, to: null }),
  cluster: ({ figures }) => figures && clusterOf(figures),
});

/** More statements of one body about one scope than anyone makes. */
const ALL = 100_000;

async function view(
  { id, doc, cluster }: VersionRow<Statement>,
  at: At,
): Promise<{ readonly id: string } & Record<string, unknown>> {
  const rivals = cluster === null ? [] : await statements.list(at, { cluster, limit: ALL });
  const candidates = rivals.flatMap((each) =>
    each.doc.figures
      ? [{ id: each.id, asserted: each.doc.figures.asserted, withdrawn: each.doc.withdrawn !== null }]
      : [],
  );
  const mine = candidates.find((each) => each.id === id);
  return {
    id,
    ...doc.figures,
    withdrawn: doc.withdrawn,
    supersededBy: mine ? supersededBy(mine, candidates) : null,
    basedOn: doc.basedOn,
  };
}

export const statementsProjection = statements.projection;

export const statementList = question({
  path: 'statements',
  reads: [statementsProjection],
  rules: 'statements@1',
  form: ListForm,
  async ask(form: ListForm, at) {
    const { limit, page } = pageOf(form);
    const found = await statements.list(at, page);
    return listAnswer(await Promise.all(found.map((each) => view(each, at))), limit);
  },
});

export const oneStatement = question({
  path: 'statements/:id',
  reads: [statementsProjection],
  rules: 'statements@1',
  form: OneForm,
  async ask({ id }: OneForm, at) {
    const found = await statements.one(id, at);
    return found && { rows: [await view(found, at)], revision: found.revision };
  },
});
