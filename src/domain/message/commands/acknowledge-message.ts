// The command to acknowledge a message: an act of whoever it went to, beside its having been delivered. A decision.
import { sameData } from '../../../eventsourcing/log/canonical.js';
import { given } from '../../../eventsourcing/log/event.js';
import { decides } from '../../../eventsourcing/writing/decider.js';
import { Field } from '../../../forms/form.js';
import { speakerOf } from '../../authority/speaker.js';
import type { Context } from '../../context.js';
import { prose, text } from '../../values/text.js';
import { may } from '../authority.js';
import type { MessageEvent } from '../events.js';
import type { Message } from '../story.js';

export class AcknowledgeMessage {
  @Field(text({ max: 200 }), { optional: true }) post?: string;
  @Field(prose({ max: 1000 }), { optional: true }) note?: string;
}

export const acknowledgeMessage = decides({
  form: AcknowledgeMessage,
  rights: may(['ADDRESSED'], { behalf: 'NEVER' }),
  against: ['MESSAGE_NOT_SENT', 'MESSAGE_RETRACTED', 'POST_NOT_ADDRESSED'],
  decide({ post, note }: AcknowledgeMessage, it: Message, context: Context): readonly MessageEvent[] {
    const data = { country: speakerOf(context), ...given({ post, note }) };
    const isSaid = it.acknowledgements.some(
      (each) => each.data.country === data.country && sameData(each.data.post ?? null, post ?? null),
    );
    return isSaid ? [] : [{ type: 'MessageAcknowledged', data }];
  },
});
