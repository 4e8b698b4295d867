// The published tables: what each sums, how each state wants its line shown, and what was printed.
import { tableRequests, unconfirmedIn } from '../../src/domain/published-table/requests.js';
import { publishedTableRules } from '../../src/domain/published-table/rules.js';
import { type PublishedTable, publishedTableStory } from '../../src/domain/published-table/story.js';
import { totalsOf } from '../../src/domain/published-table/story/totals.js';
import { publishedTableWords, questionInWords } from '../../src/domain/published-table/words.js';
import { slug } from '../../src/domain/values/ids.js';
import { PHRASES } from '../../src/domain/values/phrases.js';
import { nameIn } from '../../src/domain/values/text.js';
import { civilSpan } from '../../src/domain/values/time/when.js';
import { country } from '../../src/domain/values/who/country.js';
import { given } from '../../src/eventsourcing/log/event.js';
import { oneOf } from '../../src/forms/vocabulary.js';
import { inWordsWithFlags } from '../words/flags.js';
import { operations } from './operations.js';
import { register } from './register.js';
import { basedOnAll } from './rows/based-on.js';
import { firstSaid } from './rows/first-said.js';
import { flagged } from './rows/found-by.js';
import { names } from './rows/row.js';
import { task, type Task, weighedBy } from './rows/tasks.js';

const STATES = { unknown: null, 'drawn-up': 'DRAWN_UP', published: 'PUBLISHED', withdrawn: 'WITHDRAWN' } as const;
const stateOf = ({ phase }: PublishedTable) => STATES[phase];

/** How each line is to be shown; null: its state has not said. */
const linesOf = ({ drawnUp, confirmed, disputed }: PublishedTable) =>
  (drawnUp?.countries ?? []).map((each) => {
    const { as = disputed.has(each) ? ('DISPUTED' as const) : null, roundedTo } = confirmed.get(each) ?? {};
    return { country: each, as, ...given({ roundedTo, remark: disputed.get(each)?.remark }) };
  });

/** What its state has not said of a line is no obstacle: then it is not printed. */
function toCome(it: PublishedTable): readonly Task[] {
  if (it.phase !== 'drawn-up') return [];
  return [
    ...unconfirmedIn(it).map((country) =>
      task('CONFIRM', 'published-tables/confirm-line', { about: country, country }),
    ),
    task('PUBLISH', 'published-tables/publish'),
  ];
}

const weighed = weighedBy(publishedTableRules, toCome);

/** The question whose answer each state finds its own line in. */
function figuresOf({ drawnUp }: PublishedTable): string | null {
  if (!drawnUp) return null;
  const { path, parameters, knownAt = '' } = totalsOf(drawnUp, drawnUp.position);
  const asked = new URLSearchParams();
  for (const [name, value] of Object.entries(parameters))
    for (const each of [value].flat()) asked.append(name, String(spanText(each)));
  asked.append('knownAt', knownAt);
  return `/v1/${path}?${asked.toString()}`;
}

const spanText = (value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'from' in value ? value.from : value;

export const publishedTables = register({
  of: publishedTableStory,
  collection: 'published-tables',
  version: 4,
  rules: 2,
  reads: [operations.projection],
  happened({ drawnUp }) {
    const { happenedFrom, happenedTo } = drawnUp?.question ?? {};
    return {
      from: happenedFrom ? civilSpan(happenedFrom).from : null,
      to: happenedTo ? civilSpan(happenedTo).to : null,
    };
  },
  foundBy: {
    state: { value: oneOf(publishedTableWords.states), of: stateOf },
    operation: { value: slug, of: ({ drawnUp }) => firstSaid(drawnUp?.operation), names: operations },
    country: { value: country, among: ({ drawnUp }) => drawnUp?.countries ?? [] },
    flag: flagged(...Object.keys(publishedTableRules)),
  },
  hasTasks: (it, id) => weighed(id, it).open.length > 0,
  requests: tableRequests,
  row: {
    state: stateOf,
    operation: ({ drawnUp }) => firstSaid(drawnUp?.operation),
    title: names(({ drawnUp }: PublishedTable) => firstSaid(drawnUp?.title)),
    measure: ({ drawnUp }) => firstSaid(drawnUp?.question.measure),
    asOf: ({ drawnUp }) => firstSaid(drawnUp?.position),
    lines: ({ drawnUp }) => drawnUp?.countries.length ?? 0,
  },
  text: ({ id, title, state }, lang) =>
    [title ? nameIn(title, lang) : id, state && publishedTableWords.states[state][lang]].filter(Boolean).join('; '),
  view(id, it) {
    const { drawnUp, published, withdrawn } = it;
    return {
      id,
      state: stateOf(it),
      operation: firstSaid(drawnUp?.operation),
      title: firstSaid(drawnUp?.title),
      question: firstSaid(drawnUp?.question),
      asOf: firstSaid(drawnUp?.position),
      figures: figuresOf(it),
      lines: linesOf(it),
      printed: firstSaid(published?.rows),
      printedBy: firstSaid(published?.rules),
      withdrawn: firstSaid(withdrawn?.reason),
      ...weighed(id, it),
      basedOn: basedOnAll(it.told),
    };
  },
  inWords(view, say, lang) {
    const { state, title, question } = view;
    const text = [
      title ? nameIn(title, lang) : view.id,
      question && questionInWords(question, PHRASES[lang]),
      state && publishedTableWords.states[state][lang],
    ];
    const words = { say, lang, collection: 'published-tables', tasks: publishedTableWords.tasks };
    return inWordsWithFlags(view, text.filter(Boolean).join('; '), words);
  },
});
