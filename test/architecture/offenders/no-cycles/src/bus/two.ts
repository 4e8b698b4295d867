// The other half.
import type { One } from './one.js';
export interface Two {
  readonly one?: One;
}
