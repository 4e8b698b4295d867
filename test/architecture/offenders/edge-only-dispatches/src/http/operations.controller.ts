// Offends: the edge appends by itself.
import { execute } from '../eventsourcing/execute.js';
export const post = execute;
