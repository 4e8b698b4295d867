// The authority over a series of operations: bodies establish them.
import { authorityOver } from '../authority/authority.js';
import type { OperationSeries } from './story.js';

export const may = authorityOver<OperationSeries>(() => ({}));
