// The kinds of refusals that an operator is told of: in which words, from which level on, and when each is over.
import type { Backend } from '../composition/backend.js';
import type { Refused } from '../http/problems/reporting.js';
import type { LaterCode } from '../http/problems/statuses.js';

export interface Kind {
  readonly began: string;
  readonly over: string;
  readonly level?: 'warn';
  /** For how long nobody may have been refused before it is over, ms. */
  readonly quiet: number;
  /** Rejects while it is not over; without it, that nobody is refused tells. */
  readonly look?: (backend: Pick<Backend, 'store' | 'db' | 'refusal'>) => unknown;
}

/** A server that starts refuses some more. */
const AFTER_A_START = 3_000;
/** Who is refused is told to come back after two seconds: a bound that is met by turns is met all the time. */
const AFTER_A_BOUND = 10_000;
/** Where only asking for it tells that something is damaged. */
const AFTER_DAMAGE = 60_000;

const STORE = {
  began: 'commands or questions are refused: a store does not answer; told again when it is over',
  over: 'commands and questions are carried out again',
  quiet: AFTER_A_START,
};
const OF_LOG: Kind = {
  ...STORE,
  look: async ({ store }) => {
    await store.head();
    await store.demandWritable();
  },
};
const OF_READ_MODELS: Kind = { ...STORE, look: ({ db }) => db.generations() };

/** `what` is refused, as long as clients bring that about. */
const bound = (what: string): Kind => ({
  began: `${what} refused from here on: a bound is met; told again when it is over`,
  over: `${what} taken again`,
  level: 'warn',
  quiet: AFTER_A_BOUND,
});

const away = (began: string, over: string): Kind => ({ began, over, quiet: AFTER_A_BOUND });
const waiting = (began: string, over: string): Kind => ({ ...away(began, over), level: 'warn' });

const damage = (began: string): Kind => ({
  began,
  over: 'nobody has asked for what is damaged for a minute; "cordon doctor" says whether it still is',
  quiet: AFTER_DAMAGE,
});

/** Complete by type. Undefined: the server stops, which is told where it does. */
export const KINDS: Readonly<Record<LaterCode, Kind | undefined>> = {
  STORE_FAULT: OF_LOG,
  UNAVAILABLE: OF_LOG,
  UNKNOWN_OUTCOME: OF_LOG,
  LOG_REFUSED: {
    began: 'commands are refused: the log is not the one that the read models were made from',
    over: 'commands are taken again',
    quiet: AFTER_A_START,
    look: ({ refusal }) => {
      if (refusal()) throw refusal()!;
    },
  },
  STORE_DAMAGED: damage('requests are refused: an event that they need is damaged; told again after a minute of quiet'),
  READ_MODELS_DAMAGED: damage('questions are refused: read models are damaged; "cordon rebuild" makes them anew'),

  TOO_MANY_AT_ONCE: bound('requests of a sender with too many at once are'),
  RATE_EXCEEDED: bound('requests of an administration above its rate (CORDON_RATE) are'),
  FEED_FULL: bound('more feeds are'),
  INTAKE_FULL: bound('more transfers are'),

  SCAN_FAILED: away('attachments cannot be scanned (CORDON_SCAN)', 'attachments are scanned again'),

  NOT_YET_PROJECTED: waiting(
    'questions wait in vain: the read models are behind the log',
    'questions are answered again',
  ),
  EVENT_NOT_REACHED: waiting('events are asked for that are not found yet', 'events are found again'),
  RIGHTS_CHANGED: waiting('answers are broken off: rights change while they are given', 'answers are given again'),
  REBUILDING: waiting('questions are refused: their read models are being built', 'questions are answered again'),
  READ_NOT_KEPT: waiting('what is restricted is told to nobody: who reads it cannot be kept', 'it is told again'),

  ISSUER_UNREACHABLE: away('tokens are refused: an issuer’s keys cannot be had', 'tokens are taken again'),
  PROVIDER_UNREACHABLE: away('nobody can log in: a provider does not answer', 'people log in again'),
  TRANSFER_STOPPED: undefined,
};

/** By their messages: each names its setting, or the file. */
const ABOUT_READ_MODELS = /^CORDON_READ_DB|read\.sqlite/;

export function kindOf({ code, fault }: Refused): Kind | undefined {
  const kind = KINDS[code];
  const isOfReadModels = fault instanceof Error && ABOUT_READ_MODELS.test(fault.message);
  return kind === OF_LOG && isOfReadModels ? OF_READ_MODELS : kind;
}
