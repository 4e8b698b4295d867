// Offends: an import that leads nowhere.
import { nothing } from './nothing.js';
export const nowhere = nothing;
