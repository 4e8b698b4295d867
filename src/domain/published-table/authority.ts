// The authority over a published table: whoever leads or coordinates its operation draws it up and publishes it; how a line is shown
// is for its state alone to say.
import { authorityOver } from '../authority/authority.js';
import { states } from '../authority/parties.js';
import { coordinatorsOf, leadOf, type Operation, operationStory } from '../operation/story.js';
import type { PublishedTable } from './story.js';

interface Asked {
  readonly command: { readonly operation?: string; readonly country?: string };
  readonly context: { readonly time: number };
  readonly proved: { readonly operation?: Operation };
}

const OPERATION = {
  operation: {
    story: operationStory as never,
    id: ({ command, state }: { command: Asked['command']; state: PublishedTable }) =>
      state.drawnUp?.operation ?? command.operation,
  },
} as const;

export const may = authorityOver<PublishedTable>(
  ({ command, context, proved: { operation } }: Asked) => ({
    LEAD: states(operation && leadOf(operation)),
    COORDINATOR: operation ? coordinatorsOf(operation, context.time) : [],
    NAMED: states(command.country),
  }),
  OPERATION,
);
