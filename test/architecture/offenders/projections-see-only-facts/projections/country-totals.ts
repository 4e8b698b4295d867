// Offends: a read model that reads state.
import { initial } from '../src/domain/operation/state.js';
export const row = initial;
