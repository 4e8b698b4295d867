// Offends: a command looks a country up by itself.
import { isValid } from 'i18n-iso-countries';
export const valid = (country: string): boolean => isValid(country);
