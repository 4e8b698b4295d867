// The committees: who belongs to each, and who held which office at which time.
import { committeeRules } from '../../src/domain/committee/rules.js';
import { type Committee, committeeStory, namesOverTime } from '../../src/domain/committee/story.js';
import type { CommitteeEvents } from '../../src/domain/committee/events.js';
import { isOpen, overlaps, type Span } from '../../src/domain/values/time/term.js';
import { civilSpan } from '../../src/domain/values/time/when.js';
import { administration } from '../../src/domain/values/who/administration.js';
import { nameIn } from '../../src/domain/values/text.js';
import { officeHolders } from './committee/office-holders.js';
import { register } from './register.js';
import { flagged, naming } from './rows/found-by.js';
import { names, time } from './rows/row.js';
import { firstSaid } from './rows/first-said.js';

/** Empty until it is established: of an old committee that may never be told. */
const establishedAs = (it: Committee): Partial<CommitteeEvents['CommitteeEstablished']> =>
  it.phase === 'established' ? it.as : {};

const membersOf = ({ members }: Committee): readonly string[] =>
  members
    .filter((each) => isOpen(each) && each.capacity === 'MEMBER')
    .map((each) => each.country)
    .sort();

/** The name at the end of the period, as far as the log tells since when there is each. */
const calledBy = (called: ReturnType<typeof namesOverTime>, { to }: Span) =>
  called.findLast(({ from }) => from === null || to === null || (civilSpan(from).from ?? -Infinity) < to)?.names;

export const committees = register({
  of: committeeStory,
  collection: 'committees',
  version: 8,
  rules: 5,
  happened(it) {
    const { date } = establishedAs(it);
    return { from: date ? civilSpan(date).from : null, to: null };
  },
  // The period chooses members and office-holders; a committee itself has no end.
  chosenFor: ({ to }) => ({ from: null, to }),
  foundBy: {
    country: { value: administration, among: membersOf },
    decision: naming('decision'),
    meeting: naming('meeting'),
    flag: flagged(...Object.keys(committeeRules)),
  },
  row: {
    names: names((it: Committee) => firstSaid(namesOverTime(it).at(-1)?.names)),
    establishedOn: time((it: Committee) => firstSaid(establishedAs(it).date)),
    members: membersOf,
    lastElected: ({ elections }) => firstSaid(elections.last?.data.person),
  },
  text: ({ id, names }, lang) => (names ? nameIn(names, lang) : id),
  view(id, it, { period, at }) {
    const { parentCouncil, date } = establishedAs(it);
    const called = namesOverTime(it);
    return {
      id,
      names: firstSaid(calledBy(called, period)),
      namesOverTime: called,
      parentCouncil: firstSaid(parentCouncil),
      establishedOn: firstSaid(date),
      members: it.members.filter((each) => overlaps(each, period)),
      officeHolders: officeHolders(it, period, at.now),
    };
  },
});
export const { list: committeeList, one: oneCommittee } = committees;
