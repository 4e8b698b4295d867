// The command to publish a table: its lines are printed as their states confirmed them, and every verified actor sees it. A decision
// that rests on the totals at the table's place in the log.
import { decides } from '../../../eventsourcing/writing/decider.js';
import { Refusal } from '../../../eventsourcing/writing/refusal.js';
import { Field } from '../../../forms/form.js';
import type { Context } from '../../context.js';
import type { RefusalCode } from '../../refusals.js';
import { flag, prose } from '../../values/text.js';
import { may } from '../authority.js';
import type { PublishedTableEvent } from '../events.js';
import { printed } from '../story/printing.js';
import type { PublishedTable } from '../story.js';
import { totalsOf } from '../story/totals.js';

export class PublishTable {
  @Field(flag, { optional: true }) withoutSum?: boolean;
}

export class WithdrawTable {
  @Field(prose({ max: 1000 })) reason!: string;
}

/** Of what nobody drew up. */
const NO_ANSWER = { rules: '', rows: [] };

export const publishTable = decides({
  form: PublishTable,
  rights: may(['LEAD', 'COORDINATOR'], { behalf: 'NEVER' }),
  asks: (_: PublishTable, { drawnUp, published }: PublishedTable) =>
    drawnUp && !published ? [totalsOf(drawnUp, drawnUp.position)] : [],
  against: ['NOT_DRAWN_UP', 'ALREADY_PRINTED', 'TABLE_WITHDRAWN'],
  decide(
    { withoutSum = false }: PublishTable,
    it: PublishedTable,
    { id, answers }: Context,
  ): readonly PublishedTableEvent[] {
    const { drawnUp, confirmed, disputed, published } = it;
    if (published) return [];
    const { rules, rows: totals } = answers?.[0] ?? NO_ANSWER;
    const { rows, isSumSafe } = printed(
      { countries: [], question: { measure: 'MASS' }, ...drawnUp, confirmed, disputed },
      { rows: totals },
    );
    // Not a rule of the stream: what each of them has stands in no event.
    if (!withoutSum && !isSumSafe) throw new Refusal<RefusalCode>('FOLLOWS_FROM_SUM', { table: id });
    const shown = withoutSum ? rows.filter(({ line }) => line !== 'SUM') : rows;
    return [{ type: 'TablePublished', data: { rules, rows: shown } }];
  },
});

export const withdrawTable = decides({
  form: WithdrawTable,
  rights: may(['LEAD', 'COORDINATOR'], { behalf: 'NEVER' }),
  against: ['NOT_DRAWN_UP', 'TABLE_WITHDRAWN'],
  decide: ({ reason }: WithdrawTable, { withdrawn }: PublishedTable): readonly PublishedTableEvent[] =>
    withdrawn?.reason === reason ? [] : [{ type: 'TableWithdrawn', data: { reason } }],
});
