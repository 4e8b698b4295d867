// Offends: a fact is checked with the library of forms.
import { isUUID } from 'class-validator';
export const known = (id: string): boolean => isUUID(id);
