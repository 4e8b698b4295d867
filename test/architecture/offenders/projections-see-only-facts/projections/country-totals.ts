// Offends: a read model that reads a decider.
import { initial } from '../src/domain/operation/decider.js';
export const row = initial;
