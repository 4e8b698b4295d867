// The messages of the exchanges: what passed in each, in its order; who has acknowledged it, and what came of what was asked for.
import { messageDeadlines as deadlines } from '../../src/domain/message/deadlines.js';
import { type Audience, handledInWords } from '../../src/domain/audience/audience.js';
import { untilOf } from '../../src/domain/audience/circle.js';
import { exchangeStory } from '../../src/domain/exchange/story.js';
import {
  addresseesOf,
  hasLapsed,
  notRead,
  priorityOf,
  reachedBy,
  threadOf,
} from '../../src/domain/message/story/addressees.js';
import type { MessageKind } from '../../src/domain/message/events.js';
import { messageRequests } from '../../src/domain/message/requests.js';
import { messageRules } from '../../src/domain/message/rules.js';
import { type Message, messageStory, statesIn } from '../../src/domain/message/story.js';
import { messageWords } from '../../src/domain/message/words.js';
import { checkOutcomes, messageKinds, priorities } from '../../src/domain/message/words/codes.js';
import { operationStory } from '../../src/domain/operation/story.js';
import { slug, uuid } from '../../src/domain/values/ids.js';
import { PHRASES } from '../../src/domain/values/phrases.js';
import { text } from '../../src/domain/values/text.js';
import { instantText } from '../../src/domain/values/time/instant.js';
import { administration, administrationName } from '../../src/domain/values/who/administration.js';
import type { Lang } from '../../src/forms/language.js';
import { oneOf } from '../../src/forms/vocabulary.js';
import { exchanges } from './exchanges.js';
import { messageInWords } from './message/text.js';
import { viewOf } from './message/view.js';
import { operations } from './operations.js';
import { register } from './register.js';
import { firstSaid } from './rows/first-said.js';
import { flagged, spoken } from './rows/found-by.js';
import { handledColumns } from './rows/handled.js';
import { having } from './rows/having.js';
import { time } from './rows/row.js';

const STATES = { unknown: null, sent: 'SENT', retracted: 'RETRACTED' } as const;

const stateOf = ({ phase }: Message) => STATES[phase];
const kindOf = ({ sent }: Message) => firstSaid(sent?.data.kind);
const exchangeOf = ({ sent }: Message) => firstSaid(sent?.data.exchange);
const fromOf = ({ sent }: Message) => firstSaid(sent?.by);
const titleOf = ({ sent, retracted }: Message): string | null => (retracted ? null : firstSaid(sent?.data.title));
const outcomesOf = ({ results }: Message) => [...new Set(results.map(({ data }) => data.outcome))].sort();
/** The incidents that came of it. */
const foundBy = ({ results }: Message) => [...new Set(results.flatMap(({ data }) => data.incident ?? []))].sort();
const untilIn = ({ sent }: Message): number | null => firstSaid(untilOf(sent?.data.validUntil).until);

interface Brief {
  readonly kind: MessageKind | null;
  readonly state: keyof typeof messageWords.states | null;
  readonly from: string | null;
  readonly title: string | null;
  readonly audience?: Audience;
}

/** "Warning; Kyrgyzstan; a lorry with a false wall". */
const textOf = ({ kind, state, from, title, audience, ...handled }: Brief, lang: Lang): string =>
  [
    kind && PHRASES[lang].term(messageKinds, kind),
    from && administrationName(from, lang),
    title,
    state === 'RETRACTED' && messageWords.states[state][lang],
    handledInWords(audience ?? handled),
  ]
    .filter(Boolean)
    .join('; ');

/** Whether it still holds, only the moment tells. */
function hasTasks(it: Message): boolean | null {
  if (it.told.some(({ flags }) => flags.length > 0)) return null;
  if (notRead(it).length === 0) return false;
  return it.sent?.data.validUntil === undefined ? true : null;
}

export const messages = register({
  of: messageStory,
  collection: 'messages',
  version: 5,
  rules: 2,
  reads: [exchanges.projection, operations.projection],
  happened: ({ sent }) => ({ from: firstSaid(sent?.recordedAt), to: sent ? sent.recordedAt + 1 : null }),
  begun: ({ told }) => told.first?.recordedAt ?? 0,
  foundBy: {
    exchange: { value: slug, of: exchangeOf, names: exchanges },
    thread: { value: slug, of: threadOf },
    kind: { value: messageKinds, of: kindOf },
    from: { value: administration, of: fromOf },
    to: { value: administration, among: (it) => statesIn(reachedBy(it)) },
    post: { value: text({ max: 200 }), among: (it) => reachedBy(it).flatMap(({ post }) => post ?? []) },
    priority: { value: priorities, of: priorityOf },
    state: { value: oneOf(messageWords.states), of: stateOf },
    acknowledged: { is: (it) => notRead(it).length === 0 },
    valid: { until: untilIn },
    outcome: { value: checkOutcomes, among: outcomesOf },
    checked: {
      value: text({ max: 64 }),
      among: ({ results }) => results.map(({ data }) => `${data.country}/${data.outcome}`),
    },
    inReplyTo: { value: uuid, of: ({ sent }) => firstSaid(sent?.data.inReplyTo) },
    incident: {
      value: uuid,
      among: ({ sent, results }) => [
        ...(sent?.data.incidents ?? []),
        ...results.flatMap(({ data }) => data.incident ?? []),
      ],
    },
    delivery: { value: uuid, among: ({ sent }) => sent?.data.deliveries ?? [] },
    flag: flagged(...Object.keys(messageRules)),
    officer: spoken,
  },
  ofOperations: async (operations, at) => {
    const of = (await exchanges.such(at)('operation', operations)).map(({ id }) => id);
    return of.length === 0 ? undefined : having('by_exchange', of);
  },
  hasTasks,
  requests: messageRequests,
  deadlines,
  row: {
    state: stateOf,
    exchange: exchangeOf,
    kind: kindOf,
    from: fromOf,
    to: (it) => statesIn(addresseesOf(it)),
    sentAt: ({ sent }) => (sent ? instantText(sent.recordedAt) : null),
    title: titleOf,
    priority: priorityOf,
    validUntil: time(({ sent }: Message) => firstSaid(sent?.data.validUntil)),
    notRead: (it) => statesIn(notRead(it)),
    found: foundBy,
    ...handledColumns(({ audience }: Message) => audience),
  },
  text: (row, lang) => textOf(row, lang),
  async view(id, it, { at }) {
    const exchange = it.sent && (await at.story(exchangeStory, it.sent.data.exchange));
    const operation = exchange?.story.opened?.operation;
    const led = operation === undefined ? undefined : await at.story(operationStory, operation);
    const brief = { state: stateOf(it), kind: kindOf(it), from: fromOf(it), title: titleOf(it) };
    return viewOf(id, it, { brief, exchange: exchange?.story, operation: led?.story, lapsed: hasLapsed(it, at.now) });
  },
  inWords: (view, say, lang) => messageInWords(view, textOf(view, lang), { say, lang }),
});
