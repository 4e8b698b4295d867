// The authority over an exchange: whoever leads or coordinates its operation opens and closes it and says who takes part; an
// administration leaves by its own word too.
import { authorityOver } from '../authority/authority.js';
import { states } from '../authority/parties.js';
import { coordinatorsOf, leadOf, type Operation, operationStory } from '../operation/story.js';
import type { Exchange } from './story.js';

interface Asked {
  readonly command: { readonly operation?: string; readonly administration?: string };
  readonly context: { readonly time: number };
  readonly proved: { readonly operation?: Operation };
}

const OPERATION = {
  operation: {
    story: operationStory as never,
    id: ({ command, state }: { command: Asked['command']; state: Exchange }) =>
      command.operation ?? state.opened?.operation,
  },
} as const;

export const may = authorityOver<Exchange>(
  ({ command, context, proved: { operation } }: Asked) => ({
    LEAD: states(operation && leadOf(operation)),
    COORDINATOR: operation ? coordinatorsOf(operation, context.time) : [],
    NAMED: states(command.administration),
  }),
  OPERATION,
);
