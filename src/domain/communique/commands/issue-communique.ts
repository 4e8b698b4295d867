// The commands to issue a communiqué that was drafted, and to record one that was issued on paper. From then on every verified actor
// sees it, and its text stands.
import { sameData } from '../../../eventsourcing/log/canonical.js';
import { given } from '../../../eventsourcing/log/event.js';
import { decides, referEach, reports } from '../../../eventsourcing/writing/decider.js';
import { Field } from '../../../forms/form.js';
import type { Lang } from '../../../forms/language.js';
import { setOf } from '../../../forms/shape.js';
import { publishedTableStory } from '../../published-table/story.js';
import { language, type Place, place } from '../../values/text.js';
import { type When, when } from '../../values/time/when.js';
import { may } from '../authority.js';
import type { CommuniqueEvent } from '../events.js';
import { hashesOf, inEach, LANGS } from '../figures/texts.js';
import type { Communique } from '../story.js';
import { refersToBasis, RESTING, Resting } from './resting.js';

export class IssueCommunique {
  @Field(when) issuedOn!: When;
  @Field(place, { optional: true }) place?: Place;
  @Field(setOf(language), { optional: true }) authentic?: Lang[];
}

export class RecordCommunique extends Resting {
  @Field(when) issuedOn!: When;
  @Field(place, { optional: true }) place?: Place;
  @Field(setOf(language), { optional: true }) authentic?: Lang[];
}

/** Of what nobody drafted. */
const NO_TEXT = inEach(() => '');

const tablesOf = ({ drafted }: Communique): readonly string[] => (drafted?.figures ?? []).map(({ table }) => table);

export const issueCommunique = decides({
  form: IssueCommunique,
  rights: may(['SECRETARIAT'], { behalf: 'NEVER' }),
  refers: { tables: referEach(publishedTableStory, (_: IssueCommunique, own) => tablesOf(own)) },
  against: ['NOT_DRAFTED', 'COMMUNIQUE_ISSUED', 'LINES_CHANGED'],
  decide(command: IssueCommunique, { drafted, issued }: Communique): readonly CommuniqueEvent[] {
    const { issuedOn, place: at, authentic = [...LANGS].sort() } = command;
    const data = { issuedOn, ...given({ place: at }), authentic, textHash: hashesOf(drafted?.text ?? NO_TEXT) };
    return sameData(issued, data) ? [] : [{ type: 'CommuniqueIssued', data }];
  },
});

export const recordCommunique = reports({
  form: RecordCommunique,
  rights: may(['SECRETARIAT']),
  refers: refersToBasis,
  against: ['COMMUNIQUE_ISSUED', ...RESTING],
  decide(command: RecordCommunique, { issued }: Communique): readonly CommuniqueEvent[] {
    const { body, parties, title, decisions, meeting, operation, statements, issuedOn, place: at, authentic } = command;
    const basis = { body, parties, title, decisions, meeting, operation, statements };
    const data = given({ ...basis, issuedOn, place: at, authentic });
    return sameData(issued, data) ? [] : [{ type: 'CommuniqueRecorded', data }];
  },
});
