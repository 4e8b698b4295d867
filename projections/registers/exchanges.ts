// The exchanges: of which operation, by what tool, in which languages and among whom, and whether messages may still pass.
import { exchangeRules } from '../../src/domain/exchange/rules.js';
import { type Exchange, exchangeStory, membersOf } from '../../src/domain/exchange/story.js';
import { exchangeWords } from '../../src/domain/exchange/words.js';
import { slug } from '../../src/domain/values/ids.js';
import { language } from '../../src/domain/values/text.js';
import { civilSpan } from '../../src/domain/values/time/when.js';
import { administration } from '../../src/domain/values/who/administration.js';
import type { Lang } from '../../src/forms/language.js';
import { oneOf } from '../../src/forms/vocabulary.js';
import { inWordsWithFlags } from '../words/flags.js';
import { operations } from './operations.js';
import { register } from './register.js';
import { basedOnAll } from './rows/based-on.js';
import { firstSaid } from './rows/first-said.js';
import { flagged } from './rows/found-by.js';
import { time } from './rows/row.js';
import { weighedBy } from './rows/tasks.js';

const STATES = { unknown: null, opened: 'OPENED', closed: 'CLOSED' } as const;

const weighed = weighedBy(exchangeRules, () => []);

const stateOf = ({ phase }: Exchange) => STATES[phase];
const operationOf = ({ opened }: Exchange) => firstSaid(opened?.operation);
const toolOf = ({ opened }: Exchange) => firstSaid(opened?.tool);
const languagesOf = ({ opened }: Exchange) => opened?.languages ?? [];

interface Brief {
  readonly id: string;
  readonly tool: string | null;
  readonly state: keyof typeof exchangeWords.states | null;
}

const brief = ({ id, tool, state }: Brief, lang: Lang): string =>
  [id, tool, state && exchangeWords.states[state][lang]].filter(Boolean).join('; ');

export const exchanges = register({
  of: exchangeStory,
  collection: 'exchanges',
  version: 2,
  rules: 1,
  reads: [operations.projection],
  happened: ({ opened, closed }) => ({
    from: opened ? civilSpan(opened.openedOn).from : null,
    to: closed ? civilSpan(closed.closedOn).to : null,
  }),
  foundBy: {
    state: { value: oneOf(exchangeWords.states), of: stateOf },
    operation: { value: slug, of: operationOf, names: operations },
    administration: { value: administration, among: (it) => membersOf(it) ?? [] },
    language: { value: language, among: languagesOf },
    flag: flagged(...Object.keys(exchangeRules)),
  },
  hasTasks: (it, id) => weighed(id, it).open.length > 0,
  row: {
    state: stateOf,
    operation: operationOf,
    tool: toolOf,
    languages: languagesOf,
    members: membersOf,
    openedOn: time(({ opened }: Exchange) => firstSaid(opened?.openedOn)),
    closedOn: time(({ closed }: Exchange) => firstSaid(closed?.closedOn)),
  },
  text: (row, lang) => brief(row, lang),
  view(id, it) {
    const { opened, circle, closed } = it;
    const about = { id, state: stateOf(it), tool: toolOf(it), opened, members: membersOf(it), circle, closed };
    return { ...about, ...weighed(id, it), basedOn: basedOnAll(it.told) };
  },
  inWords: (it, say, lang) =>
    inWordsWithFlags(it, brief(it, lang), { say, lang, collection: 'exchanges', tasks: exchangeWords.tasks }),
});
