// The command to let another administration say something on this one’s behalf. A decision of the contact point. A consent, an
// acceptance or a signature is covered by none.
import { sameData } from '../../../eventsourcing/log/canonical.js';
import { decides } from '../../../eventsourcing/writing/decider.js';
import { given } from '../../../eventsourcing/log/event.js';
import { Field, Listed } from '../../../forms/form.js';
import { slug } from '../../values/ids.js';
import { text } from '../../values/text.js';
import { type When, when } from '../../values/time/when.js';
import { administration } from '../../values/who/administration.js';
import { may } from '../authority.js';
import type { AdministrationEvent } from '../events.js';
import type { Administration } from '../story.js';

export class GiveMandate {
  @Field(slug) mandate!: string;
  @Field(administration) to!: string;
  @Listed(text({ max: 100 }), { max: 50 })
  commands!: string[];
  @Field(when, { optional: true }) until?: When;
}

export const giveMandate = decides({
  form: GiveMandate,
  rights: may(['CONTACT_POINT'], { behalf: 'NEVER' }),
  against: ['NOT_AN_ADMINISTRATION', 'MANDATE_ID_TAKEN'],
  decide({ mandate, to, commands, until }: GiveMandate, it: Administration): readonly AdministrationEvent[] {
    const data = given({ mandate, to, commands, until });
    if (it.told.some((each) => each.type === 'MandateGiven' && sameData(each.data, data))) return [];
    return [{ type: 'MandateGiven', data }];
  },
});
