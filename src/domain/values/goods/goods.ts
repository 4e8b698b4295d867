// The goods that can be seized: a substance or a precursor chemical.
import { anyOf } from '../../../forms/vocabulary.js';
import { chemical } from './precursor.js';
import { substance } from './substance.js';

export const goods = anyOf(substance, chemical);
