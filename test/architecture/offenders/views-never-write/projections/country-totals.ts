// Offends: a read model that appends.
import { execute } from '../src/eventsourcing/writing/execute.js';
export const row = execute;
