// The rules that name a command which does not settle them yet, each with a case that shows it. The list may only shrink.
import type { Closers } from './closers.js';

export const NOT_YET_CLOSED: Readonly<Record<string, Closers>> = {};
