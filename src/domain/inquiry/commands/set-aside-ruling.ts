// The command to tell that a court set a ruling aside. A report: once.
import { sameData } from '../../../eventsourcing/log/canonical.js';
import { given } from '../../../eventsourcing/log/event.js';
import { reports } from '../../../eventsourcing/writing/decider.js';
import { Field } from '../../../forms/form.js';
import { slug } from '../../values/ids.js';
import { prose, text } from '../../values/text.js';
import { type When, when } from '../../values/time/when.js';
import { may } from '../authority.js';
import type { InquiryEvent } from '../events.js';
import type { Inquiry } from '../story.js';

export class SetAsideRuling {
  @Field(slug) ruling!: string;
  @Field(text({ max: 200 })) court!: string;
  @Field(when) at!: When;
  @Field(prose({ max: 2000 }), { optional: true }) reason?: string;
}

export const setAsideRuling = reports({
  form: SetAsideRuling,
  rights: may(['INQUIRING']),
  against: ['INQUIRY_NOT_OPENED', 'RULING_NOT_ISSUED', 'RULING_SET_ASIDE'],
  decide({ ruling, court, at, reason }: SetAsideRuling, { rulings }: Inquiry): readonly InquiryEvent[] {
    const data = given({ ruling, court, at, reason });
    const setAside = rulings.get(ruling)?.setAside;
    return setAside && sameData(setAside.data, data) ? [] : [{ type: 'RulingSetAside', data }];
  },
});
