// The command to retract a message: its text is shown to nobody any more, and its hash is kept. A decision of whoever sent it, for ever.
import { hashOfText, canonicalJson } from '../../../eventsourcing/log/canonical.js';
import { given } from '../../../eventsourcing/log/event.js';
import { decides } from '../../../eventsourcing/writing/decider.js';
import { Field } from '../../../forms/form.js';
import { prose } from '../../values/text.js';
import { may } from '../authority.js';
import type { MessageEvent } from '../events.js';
import type { Message } from '../story.js';

export class RetractMessage {
  @Field(prose({ max: 1000 }), { optional: true }) reason?: string;
}

export const retractMessage = decides({
  form: RetractMessage,
  rights: may(['SENDER'], { behalf: 'NEVER' }),
  against: ['MESSAGE_NOT_SENT'],
  decide({ reason }: RetractMessage, { sent, retracted }: Message): readonly MessageEvent[] {
    if (retracted) return [];
    const { title, text } = sent?.data ?? {};
    const sha256 = hashOfText(canonicalJson(given({ title, text })));
    return [{ type: 'MessageRetracted', data: { sha256, ...given({ reason }) } }];
  },
});
