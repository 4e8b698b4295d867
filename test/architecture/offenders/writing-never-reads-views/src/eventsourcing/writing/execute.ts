// Offends: the machine reads a view before it appends.
import { row } from '../../../projections/country-totals.js';
export const execute = row;
