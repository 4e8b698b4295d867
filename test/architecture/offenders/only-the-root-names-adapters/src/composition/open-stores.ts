// The one place that may.
import { open } from '../stores/sqlite/event-store.js';
export const store = open;
