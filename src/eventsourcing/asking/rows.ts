// Rows of an answer, as many as there are, of which none need be held.
import { NotAnswered } from './not-answered.js';

/** Rows that are made when they are gone through, which may be more than once; a list of rows is one. */
export interface Rows<Row> extends Iterable<Row> {
  readonly length: number;
}

/** Rows that are each made of a thing when they are gone through. */
export const madeOfEach = <Thing, Row>(things: readonly Thing[], made: (thing: Thing) => Row): Rows<Row> => ({
  length: things.length,
  *[Symbol.iterator]() {
    for (const each of things) yield made(each);
  },
});

export const lengthOf = ({ rows, spans }: { rows: Rows<object>; spans?: Rows<object> }): number =>
  rows.length + (spans?.length ?? 0);

/** Never a part of it: sums of which some are missing would be taken for all. */
export function demandFew(rows: number, most = rows): void {
  if (rows > most) throw new NotAnswered('TOO_MANY_GROUPS', { rows, most });
}
