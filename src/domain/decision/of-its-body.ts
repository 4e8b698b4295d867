// The streams beside a decision that tell whether its meeting could decide: the body's members and its procedure.
import { mayRefer } from '../../eventsourcing/writing/decider.js';
import { committeeStory } from '../committee/story.js';
import { provisionId, provisionStory } from '../provision/story.js';

interface Of {
  readonly body: string;
  readonly meeting?: string;
}

/** Of a poll nobody asks who was there. */
const inMeeting = ({ body, meeting }: Of): string | undefined => (meeting === undefined ? undefined : body);

export const ofItsBody = {
  committee: mayRefer(committeeStory, inMeeting),
  procedure: mayRefer(provisionStory, (command: Of) => {
    const body = inMeeting(command);
    return body && provisionId(body, 'PROCEDURE');
  }),
};
