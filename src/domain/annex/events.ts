// The events of an annex: what must be more secret than the thing that it belongs to. Names and fields are the storage format:
// add, never edit.
import type { Rectified } from '../rectifying/events.js';
import type { EventOf } from '../../eventsourcing/log/event.js';
import type { Examined } from '../incident/events.js';
import type { Quantity } from '../values/amounts/quantity.js';
import type { SubstanceClass } from '../values/goods/classes.js';
import type { Substance } from '../values/goods/substance.js';
import type { HandlingCode } from '../values/who/handling.js';

export type AnnexKind = 'CERTIFICATE' | 'SOURCE' | 'OTHER';

/** What was found of a line; it counts when whoever the incident is credited to takes it over. */
export interface Result {
  lineId: string;
  quantity?: Quantity;
  substance?: Substance;
  class?: SubstanceClass;
  purity?: string;
  certificate?: string;
  examined?: Examined;
}

export interface AnnexEvents extends Rectified<'Annex'> {
  /**
   * `belongsTo`: the name of a stream; `owner`: whose that was when it was filed, `KG` or `KG/CUSTOMS`. Of those who see that
   * stream, `releasableTo` see the annex, beside the owner and whoever filed it.
   */
  AnnexFiled: {
    belongsTo: string;
    owner?: string;
    kind: AnnexKind;
    releasableTo: readonly string[];
    handling?: readonly HandlingCode[];
    text?: string;
    result?: Result;
  };
  /** Takes the place of what was said of that before, be it more or less. */
  AnnexAudienceSet: { releasableTo: readonly string[]; handling?: readonly HandlingCode[]; reason?: string };
}

export type AnnexEvent = EventOf<AnnexEvents>;
