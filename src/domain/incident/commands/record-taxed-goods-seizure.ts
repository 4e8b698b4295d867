// The command to record the seizure of high-tax goods: tobacco, alcohol, fuel. A report, as every seizure; the duty that was evaded
// is told in its own currency.
import { refer, reports } from '../../../eventsourcing/writing/decider.js';
import { given } from '../../../eventsourcing/log/event.js';
import type { Context } from '../../context.js';
import { operationStory } from '../../operation/story.js';
import { Field } from '../../../forms/form.js';
import { Invalid } from '../../../forms/invalid.js';
import { Malformed } from '../../../forms/malformed.js';
import { dutyEvaded, type Money } from '../../values/amounts/money.js';
import { asWritten } from '../../values/goods/as-written.js';
import { type TaxedGoods, taxedGoods } from '../../values/goods/taxed.js';
import { text } from '../../values/text.js';
import { mayOnLine } from '../authority.js';
import type { IncidentEvent, IncidentEvents } from '../events.js';
import type { Incident } from '../story/incident.js';
import { OF_A_LINE } from './against.js';
import { credited, isRecorded, line, LineFields } from './line-fields.js';

export class RecordTaxedGoodsSeizure extends LineFields {
  @Field(taxedGoods) taxedGoods!: TaxedGoods;
  @Field(asWritten, { optional: true }) goodsAsWritten?: string;
  @Field(text({ max: 20 }), { optional: true }) hs?: string;
  @Field(dutyEvaded, { optional: true }) dutyEvaded?: Money;
}

export function taxedGoodsSeized(command: RecordTaxedGoodsSeizure): IncidentEvents['HighTaxGoodsSeized'] {
  const { taxedGoods, goodsAsWritten, hs } = command;
  return { ...line(command), taxedGoods, ...given({ goodsAsWritten, hs, money: moneyIn(command) }) };
}

/** The duty among the other amounts: of one thing in one currency there is one. */
function moneyIn({ money = [], dutyEvaded: duty }: RecordTaxedGoodsSeizure): readonly Money[] | undefined {
  if (!duty) return money.length === 0 ? undefined : money;
  const isTwice = money.some(({ what, currency }) => what === duty.what && currency === duty.currency);
  if (isTwice)
    throw new Malformed([new Invalid('DUPLICATE', { given: `${duty.what} ${duty.currency}` }, '/dutyEvaded')]);
  return [...money, duty];
}

export const recordTaxedGoodsSeizure = reports({
  form: RecordTaxedGoodsSeizure,
  rights: mayOnLine(['OWNER'], { otherwise: 'PROPOSAL', behalf: 'UNIT' }),
  refers: {
    operation: refer(operationStory, (_: RecordTaxedGoodsSeizure, { operation }: Incident) => operation ?? undefined),
  },
  against: OF_A_LINE,
  decide(command: RecordTaxedGoodsSeizure, incident: Incident, context: Context): readonly IncidentEvent[] {
    const data = taxedGoodsSeized(command);
    if (isRecorded(incident, { type: 'HighTaxGoodsSeized', by: context }, data)) return [];
    return [{ type: 'HighTaxGoodsSeized', data: credited(data, context) }];
  },
});
