// The authority over situation reports: whoever leads or coordinates the operation issues them.
import { authorityOver } from '../authority/authority.js';
import { states } from '../authority/parties.js';
import { coordinatorsOf, leadOf, type Operation, operationStory } from '../operation/story.js';
import type { Context } from '../context.js';
import type { SituationReports } from './story.js';

interface Asked {
  readonly context: { readonly time: number };
  readonly proved: { readonly operation?: Operation };
}

export const may = authorityOver<SituationReports>(
  ({ context, proved: { operation } }: Asked) => ({
    LEAD: states(operation && (leadOf(operation) ?? operation.told.first?.by)),
    COORDINATOR: operation ? coordinatorsOf(operation, context.time) : [],
  }),
  { operation: { story: operationStory as never, id: ({ context }: { context: Context }) => context.id } },
);
