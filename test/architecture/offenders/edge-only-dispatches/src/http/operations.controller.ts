// Offends: the edge appends by itself.
import { execute } from '../eventsourcing/writing/execute.js';
export const post = execute;
