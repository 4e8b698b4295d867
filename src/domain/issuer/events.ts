// The events of an issuer of tokens: what it may sign, and by which keys. Names and fields are the storage format: add, never edit.
import type { EventOf } from '../../eventsourcing/log/event.js';

export interface IssuerEvents {
  /** `administrations`: codes, or `*`. `keys`: thumbprints (RFC 7638), or the address that keys are read from. Of several the latest stands. */
  IssuerAnnounced: {
    issuer: string;
    administrations: readonly string[];
    roles: readonly string[];
    keys: readonly string[];
  };
  /** It is no longer in the list: no token of it is believed. */
  IssuerDropped: { issuer: string };
}

export type IssuerEvent = EventOf<IssuerEvents>;
