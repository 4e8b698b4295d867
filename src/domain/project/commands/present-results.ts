// The command to record that results of a project were presented. A report: of a project that nobody registered it is kept too.
import { sameData } from '../../../eventsourcing/log/canonical.js';
import { given } from '../../../eventsourcing/log/event.js';
import { refer, reports } from '../../../eventsourcing/writing/decider.js';
import { Field } from '../../../forms/form.js';
import { meetingStory } from '../../meeting/story.js';
import { statementStory } from '../../statement/story.js';
import { slug } from '../../values/ids.js';
import { type Names, names } from '../../values/text.js';
import { type When, when } from '../../values/time/when.js';
import { may } from '../authority.js';
import type { ProjectEvent } from '../events.js';
import type { Project } from '../story.js';

export class PresentResults {
  @Field(slug, { optional: true }) meeting?: string;
  @Field(slug, { optional: true }) statement?: string;
  @Field(names, { optional: true }) summary?: Names;
  @Field(when) presentedOn!: When;
}

export const presentResults = reports({
  form: PresentResults,
  rights: may(['SECRETARIAT']),
  refers: {
    meeting: refer(meetingStory, ({ meeting }: PresentResults) => meeting),
    statement: refer(statementStory, ({ statement }: PresentResults) => statement),
  },
  against: ['PROJECT_NOT_REGISTERED', 'PROJECT_CLOSED', 'MEETING_NOT_KNOWN', 'OUTSIDE_MEETING', 'STATEMENT_NOT_KNOWN'],
  decide(command: PresentResults, { presented }: Project): readonly ProjectEvent[] {
    const { meeting, statement, summary, presentedOn } = command;
    const data = given({ meeting, statement, summary, presentedOn });
    return presented.some((each) => sameData(each.data, data)) ? [] : [{ type: 'ProjectResultsPresented', data }];
  },
});
