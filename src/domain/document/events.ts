// The events of a document: that there is one, by its SHA-256. Names and fields are the storage format: add, never edit.
import type { EventOf } from '../../eventsourcing/log/event.js';
import type { Names } from '../values/text.js';
import type { When } from '../values/time/when.js';

export interface DocumentEvents {
  /** `issuedBy`: administrations or bodies. Its text is not kept. */
  DocumentRegistered: { title: Names; issuedBy?: readonly string[]; issuedOn?: When };
}

export type DocumentEvent = EventOf<DocumentEvents>;
