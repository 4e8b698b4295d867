// The events of a mapping profile: by which columns a service's own tables are read. Names and fields are the storage format: add,
// never edit.
import type { EventOf } from '../../eventsourcing/log/event.js';
import type { Lang } from '../../forms/language.js';
import type { Names } from '../values/text.js';

/** The form that its rows fill in. */
export type ImportedForm = 'INCIDENT_SHORT';
/** In which order a date of numbers alone is written. */
export type DateOrder = 'DMY' | 'MDY' | 'YMD';

/** A word of the sender's, and the one that Cordon reads. */
export interface Meaning {
  said: string;
  read: string;
}

/** `to`: the field, as `report/post`, or `reference`, `line`, `time`, `unit`; `unit`: of cells that have none. */
export interface MappedColumn {
  to: string;
  headings: readonly string[];
  unit?: string;
  means?: readonly Meaning[];
}

/** `lang`: of its texts; `tz`: of its times; `operation`: of each row that names none. */
export interface Mapping {
  title: Names;
  form: ImportedForm;
  columns: readonly MappedColumn[];
  lang?: Lang;
  tz?: string;
  dates?: DateOrder;
  operation?: string;
}

export interface ImportProfileEvents {
  ImportProfileRegistered: Mapping;
  /** Of several the latest stands. */
  ImportProfileRevised: Mapping;
  /** No table is read by it from then on. */
  ImportProfileWithdrawn: { reason: string };
}

export type ImportProfileEvent = EventOf<ImportProfileEvents>;
