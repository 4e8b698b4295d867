// Offends: one half of a cycle of types.
import type { Two } from './two.js';
export interface One {
  readonly two?: Two;
}
