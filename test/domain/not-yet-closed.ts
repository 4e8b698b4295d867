// The rules that name a command which does not settle them yet, each with a case that shows it. The list may only shrink.
import type { Closers } from './closers.js';
import { OF_COMMITTEES_NOT_YET } from './committee/closers.js';

export const NOT_YET_CLOSED: Readonly<Record<string, Closers>> = { committees: OF_COMMITTEES_NOT_YET };
