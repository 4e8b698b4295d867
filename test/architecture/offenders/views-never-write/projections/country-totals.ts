// Offends: a read model that appends.
import { execute } from '../src/eventsourcing/execute.js';
export const row = execute;
