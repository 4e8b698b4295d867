// Offends: a text that needs a rule.
import { decide } from '../domain/operation/decider.js';
export const text = decide;
