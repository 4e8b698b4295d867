// What the doors for commands have in common: who sends them, and what is told of what was recorded.
import type { CommandDesk, Submission } from '../bus/command-desk.js';
import { given } from '../eventsourcing/log/event.js';
import { positionOf } from '../eventsourcing/log/position.js';
import { statedLanguage } from '../words/language.js';
import { uuidOf } from './conditions.js';
import { type EdgeRequest, header } from './edge.js';

type Receipt = Awaited<ReturnType<CommandDesk['submit']>>;

/** What a request says of every command in it. */
export function sentBy(request: EdgeRequest): Pick<Submission, 'actor' | 'correlationId' | 'lang'> {
  // The actor alone: the envelope of an event is closed, and when a token ends is no part of it.
  const { administration, service, officer, role } = request.identity!;
  return given({
    actor: given({ administration, service, officer, role }),
    correlationId: uuidOf(request, 'x-correlation-id') ?? request.id,
    lang: statedLanguage(header(request, 'accept-language')),
  });
}

export const statusOf = ({ events, repeated }: Receipt): number => (events.length > 0 && !repeated ? 201 : 200);

/** What the sender is told of a command that was carried out. */
export function toldOf({ stream, revision, number, events, repeated }: Receipt, log: string): object {
  return {
    stream,
    revision,
    position: number === null ? null : positionOf(log, number),
    events: events.map(({ id, type, flags }) => (flags.length > 0 ? { id, type, flags } : { id, type })),
    ...(repeated ? { repeated } : {}),
  };
}
