// The command to report what became of goods: destroyed, returned, released, stored or kept as an exhibit. A report of whoever has
// them, or is credited with them; what was seized counts as it did.
import { sameData } from '../../../eventsourcing/log/canonical.js';
import { reports } from '../../../eventsourcing/writing/decider.js';
import { given } from '../../../eventsourcing/log/event.js';
import { Field, Listed } from '../../../forms/form.js';
import { slug } from '../../values/ids.js';
import { type Quantity, quantity } from '../../values/amounts/quantity.js';
import { text } from '../../values/text.js';
import { type When, when } from '../../values/time/when.js';
import { mayOnGoods } from '../authority.js';
import type { Disposal, IncidentEvent } from '../events.js';
import type { Incident } from '../story/incident.js';
import { disposal } from '../words/codes.js';
import { FOR_ANOTHER } from './against.js';

export class DisposeGoods {
  @Listed(slug, { max: 100 }) lines!: string[];
  @Field(disposal) as!: Disposal;
  @Field(when) at!: When;
  @Field(quantity, { optional: true }) quantity?: Quantity;
  @Field(text({ max: 100 }), { optional: true }) actNo?: string;
}

export const disposeGoods = reports({
  form: DisposeGoods,
  rights: mayOnGoods(['OWNER', 'HOLDER'], { otherwise: 'PROPOSAL', behalf: 'UNIT' }),
  against: [...FOR_ANOTHER, 'REPORT_WITHDRAWN', 'REPORTED_IN_FUTURE', 'LINE_NOT_KNOWN', 'GOODS_GONE'],
  decide(command: DisposeGoods, { told }: Incident): readonly IncidentEvent[] {
    const { lines, as, at, quantity, actNo } = command;
    const data = given({ lines: [...new Set(lines)].sort(), as, at, quantity, actNo });
    if (told.some((each) => each.type === 'GoodsDisposed' && sameData(each.data, data))) return [];
    return [{ type: 'GoodsDisposed', data }];
  },
});
