// The command to suspect that two incidents tell of one seizure, or that more of their lines do. A decision of whoever sees both; it
// counts nothing by itself.
import { given } from '../../../eventsourcing/log/event.js';
import { decides, refer } from '../../../eventsourcing/writing/decider.js';
import { Field, Listed } from '../../../forms/form.js';
import { written } from '../../authority/speaker.js';
import { incidentStory } from '../../incident/story.js';
import type { Incident } from '../../incident/story/incident.js';
import { ownerOf } from '../../incident/story/scope.js';
import { uuid } from '../../values/ids.js';
import { wholeNumber } from '../../values/text.js';
import { may } from '../authority.js';
import type { DuplicateReviewEvent, LikenessReason, LinePair } from '../events.js';
import { type DuplicateReview, inOrder, isAmong, sharedBy } from '../story.js';
import { likeness, linePairs } from '../words/codes.js';

export class SuspectDuplicate {
  @Field(uuid) one!: string;
  @Field(uuid) other!: string;
  @Field(linePairs) lines!: readonly LinePair[];
  @Field(wholeNumber({ max: 100 }), { optional: true }) score?: number;
  @Listed(likeness, { optional: true, unique: true }) reasons?: readonly LikenessReason[];
}

const theOne = ({ one, other }: SuspectDuplicate): string => inOrder(one, other)[0];
const theOther = ({ one, other }: SuspectDuplicate): string => inOrder(one, other)[1];

export const suspectDuplicate = decides({
  form: SuspectDuplicate,
  rights: may(['ANYONE'], { behalf: 'NEVER' }),
  refers: { one: refer(incidentStory, theOne), other: refer(incidentStory, theOther) },
  against: ['ONE_INCIDENT', 'REVIEW_MISNAMED', 'INCIDENT_NOT_REPORTED', 'LINE_NOT_KNOWN', 'LINE_PAIRED_TWICE'],
  decide(command: SuspectDuplicate, { as }: DuplicateReview, _, beside): readonly DuplicateReviewEvent[] {
    const { score, reasons = [] } = command;
    const [one, other] = [theOne(command), theOther(command)];
    const lines = pairsOf(command).filter((each) => !as || !isAmong(each, as.lines));
    if (lines.length === 0) return [];
    const owners = as?.owners ?? ownersIn(beside.one, beside.other);
    const operation = sharedBy(beside.one, beside.other);
    const data = {
      one,
      other,
      ...given({ owners }),
      lines,
      ...given({ score, operation }),
      reasons: [...reasons].sort(),
    };
    return [{ type: 'DuplicateSuspected', data }];
  },
});

/** In the order of the incidents. */
function pairsOf(command: SuspectDuplicate): readonly LinePair[] {
  if (theOne(command) === command.one) return command.lines;
  const turned = command.lines.map(({ one, other }) => ({ one: other, other: one }));
  return turned.sort((a, b) => (a.one < b.one ? -1 : 1));
}

function ownersIn(one: Incident | undefined, other: Incident | undefined): { one: string; other: string } | undefined {
  const [first, second] = [one && ownerOf(one), other && ownerOf(other)];
  return first && second ? { one: written(first), other: written(second) } : undefined;
}
