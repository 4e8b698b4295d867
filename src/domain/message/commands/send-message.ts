// The command to send a message to an exchange: to everybody in it, or to some states or posts. A decision: once.
import { sameData } from '../../../eventsourcing/log/canonical.js';
import { given } from '../../../eventsourcing/log/event.js';
import { decides, mayRefer, refer, referEach } from '../../../eventsourcing/writing/decider.js';
import { Field, Listed } from '../../../forms/form.js';
import type { Lang } from '../../../forms/language.js';
import { administrationStory } from '../../administration/story.js';
import type { Context } from '../../context.js';
import { controlledDeliveryStory } from '../../controlled-delivery/story.js';
import { administrationsIn } from '../../exchange/story/among.js';
import { type Exchange, exchangeStory } from '../../exchange/story.js';
import { incidentStory } from '../../incident/story.js';
import { operationStory } from '../../operation/story.js';
import { slug, uuid } from '../../values/ids.js';
import { language, prose, text } from '../../values/text.js';
import { type When, when } from '../../values/time/when.js';
import { type Identifier, identifier } from '../../values/who/identifier.js';
import { speakerOf } from '../../authority/speaker.js';
import { may } from '../authority.js';
import { threadOf } from '../story/addressees.js';
import type { Addressee, MessageEvent, MessageEvents, MessageKind, Priority, RequestedAction } from '../events.js';
import { administrationsNamed } from '../posts.js';
import { incidentsIn } from '../rules.js';
import { type Message, messageStory } from '../story.js';
import { addressee, messageKinds, priorities, requestedActions } from '../words/codes.js';

export class SendMessage {
  @Field(slug) exchange!: string;
  @Field(messageKinds) kind!: MessageKind;
  @Listed(addressee, { optional: true, unique: true }) to?: readonly Addressee[];
  @Field(text({ max: 200 }), { optional: true }) title?: string;
  @Field(prose({ max: 8000 })) text!: string;
  @Field(language, { optional: true }) lang?: Lang;
  @Field(priorities, { optional: true }) priority?: Priority;
  @Field(when, { optional: true }) validUntil?: When;
  @Field(requestedActions, { optional: true }) requestedAction?: RequestedAction;
  @Field(uuid, { optional: true }) inReplyTo?: string;
  @Listed(uuid, { optional: true, unique: true }) incidents?: readonly string[];
  @Listed(uuid, { optional: true, unique: true }) deliveries?: readonly string[];
  @Listed(identifier, { optional: true, max: 20 }) identifiers?: readonly Identifier[];
}

interface Others {
  readonly exchange?: Exchange | undefined;
  readonly operation?: Parameters<typeof administrationsIn>[1];
  readonly repliedTo?: Message | undefined;
}

/** What the log tells of it when it is sent; a correction of it leaves that as it is. */
function knownOf({ inReplyTo, to }: SendMessage, context: Context, { exchange, operation, repliedTo }: Others) {
  const circle = to ? undefined : exchange && administrationsIn(exchange, operation);
  return given({
    thread: inReplyTo !== undefined && repliedTo?.sent ? threadOf(repliedTo, inReplyTo) : undefined,
    circle: circle?.filter((each) => each !== speakerOf(context)),
  });
}

const inOrder = (ids: readonly string[] | undefined): readonly string[] | undefined =>
  ids && ids.length > 0 ? ids.toSorted() : undefined;

/** Everybody where nobody is named. */
const saidIn = (command: SendMessage, { metadata: { lang: spoken } }: Context): MessageEvents['MessageSent'] => {
  const { exchange, kind, to, title, text: said, lang = spoken, priority, validUntil, requestedAction } = command;
  const { inReplyTo, incidents, deliveries, identifiers } = command;
  const refs = { inReplyTo, incidents: inOrder(incidents), deliveries: inOrder(deliveries), identifiers };
  return {
    exchange,
    kind,
    ...given({ to: to && to.length > 0 ? to : undefined, title }),
    text: said,
    lang,
    ...given({ priority, validUntil, requestedAction, ...refs }),
  };
};

export const sendMessage = decides({
  form: SendMessage,
  rights: may(['SENDER']),
  refers: {
    exchange: refer(exchangeStory, ({ exchange }: SendMessage) => exchange),
    operation: refer(
      operationStory,
      (_: SendMessage, _own, _id, { exchange }) => (exchange as Exchange | undefined)?.opened?.operation,
    ),
    administrations: referEach(administrationStory, (command: SendMessage) => administrationsNamed(command)),
    repliedTo: mayRefer(messageStory, ({ inReplyTo }: SendMessage) => inReplyTo),
    incidents: referEach(incidentStory, (command: SendMessage) => incidentsIn(command)),
    deliveries: referEach(controlledDeliveryStory, ({ deliveries = [] }: SendMessage) => deliveries.toSorted()),
  },
  against: [
    'MESSAGE_SENT',
    'EXCHANGE_NOT_OPENED',
    'EXCHANGE_CLOSED',
    'NOT_IN_CIRCLE',
    'NOT_A_PARTICIPANT',
    'POST_NOT_LISTED',
    'REPLIED_TO_NOT_KNOWN',
    'INCIDENT_NOT_REPORTED',
    'DELIVERY_NOT_KNOWN',
    'EXPIRED_WHEN_SENT',
  ],
  decide(command: SendMessage, { sent }: Message, context: Context, others: Others): readonly MessageEvent[] {
    const said = saidIn(command, context);
    if (sent && sameData(withoutKnown(sent.data), said)) return [];
    return [{ type: 'MessageSent', data: { ...said, ...knownOf(command, context, others) } }];
  },
});

function withoutKnown(data: MessageEvents['MessageSent']): object {
  const { thread: _thread, circle: _circle, ...said } = data;
  return said;
}
