// The id of the event that the first command of a told log tells: the one that a closer's flag is raised on.
import { eventIdOf } from '../../src/eventsourcing/writing/decided.js';

export const RAISED = eventIdOf('command-1', 0);
