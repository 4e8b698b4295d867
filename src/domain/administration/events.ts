// The events of an administration: who speaks for it. Names and fields are the storage format: add, never edit.
import type { EventOf } from '../../eventsourcing/log/event.js';
import type { Names } from '../values/text.js';
import type { When } from '../values/time/when.js';

export interface AdministrationEvents {
  ServiceEstablished: { service: string; names?: Names };
  PostOpened: { post: string; service?: string; names?: Names };
  PostClosed: { post: string };
  /** `officer`: a pseudonym, as tokens have it in `sub`. Contact points name and remove the officers of their state. */
  ContactPointNamed: { officer: string; service?: string; deputy?: boolean };
  ContactPointRelieved: { officer: string };
  /** From the first contact point on, only who is named speaks for the administration. */
  OfficerNamed: { officer: string; service?: string; post?: string };
  /** `suspectedSince`: ms UTC; what was said under that pseudonym since then is not to be relied on. */
  OfficerRemoved: { officer: string; reason?: string; suspectedSince?: number };
  /** `to`: the administration that may say these commands on this one's behalf; `commands`: `<collection>` or `<collection>/<verb>`. */
  MandateGiven: { mandate: string; to: string; commands: readonly string[]; until?: When };
  MandateWithdrawn: { mandate: string; reason?: string };
  /** `key`: its thumbprint (RFC 7638); of the officer or the post that has the device. */
  DeviceKeyRegistered: { key: string; officer?: string; post?: string };
  /** `suspectedSince`: ms UTC; what was signed by it since then is not to be relied on. */
  DeviceKeyRevoked: { key: string; reason?: string; suspectedSince?: number };
  /** It speaks no longer; powers, credit and rights pass to that one once it takes them over. `act`: the law or decree. */
  AdministrationSucceeded: { to: string; on: When; act?: string };
  PredecessorTakenOver: { from: string };
}

export type AdministrationEvent = EventOf<AdministrationEvents>;
