// The facts of the shipped documents, counted: how many each tells, and how many await their part.
import { communique2009 } from '../../../src/documents/communique-2009.js';
import { documents } from '../../../src/documents/import.js';
import { meeting24 } from '../../../src/documents/meeting-24.js';

/** In the order of their import. */
export const COUNTED = documents.map(({ facts, awaiting }) => ({ told: facts.length, awaiting: awaiting.length }));
export const OF_COMMUNIQUE = communique2009.facts.length;
export const OF_MEETING = meeting24.facts.length;
export const TOLD = OF_COMMUNIQUE + OF_MEETING;
/** With what founds the log, the events of one that the documents were imported into. */
export const EVENTS = TOLD + 1;

/** Where the log of one stands once that fact was told; with nothing but the documents in it. */
export const placeOf = (n: number): number =>
  2 + documents.flatMap(({ facts }) => facts.map((fact) => fact.n)).indexOf(n);
