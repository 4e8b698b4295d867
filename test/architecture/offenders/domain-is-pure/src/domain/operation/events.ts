// Offends: the domain reads a file.
import { readFileSync } from 'node:fs';
export const names = readFileSync('names.txt', 'utf8');
