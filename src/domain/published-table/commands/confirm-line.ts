// The command of a state to say how its line of a table is shown. A decision of that state alone; until the table is published it may
// be another.
import { sameData } from '../../../eventsourcing/log/canonical.js';
import { given } from '../../../eventsourcing/log/event.js';
import { decides } from '../../../eventsourcing/writing/decider.js';
import { Field } from '../../../forms/form.js';
import { decimal } from '../../values/amounts/quantity.js';
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
