// Offends: a read model that appends.
import { execute } from '../s../eventsourcing/writing/execute.js';
export const row = execute;
