// Offends: a decision by a view.
import { row } from '../../../projections/country-totals.js';
export const decide = row;
