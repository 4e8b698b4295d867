// Tellings: what the people of an invented operation send, each at its instant and as whoever would send it.
import type { Submission } from '../commanding/submission.js';
import type { Actor, Role } from '../domain/values/who/command-metadata.js';
import { STATES } from './states.js';

/** By which everybody sees that it was invented: every officer of such a log has it in front of their pseudonym. */
export const SYNTHETIC = 'synthetic-';

/** Gives the event that an earlier telling of that name recorded. */
export type EventOf = (name: string) => string;

export interface Telling {
  /** When it is told, ms UTC. */
  readonly at: number;
  readonly by: Actor;
  readonly to: readonly [collection: string, id: string, verb: string];
  readonly body: object | ((eventOf: EventOf) => object);
  /** Under which its first event is found by later ones. */
  readonly name?: string;
}

export function person(administration: string, role: Role, n = 1): Actor {
  const officer = `${SYNTHETIC}${administration.toLowerCase()}-${role}${n === 1 ? '' : `-${n}`}`;
  return { administration, officer, role };
}

/** The submission of a telling: a body may speak of events that were recorded before. */
export function submissionOf({ by, to, body }: Telling, key: string, eventOf: EventOf): Submission {
  const [collection, id, verb] = to;
  const said = typeof body === 'function' ? (body as (eventOf: EventOf) => object)(eventOf) : body;
  return { collection, id, verb, actor: by, key, body: { ...said, context: { lang: langOf(by.administration) } } };
}

const langOf = (administration: string): 'ru' | 'en' =>
  STATES.find(({ code }) => code === administration)?.lang ?? 'ru';
