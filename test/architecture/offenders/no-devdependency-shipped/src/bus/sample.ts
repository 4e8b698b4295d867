// Offends: needs a package that only developers have.
import { sample } from 'fast-check';
export const some = sample;
