// The requests of a thing: what is asked of whom, by whom, until when, and by which commands it is answered. Consent, permission,
// proposal, contribution, acknowledgement, assistance and signature are requests. Each aggregate declares its own; the inbox is what is open of all of them.
import type { DomainEvent } from '../eventsourcing/log/event.js';
import type { Growing } from '../eventsourcing/log/growing.js';
import type { Story } from '../eventsourcing/log/story.js';
import type { Bilingual } from '../forms/language.js';
import { oneOf } from '../forms/vocabulary.js';
import { type Holder, isSame, written } from './authority/speaker.js';
import type { By } from './told.js';
import type { When } from './values/time/when.js';

export type RequestKind =
  'CONSENT' | 'PERMISSION' | 'PROPOSAL' | 'CONTRIBUTION' | 'ACKNOWLEDGEMENT' | 'ASSISTANCE' | 'SIGNATURE';

export const requestKinds = oneOf<RequestKind>({
  CONSENT: { en: 'consent', ru: 'согласие', also: ['согласования'] },
  PERMISSION: { en: 'permission', ru: 'разрешение' },
  PROPOSAL: { en: 'proposal', ru: 'предложение' },
  CONTRIBUTION: { en: 'contribution', ru: 'участие' },
  ACKNOWLEDGEMENT: { en: 'acknowledgement', ru: 'подтверждение' },
  ASSISTANCE: { en: 'assistance', ru: 'содействие', also: ['взаимная помощь'] },
  SIGNATURE: { en: 'signature', ru: 'подпись' },
});

/** What nobody has answered yet. */
export interface OpenRequest {
  /** Who is asked: whoever may send the commands that answer it. */
  readonly of: Holder;
  /** The event that asks: who asked, when, and for what. */
  readonly told: Pick<By, 'event' | 'by' | 'recordedAt'> & DomainEvent;
  /** Until when an answer is wanted, where that was said. */
  readonly until?: When | undefined;
  /** What is known of the bodies of the commands that answer it. */
  readonly yes: object;
  readonly no?: object;
  /** The id of the thing whose command answers it, where that is another one. */
  readonly at?: string;
}

/** What one kind of request of an aggregate asks, and where it stands open. */
export interface Requesting<State, Others> {
  readonly kind: RequestKind;
  /** What is asked for, as a noun with what belongs to it. */
  readonly asks: Bilingual;
  /** The command that says yes: `<collection>/<verb>`. */
  readonly yes: string;
  /** The one that says no, where there is one. */
  readonly no?: string;
  readonly open: (it: State, about: About<Others>) => readonly OpenRequest[];
}

interface About<Others> {
  readonly id: string;
  /** The stories of the others; without one that is not there, or not seen. */
  readonly others?: Partial<Others>;
  /** Ms UTC; undefined: it is asked what may be open at any time. */
  readonly now?: number | undefined;
}

/** The requests that an aggregate declares, by names of their own. */
export interface Requests<State, Others extends object = Record<string, unknown>> {
  /** False where a glance tells that nothing is open: it is asked with every event. */
  readonly mayBeOpen?: (it: State) => boolean;
  /** Other things whose stories tell whether something is open, each known by the thing and by those before it. */
  readonly others?: {
    readonly [Name in keyof Others]: {
      readonly story: Story<Others[Name], never>;
      readonly id: (it: State, found: Partial<Others>) => string | undefined;
    };
  };
  /** Of whom something may be asked that others decide, while there is one; of anybody, where it is not said. */
  readonly mayBeOf?: (it: State) => readonly string[];
  readonly of: Readonly<Record<string, Requesting<State, Others>>>;
}

/** The same of an aggregate that looks at other things. */
export const requestsBeside = <State, Others extends object>(requests: Requests<State, Others>): Requests<State> =>
  requests as unknown as Requests<State>;

/** One that is open, with what was declared of it. */
export interface Found {
  readonly name: string;
  readonly as: Pick<Requesting<never, never>, 'kind' | 'asks' | 'yes' | 'no'>;
  readonly request: OpenRequest;
}

export const requestsIn = <State, Others extends object>(
  { mayBeOpen, of }: Requests<State, Others>,
  it: State,
  about: About<Others>,
): readonly Found[] =>
  mayBeOpen?.(it) === false
    ? []
    : Object.entries(of).flatMap(([name, as]) => as.open(it, about).map((request) => ({ name, as, request })));

/** Whether it is that one's to answer. */
export const isAskedOf = ({ of }: OpenRequest, one: Holder): boolean => isSame(of, one);

/** `KG`, or `KG/CUSTOMS`. */
export const addresseeIn = ({ of }: OpenRequest): string => written(of);

/** That only a closer look tells whether anything is asked, and of whom. */
export const ANYBODY = '*';
/** The same of an operation's coordination unit. */
export const UNIT = '*unit';

/** Events of a thing that are looked through with each more of it; of a longer one, when somebody asks. */
const LOOKED_THROUGH = 200;

/** What is not looked through with each more of it. */
export const isLong = (it: object): boolean => 'told' in it && (it.told as Growing<unknown>).length > LOOKED_THROUGH;

/** Of which administrations something is asked. */
export function askedOf<State extends object>(requests: Requests<State>, it: State, id: string): readonly string[] {
  if (requests.mayBeOpen?.(it) === false) return [];
  if (isLong(it)) return [ANYBODY];
  const own = requestsIn(requests, it, { id }).map(({ request }) => request.of.country);
  return [...new Set([...own, ...alsoOf(requests, it)])].sort();
}

function alsoOf<State extends object>({ others = {}, mayBeOf }: Requests<State>, it: State): readonly string[] {
  if (!Object.values(others).some(({ id }) => id(it, {}) !== undefined)) return [];
  return mayBeOf?.(it) ?? [ANYBODY];
}
