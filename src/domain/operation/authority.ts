// The authority over an operation: its lead organiser decides it, its coordination unit acts while it runs; of a state's part in it
// that state speaks.
import { authorityOver } from '../authority/authority.js';
import { states } from '../authority/parties.js';
import type { Holder } from '../authority/speaker.js';
import { coordinatorsOf, leadOf, type Operation, participantsOf } from './story.js';

interface Command {
  readonly leadOrganiser?: string;
  readonly organisers?: readonly string[];
  readonly country?: string;
}

/** Until it is decided, whoever spoke first of it goes on; who decides it is the one that the decision names. */
function leads(operation: Operation, { leadOrganiser, organisers }: Command, of: Holder): readonly Holder[] {
  const named = leadOf(operation) ?? leadOrganiser ?? organisers?.[0] ?? operation.told.first?.by;
  return named === undefined ? [of] : [{ country: named }];
}

interface Asked {
  readonly story: Operation;
  readonly command: Command;
  readonly voice: { readonly of: Holder };
  readonly context: { readonly time: number };
}

export const may = authorityOver<Operation>(({ story, command, voice, context }: Asked) => ({
  LEAD: leads(story, command, voice.of),
  NAMED: states(command.country),
  COORDINATOR: coordinatorsOf(story, context.time),
  PARTICIPANT: states(...participantsOf(story)),
}));
