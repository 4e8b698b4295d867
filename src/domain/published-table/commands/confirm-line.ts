// The commands of a state on its line of a table: how it is shown, or that it is disputed. Decisions of that state alone; until the
// table is published the latest stands.
import { sameData } from '../../../eventsourcing/log/canonical.js';
import { given } from '../../../eventsourcing/log/event.js';
import { decides } from '../../../eventsourcing/writing/decider.js';
import { Field } from '../../../forms/form.js';
import { decimal } from '../../values/amounts/quantity.js';
import { prose } from '../../values/text.js';
import { country } from '../../values/who/country.js';
import { may } from '../authority.js';
import type { LineShown, PublishedTableEvent } from '../events.js';
import { lineShown } from '../words/names.js';
import type { PublishedTable } from '../story.js';

export class ConfirmLine {
  @Field(country) country!: string;
  @Field(lineShown) as!: LineShown;
  @Field(decimal, { optional: true }) roundedTo?: string;
}

export const confirmLine = decides({
  form: ConfirmLine,
  rights: may(['NAMED'], { behalf: 'NEVER' }),
  against: ['NOT_DRAWN_UP', 'NO_SUCH_LINE', 'ALREADY_PRINTED', 'TABLE_WITHDRAWN'],
  decide({ country: of, as, roundedTo }: ConfirmLine, { confirmed }: PublishedTable): readonly PublishedTableEvent[] {
    const data = { country: of, as, ...given({ roundedTo: as === 'ROUNDED' ? (roundedTo ?? '1') : undefined }) };
    return sameData(confirmed.get(of) ?? null, data) ? [] : [{ type: 'LineConfirmed', data }];
  },
});

export class DisputeLine {
  @Field(country) country!: string;
  @Field(prose({ max: 1000 }), { optional: true }) remark?: string;
}

export const disputeLine = decides({
  form: DisputeLine,
  rights: may(['NAMED'], { behalf: 'NEVER' }),
  against: ['NOT_DRAWN_UP', 'NO_SUCH_LINE', 'ALREADY_PRINTED', 'TABLE_WITHDRAWN'],
  decide({ country: of, remark }: DisputeLine, { disputed }: PublishedTable): readonly PublishedTableEvent[] {
    const data = { country: of, ...given({ remark }) };
    return sameData(disputed.get(of) ?? null, data) ? [] : [{ type: 'LineDisputed', data }];
  },
});
