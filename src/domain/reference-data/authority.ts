// The authority over reference data: a body publishes them.
import { authorityOver } from '../authority/authority.js';
import type { ReferenceData } from './story.js';

export const may = authorityOver<ReferenceData>(() => ({}));
