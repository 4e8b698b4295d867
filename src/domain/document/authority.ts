// The authority over a document: the secretariat of a body registers what it will name as a source.
import { authorityOver } from '../authority/authority.js';
import type { Document } from './story.js';

export const may = authorityOver<Document>(() => ({}));
