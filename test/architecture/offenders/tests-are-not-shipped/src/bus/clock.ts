// Offends: shipped code that needs a test's builder.
import { fixed } from '../../test/support/clock.js';
export const clock = fixed;
