// The figures that have been declared: by whom, about what, and which of the statements stand.
import { type Handled, handledInWords } from '../../src/domain/audience/audience.js';
import { statementRules } from '../../src/domain/statement/rules.js';
import type { DeclaredFigure } from '../../src/domain/statement/events.js';
import { audienceOf, type Statement, statementStory, withdrawnIn } from '../../src/domain/statement/story.js';
import { statementWords } from '../../src/domain/statement/words.js';
import { type Quantity } from '../../src/domain/values/amounts/quantity.js';
import { textOfQuantity } from '../../src/domain/values/amounts/quantity-words.js';
import { administration } from '../../src/domain/values/who/administration.js';
import { civilSpan, type When } from '../../src/domain/values/time/when.js';
import { slug } from '../../src/domain/values/ids.js';
import { given } from '../../src/eventsourcing/log/event.js';
import { type Candidate, candidateOf, clusterOf, type Figures, supersededBy } from '../ledger/standing.js';
import { operations } from './operations.js';
import { register } from './register.js';
import type { Such } from './rows/found.js';
import { basedOnAll } from './rows/based-on.js';
import { flagged, spoken } from './rows/found-by.js';
import { firstSaid } from './rows/first-said.js';
import { time } from './rows/row.js';

const figuresOf = (it: Statement): Figures | null => (it.phase === 'unknown' ? null : it.as);

const REPLACING = 'SUPERSEDES ';

/** What it speaks of, and what it says it replaces; null where it was told before that mattered. */
function aboutIn(it: Statement): string | null {
  const figures = figuresOf(it);
  if (!figures) return null;
  const { subject, supersedes } = candidateOf('', figures, false);
  return subject === null ? null : [subject, ...supersedes.map((id) => `${REPLACING}${id}`)].join('; ');
}

function spokenOf(about: string | null): Pick<Candidate, 'subject' | 'supersedes'> {
  if (about === null) return { subject: null, supersedes: [] };
  const [replacing, spoken] = [true, false].map((is) =>
    about.split('; ').filter((each) => each.startsWith(REPLACING) === is),
  );
  return { subject: spoken!.join('; '), supersedes: replacing!.map((each) => each.slice(REPLACING.length)) };
}

/** Of what was declared, the scope follows without an id. */
function clusterIn(it: Statement): string | null {
  const figures = figuresOf(it);
  return figures && clusterOf(figures, statementStory.scope({ id: '', story: it }));
}

/** What a table shows of a figure. */
function briefly(figure: DeclaredFigure | undefined): (Pick<DeclaredFigure, 'substance' | 'class'> & Amount) | null {
  if (!figure) return null;
  const { substance, class: stated, quantity } = figure;
  const { value, upper, unit, bound } = quantity;
  return given({ substance, class: stated, value, upper, unit, bound });
}

type Amount = Pick<Quantity, 'value' | 'upper' | 'unit' | 'bound'>;

interface Row {
  readonly asserted: When | null;
  readonly withdrawn: boolean;
  readonly about: string | null;
}

/** By cluster: those that could supersede each other. */
async function rivalsOf(
  such: Such<Row>,
  clusters: readonly string[],
): Promise<ReadonlyMap<string, readonly Candidate[]>> {
  const rivals = new Map<string, Candidate[]>(clusters.map((cluster) => [cluster, []]));
  for (const { id, cluster, listed } of await such('cluster', clusters)) {
    const { asserted, withdrawn, about } = listed;
    if (asserted) rivals.get(cluster ?? '')?.push({ id, asserted, withdrawn, ...spokenOf(about) });
  }
  return rivals;
}

function supersededIn(rivals: readonly Candidate[] = [], id: string): string | null {
  const mine = rivals.find((each) => each.id === id);
  return mine ? supersededBy(mine, rivals) : null;
}

const codesOf = (it: Statement): Handled['handling'] | undefined => {
  const { handling } = audienceOf(it);
  return handling.length > 0 ? handling : undefined;
};

export const statements = register({
  of: statementStory,
  collection: 'statements',
  version: 10,
  rules: 6,
  reads: [operations.projection],
  happened(it) {
    const figures = figuresOf(it);
    return figures ? civilSpan(figures.scope.period) : { from: null, to: null };
  },
  foundBy: {
    operation: {
      value: slug,
      of: (it) => firstSaid(figuresOf(it)?.scope.operation),
      names: operations,
    },
    body: {
      value: administration,
      among: (it) => figuresOf(it)?.assertedBy ?? [],
    },
    committee: { value: slug, of: (it) => firstSaid(figuresOf(it)?.scope.body) },
    meeting: { value: slug, of: (it) => firstSaid(figuresOf(it)?.assertedAt) },
    supersedes: { value: slug, among: (it) => figuresOf(it)?.supersedes ?? [] },
    withdrawn: { is: (it) => withdrawnIn(it) !== null },
    flag: flagged(...Object.keys(statementRules)),
    officer: spoken,
  },
  cluster: clusterIn,
  row: {
    operation: (it) => firstSaid(figuresOf(it)?.scope.operation),
    period: time((it: Statement) => firstSaid(figuresOf(it)?.scope.period)),
    assertedBy: (it) => firstSaid(figuresOf(it)?.assertedBy),
    asserted: time((it: Statement) => firstSaid(figuresOf(it)?.asserted)),
    headline: {
      parts: ['substance', 'class', 'value', 'upper', 'unit', 'bound'],
      of: (it: Statement) => briefly(figuresOf(it)?.headline),
    },
    withdrawn: (it) => withdrawnIn(it) !== null,
    // Only where there are any: most rows are as wide as they may be.
    handling: (it) => codesOf(it),
    about: (it) => aboutIn(it),
    supersededBy: (): string | null => null,
  },
  async beside(rows, { such }) {
    const own = await such(
      'id',
      rows.map(({ id }) => id),
    );
    const clusters = new Map(own.map(({ id, cluster }) => [id, cluster ?? '']));
    const rivals = await rivalsOf(such, [...new Set(clusters.values())]);
    return rows.map((row) => ({ ...row, supersededBy: supersededIn(rivals.get(clusters.get(row.id) ?? ''), row.id) }));
  },
  text({ assertedBy, headline, withdrawn, ...handled }, lang) {
    const figure = headline && textOfQuantity({ ...headline, basis: 'NOT_STATED', method: 'PUBLISHED' }, lang);
    const state = statementWords.states[withdrawn ? 'WITHDRAWN' : 'DECLARED'][lang];
    return [assertedBy?.join(', '), figure, state, handledInWords(handled)].filter(Boolean).join(', ');
  },
  async view(id, it, { such }) {
    const figures = figuresOf(it);
    const cluster = clusterIn(it) ?? '';
    return {
      id,
      ...figures,
      withdrawn: withdrawnIn(it),
      supersededBy: supersededIn((await rivalsOf(such, [cluster])).get(cluster), id),
      basedOn: basedOnAll(it.told),
    };
  },
});
export const { list: statementList, one: oneStatement } = statements;
