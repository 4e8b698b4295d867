// Offends: the CLI opens a store by itself.
import { open } from '../stores/sqlite/event-store.js';
export const rebuild = open;
