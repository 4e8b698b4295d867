// The surroundings of every part of the adapter: a connection, the terms of its calls, the bounds, and whom to tell.
import type { Tell } from './events.js';
import type { Limits } from './limits.js';
import type { Link } from './link.js';

export interface Credentials {
  readonly username: string;
  readonly password: string;
}

export interface Surroundings {
  readonly link: Link;
  readonly limits: Limits;
  readonly tell: Tell;
  /** With every call: whose it is, and that only the leader may answer it. */
  readonly call: { readonly credentials?: Credentials; readonly requiresLeader: true };
  /** Aborts when the store closes. */
  readonly closing: AbortSignal;
}
