// Offends: a second place that names an adapter.
import { open } from '../stores/sqlite/event-store.js';
export const store = open;
