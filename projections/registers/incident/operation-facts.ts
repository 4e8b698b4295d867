// What an incident's contradictions are held against: the operation that it counts for, as the log knew it.
import type { At } from '../../../src/eventsourcing/asking/ask.js';
import type { OperationFacts } from './flags.js';
import { deadlineOf } from '../../ledger/operation-work.js';
import { operationStory } from '../../../src/domain/operation/story.js';
import { participantsOf } from '../operations.js';

/** Undefined: the log does not hold the operation at that place. */
export async function operationFacts(id: string, at: At): Promise<OperationFacts | undefined> {
  const operation = (await at.story(operationStory, id))?.story;
  if (!operation) return undefined;
  const { launched, concluded } = operation;
  const participants = participantsOf(operation);
  return { window: launched?.window ?? null, participants, deadline: deadlineOf(concluded?.reportsAcceptedUntil) };
}
