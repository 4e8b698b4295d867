// Offends: a document that writes events itself.
import type { Opened } from '../domain/operation/events.js';
export const opened: Opened = { name: 'x' };
