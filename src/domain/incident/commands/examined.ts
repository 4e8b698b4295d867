// The extent of a laboratory's examination, as the wire may say it.
import type { Examined } from '../events.js';

export const EXAMINED = ['WHOLE', 'SAMPLE'] as const satisfies readonly Examined[];
