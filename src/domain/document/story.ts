// The story of a document: what was said of it, as it stands, for decisions and readers.
import { Growing } from '../../eventsourcing/log/growing.js';
import { story } from '../../eventsourcing/log/story.js';
import { keepingAll, type Told } from '../told.js';
import { ALL } from '../values/who/scope.js';
import type { DocumentEvents } from './events.js';

export interface Document {
  /** Everything, in the order of the log. */
  readonly told: Growing<Told<DocumentEvents>>;
  readonly phase: 'unknown' | 'registered';
  /** Of several the first stands. */
  readonly as: DocumentEvents['DocumentRegistered'] | null;
}

export const documentStory = story<Document, DocumentEvents>(
  'document',
  { told: Growing.of(), phase: 'unknown', as: null },
  keepingAll<Document, DocumentEvents>({
    DocumentRegistered: (it, as) => ({ ...it, phase: 'registered', as: it.as ?? as }),
  }),
  () => ALL,
);
