// The working groups: of which body, by which decision, who leads each, and whether it is still at work.
import { headOf, type WorkingGroup, workingGroupStory } from '../../src/domain/working-group/story.js';
import { workingGroupRules } from '../../src/domain/working-group/rules.js';
import { workingGroupWords } from '../../src/domain/working-group/words.js';
import { slug } from '../../src/domain/values/ids.js';
import { nameIn, type Names } from '../../src/domain/values/text.js';
import { civilSpan } from '../../src/domain/values/time/when.js';
import type { Lang } from '../../src/forms/language.js';
import { oneOf } from '../../src/forms/vocabulary.js';
import { inWordsWithFlags } from '../words/flags.js';
import { register } from './register.js';
import { basedOnAll } from './rows/based-on.js';
import { firstSaid } from './rows/first-said.js';
import { withEvents } from './rows/with-events.js';
import { flagged, naming } from './rows/found-by.js';
import { names, time } from './rows/row.js';
import { weighedBy } from './rows/tasks.js';

const STATES = { unknown: null, created: 'CREATED', dissolved: 'DISSOLVED' } as const;

const weighed = weighedBy(workingGroupRules, () => []);

const stateOf = ({ phase }: WorkingGroup) => STATES[phase];
const bodyOf = ({ created }: WorkingGroup) => firstSaid(created?.body);
const decisionOf = ({ created }: WorkingGroup) => firstSaid(created?.decision);
const namesOf = ({ created }: WorkingGroup) => firstSaid(created?.names);

interface Brief {
  readonly id: string;
  readonly names: Names | null;
  readonly state: keyof typeof workingGroupWords.states | null;
}

const brief = ({ id, names: called, state }: Brief, lang: Lang): string =>
  [called ? nameIn(called, lang) : id, state && workingGroupWords.states[state][lang]].filter(Boolean).join('; ');

export const workingGroups = register({
  of: workingGroupStory,
  collection: 'working-groups',
  version: 4,
  rules: 1,
  happened: ({ created, dissolved }) => ({
    from: created ? civilSpan(created.createdOn).from : null,
    to: dissolved ? civilSpan(dissolved.dissolvedOn).to : null,
  }),
  foundBy: {
    state: { value: oneOf(workingGroupWords.states), of: stateOf },
    body: { value: slug, of: bodyOf },
    decision: naming('decision'),
    meeting: naming('meeting'),
    flag: flagged(...Object.keys(workingGroupRules)),
  },
  hasTasks: (it, id) => weighed(id, it).open.length > 0,
  row: {
    state: stateOf,
    names: names(namesOf),
    body: bodyOf,
    decision: decisionOf,
    createdOn: time(({ created }: WorkingGroup) => firstSaid(created?.createdOn)),
    head: (it) => firstSaid(headOf(it)?.data.person),
    dissolvedOn: time(({ dissolved }: WorkingGroup) => firstSaid(dissolved?.dissolvedOn)),
  },
  text: (row, lang) => brief(row, lang),
  view(id, it) {
    const { created, heads, dissolved } = it;
    const about = { id, state: stateOf(it), names: namesOf(it), created };
    return { ...about, heads: withEvents(heads), dissolved, ...weighed(id, it), basedOn: basedOnAll(it.told) };
  },
  inWords: (it, say, lang) =>
    inWordsWithFlags(it, brief(it, lang), { say, lang, collection: 'working-groups', tasks: workingGroupWords.tasks }),
});
