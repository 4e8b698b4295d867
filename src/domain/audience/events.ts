// The events by which an owner says who may see a thing, and what may be done with it: the same for everything that can be
// restricted. Names and fields are the storage format: add, never edit.
import type { When } from '../values/time/when.js';
import type { HandlingCode } from '../values/who/handling.js';

export interface PermissionAsked {
  /** The state that is to see it. */
  readonly to: string;
  readonly purpose: string;
  /** The number of the case that it is for. */
  readonly case?: string;
  readonly until?: When;
}

export interface AudienceEvents {
  /** Adds codes, and leaves it to those countries of its circle at most. `restriction`: what H3 says. */
  AudienceRestricted: {
    handling?: readonly HandlingCode[];
    releasableTo?: readonly string[];
    restriction?: string;
    /** The owner's own stamp; of several the latest stands. */
    nationalMarking?: string;
    reason?: string;
  };
  /** Takes codes away, and opens it to more of its circle; `everybody`: to all of it. */
  AudienceReleased: {
    handling?: readonly HandlingCode[];
    to?: readonly string[];
    everybody?: boolean;
    /** The stamp holds no longer. */
    unmarked?: boolean;
    reason?: string;
  };
  PermissionRequested: { permission: string } & PermissionAsked;
  /** From here on that state sees it too, whatever its circle is. */
  PermissionGranted: { permission: string } & PermissionAsked;
  PermissionRefused: { permission: string; reason?: string };
  PermissionWithdrawn: { permission: string; reason?: string };
}
