// The annexes: what was filed to which incident, who may see it, and whether its result was taken over.
import { annexRequests } from '../../src/domain/annex/requests.js';
import { type Annex, annexStory } from '../../src/domain/annex/story.js';
import { annexRules } from '../../src/domain/annex/rules.js';
import { annexWords } from '../../src/domain/annex/words.js';
import { kinds } from '../../src/domain/annex/words/codes.js';
import { incidentStory } from '../../src/domain/incident/story.js';
import type { Incident } from '../../src/domain/incident/story/incident.js';
import { uuid } from '../../src/domain/values/ids.js';
import { PHRASES } from '../../src/domain/values/phrases.js';
import { idOf } from '../../src/eventsourcing/log/event.js';
import { oneOf } from '../../src/forms/vocabulary.js';
import type { Lang } from '../../src/forms/language.js';
import { inWordsWithFlags } from '../words/flags.js';
import { incidents } from './incidents.js';
import { register } from './register.js';
import { basedOnAll } from './rows/based-on.js';
import { firstSaid } from './rows/first-said.js';
import { flagged, spoken } from './rows/found-by.js';
import { task, weighedBy } from './rows/tasks.js';

type State = keyof typeof annexWords.states;

const weighed = weighedBy(annexRules, () => []);
const stateOf = ({ as }: Annex): State => (as ? 'FILED' : 'WITHDRAWN');
const incidentOf = ({ as }: Annex): string | null => (as ? idOf(as.belongsTo) : null);

const isTakenOver = (id: string, incident: Incident | undefined): boolean | null =>
  incident ? incident.annexes.get(id) === true : null;

/** `incident`: what it belongs to; undefined where its reader does not see that. */
function viewOf(id: string, it: Annex, incident: Incident | undefined) {
  const { owner, text, result } = it.as ?? {};
  const { flags, open } = weighed(id, it);
  const takenOver = isTakenOver(id, incident);
  const toDo = result && takenOver === false ? [toTakeOver(result.lineId)] : [];
  return {
    id,
    state: stateOf(it),
    kind: firstSaid(it.as?.kind),
    incident: incidentOf(it),
    owner: firstSaid(owner),
    releasableTo: it.releasableTo,
    handling: it.handling,
    said: firstSaid(text),
    result: firstSaid(result),
    takenOver,
    flags,
    open: [...toDo, ...open],
    basedOn: basedOnAll(it.told),
  };
}

const toTakeOver = (lineId: string) => task('TAKE_OVER', 'incidents/take-over-annex', { about: lineId });

interface Brief {
  readonly state: State;
  readonly kind: NonNullable<Annex['as']>['kind'] | null;
}

const textOf = ({ kind, state }: Brief, lang: Lang): string =>
  [kind && PHRASES[lang].term(kinds, kind), annexWords.states[state][lang]].filter(Boolean).join('; ');

export const annexes = register({
  of: annexStory,
  collection: 'annexes',
  version: 4,
  rules: 1,
  reads: [incidents.projection],
  happened: () => ({ from: null, to: null }),
  foundBy: {
    incident: { value: uuid, of: incidentOf },
    kind: { value: kinds, of: ({ as }) => firstSaid(as?.kind) },
    state: { value: oneOf(annexWords.states), of: stateOf },
    flag: flagged(...Object.keys(annexRules)),
    officer: spoken,
  },
  // Whether a result was taken over its incident tells.
  hasTasks: (it, id) => (it.as?.result ? null : weighed(id, it).open.length > 0),
  requests: annexRequests,
  row: {
    state: stateOf,
    kind: ({ as }) => firstSaid(as?.kind),
    incident: incidentOf,
    releasableTo: ({ releasableTo }) => releasableTo,
    handling: ({ handling }) => handling,
  },
  text: (row, lang) => textOf(row, lang),
  async view(id, it, { at }) {
    const told = it.as && (await at.story(incidentStory, idOf(it.as.belongsTo)));
    return viewOf(id, it, told?.story);
  },
  inWords: (it, say, lang) =>
    inWordsWithFlags(it, textOf(it, lang), { say, lang, collection: 'annexes', tasks: annexWords.tasks }),
});
