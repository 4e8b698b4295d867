// Offends: a sentence that needs a decision.
import { decide } from './decider.js';
export const sentence = decide;
