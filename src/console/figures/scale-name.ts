// The name of a scale: what is measured on it, and in which unit; of what is counted, what that is.
import { nameOf, nameUnder } from '../state/catalogue.js';
import type { FigureRow } from './bounds.js';

export function scaleName({ measure, what, unit }: Pick<FigureRow, 'measure' | 'what' | 'unit'>): string {
  if (typeof what === 'string') return nameUnder(what, 'what');
  const [measured, counted] = [nameUnder(measure, 'measure'), nameOf(unit, 'unit')];
  return counted === unit ? measured : `${measured}, ${counted}`;
}
