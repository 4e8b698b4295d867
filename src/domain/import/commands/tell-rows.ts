// The command to say what became of some rows of a table, in the order of their numbers. A decision of the program itself: what has not
// changed since is not said again.
import { sameData } from '../../../eventsourcing/log/canonical.js';
import { given } from '../../../eventsourcing/log/event.js';
import { decides } from '../../../eventsourcing/writing/decider.js';
import { Field, Listed } from '../../../forms/form.js';
import { setOf, shape } from '../../../forms/shape.js';
import { flag, text, wholeNumber } from '../../values/text.js';
import { country } from '../../values/who/country.js';
import { may } from '../authority.js';
import type { ImportEvent, RowCounts, RowNotTold, RowsProposed } from '../events.js';
import type { Import } from '../story.js';

const row = wholeNumber({ max: 2_000_000 });
const counts = shape<RowCounts>({ accepted: row, flagged: row, known: row, refused: row, leftOut: row });
const notTold = shape<RowNotTold>({ row, codes: setOf(text({ max: 64 })) });
const proposed = shape<RowsProposed>({ country, rows: row });

export class TellRows {
  @Field(row) from!: number;
  @Field(row) upTo!: number;
  @Field(counts) counts!: RowCounts;
  @Listed(notTold, { optional: true, max: 2_000 }) notTold?: RowNotTold[];
  @Listed(proposed, { optional: true, max: 300 }) proposed?: RowsProposed[];
  /** No row comes behind them. */
  @Field(flag, { optional: true }) isLast?: boolean;
}

export const tellRows = decides({
  form: TellRows,
  rights: may(['SECRETARIAT'], { behalf: 'NEVER' }),
  isOfOwn: () => true,
  against: ['IMPORT_NOT_BEGUN', 'IMPORT_WITHDRAWN'],
  decide(
    { from, upTo, counts: came, notTold: left, proposed: asked, isLast }: TellRows,
    it: Import,
  ): readonly ImportEvent[] {
    const data = given({ from, upTo, counts: came, notTold: left, proposed: asked });
    const before = it.parts.get(from);
    const told = before && sameData(before, data) ? [] : [{ type: 'ImportRowsTold' as const, data }];
    const isOver = isLast === true && it.phase === 'running';
    return isOver ? [...told, { type: 'ImportFinished', data: { rows: it.as?.rows ?? 0 } }] : told;
  },
});
