// The command to pass a message on to states or posts that it did not go to. A decision of anybody who sees it: what it is handled
// under may demand its sender's permission first.
import { given } from '../../../eventsourcing/log/event.js';
import { decides, refer, referEach } from '../../../eventsourcing/writing/decider.js';
import { Field, Listed } from '../../../forms/form.js';
import { administrationStory } from '../../administration/story.js';
import { type Exchange, exchangeStory } from '../../exchange/story.js';
import { operationStory } from '../../operation/story.js';
import { prose } from '../../values/text.js';
import { reachedBy } from '../story/addressees.js';
import { may } from '../authority.js';
import type { Addressee, MessageEvent } from '../events.js';
import { administrationsNamed } from '../posts.js';
import type { Message } from '../story.js';
import { addressee } from '../words/codes.js';

export class ForwardMessage {
  @Listed(addressee, { unique: true }) to!: readonly Addressee[];
  @Field(prose({ max: 1000 }), { optional: true }) note?: string;
}

export const forwardMessage = decides({
  form: ForwardMessage,
  rights: may(['ANYONE'], { behalf: 'NEVER' }),
  refers: {
    exchange: refer(exchangeStory, (_: ForwardMessage, { sent }: Message) => sent?.data.exchange),
    operation: refer(
      operationStory,
      (_: ForwardMessage, _own: Message, _id, { exchange }) => (exchange as Exchange | undefined)?.opened?.operation,
    ),
    administrations: referEach(administrationStory, (command: ForwardMessage) => administrationsNamed(command)),
  },
  against: ['MESSAGE_NOT_SENT', 'MESSAGE_RETRACTED', 'POST_NOT_LISTED', 'PERMISSION_NEEDED'],
  decide({ to, note }: ForwardMessage, it: Message): readonly MessageEvent[] {
    const others = to.filter((each) => !isReached(it, each));
    return others.length === 0 ? [] : [{ type: 'MessageForwarded', data: { to: others, ...given({ note }) } }];
  },
});

const isReached = (it: Message, { administration, post }: Addressee): boolean =>
  reachedBy(it).some((each) => each.administration === administration && each.post === post);
