// The origin of a communiqué, as commands name it: what it rests on, and the streams that tell whether the log holds it.
import { refer, referEach } from '../../../eventsourcing/writing/decider.js';
import { Field, Listed } from '../../../forms/form.js';
import { decisionStory } from '../../decision/story.js';
import { meetingStory } from '../../meeting/story.js';
import { operationStory } from '../../operation/story.js';
import { statementStory } from '../../statement/story.js';
import { slug } from '../../values/ids.js';
import { type Names, names } from '../../values/text.js';
import { administration } from '../../values/who/administration.js';

export class Resting {
  @Field(slug) body!: string;
  @Listed(administration, { unique: true, max: 30 }) parties!: string[];
  @Field(names, { optional: true }) title?: Names;
  @Listed(slug, { optional: true, unique: true }) decisions?: string[];
  @Field(slug, { optional: true }) meeting?: string;
  @Field(slug, { optional: true }) operation?: string;
  @Listed(slug, { optional: true, unique: true }) statements?: string[];
}

export const refersToBasis = {
  decisions: referEach(decisionStory, ({ decisions = [] }: Resting) => decisions),
  meeting: refer(meetingStory, ({ meeting }: Resting) => meeting),
  operation: refer(operationStory, ({ operation }: Resting) => operation),
  statements: referEach(statementStory, ({ statements = [] }: Resting) => statements),
};

export const RESTING = [
  'OPERATION_NOT_KNOWN',
  'MEETING_NOT_KNOWN',
  'DECISION_NOT_KNOWN',
  'STATEMENT_NOT_KNOWN',
] as const;
