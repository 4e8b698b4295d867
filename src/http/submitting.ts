// The common part of the doors for commands: who sends them, and what is told of what was recorded.
import type { CommandGateway } from '../bus/command-gateway.js';
import type { Submission } from '../commanding/submission.js';
import { given } from '../eventsourcing/log/event.js';
import { positionOf } from '../eventsourcing/log/position.js';
import type { Lang } from '../forms/language.js';
import { flagInWords } from '../words/flag-words.js';
import { statedLanguage } from '../words/language.js';
import { uuidOf } from './conditions.js';
import { actorIn, type EdgeRequest, header } from './edge.js';

type Receipt = Awaited<ReturnType<CommandGateway['submit']>>;

/** What a request says of every command in it. */
export function sentBy(request: EdgeRequest): Pick<Submission, 'actor' | 'correlationId' | 'lang'> {
  return given({
    actor: actorIn(request),
    correlationId: uuidOf(request, 'x-correlation-id') ?? request.id,
    lang: statedLanguage(header(request, 'accept-language')),
  });
}

export const statusOf = ({ events, repeated }: Receipt): number => (events.length > 0 && !repeated ? 201 : 200);

/** Whether the sender wants no more than that it was done (RFC 7240). */
export const isMinimal = (request: Pick<EdgeRequest, 'headers'>): boolean =>
  /(?:^|[,;])\s*return\s*=\s*"?minimal"?\s*(?:$|[,;])/i.test(header(request, 'prefer') ?? '');

/** What it contradicts is told whatever the sender wishes. */
export const isContradicted = ({ events }: Receipt): boolean => events.some(({ flags }) => flags.length > 0);

/** What the sender is told of a command that was carried out, each contradiction in their language. */
export function toldOf({ stream, revision, number, events, repeated }: Receipt, log: string, lang: Lang): object {
  return {
    stream,
    revision,
    position: number === null ? null : positionOf(log, number),
    events: events.map(({ id, type, flags }) =>
      flags.length > 0 ? { id, type, flags: flags.map((flag) => flagInWords(flag, lang)) } : { id, type },
    ),
    ...(repeated ? { repeated } : {}),
  };
}
