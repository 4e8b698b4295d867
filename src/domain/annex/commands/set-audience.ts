// The command to say anew who sees an annex, more or fewer. A decision of whoever filed it.
import { sameData } from '../../../eventsourcing/log/canonical.js';
import { given } from '../../../eventsourcing/log/event.js';
import { decides } from '../../../eventsourcing/writing/decider.js';
import { Field } from '../../../forms/form.js';
import { prose } from '../../values/text.js';
import { handling, type HandlingCode, releasableTo } from '../../values/who/handling.js';
import { may } from '../authority.js';
import type { AnnexEvent } from '../events.js';
import type { Annex } from '../story.js';

export class SetAudience {
  @Field(releasableTo) releasableTo!: readonly string[];
  @Field(handling, { optional: true }) handling?: readonly HandlingCode[];
  @Field(prose({ max: 1000 }), { optional: true }) reason?: string;
}

export const setAudience = decides({
  form: SetAudience,
  rights: may(['SPEAKER'], { behalf: 'NEVER' }),
  against: ['NOT_FILED'],
  decide(command: SetAudience, it: Annex): readonly AnnexEvent[] {
    const { releasableTo: to, handling: codes, reason } = command;
    const isSaid = it.as && sameData([it.releasableTo, it.handling], [to, codes ?? []]);
    return isSaid ? [] : [{ type: 'AnnexAudienceSet', data: given({ releasableTo: to, handling: codes, reason }) }];
  },
});
