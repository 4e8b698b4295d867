// Offends: the ground floor knows a customs word.
import { country } from '../domain/values/country.js';
export const field = country;
