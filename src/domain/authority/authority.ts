// The authority over a thing: who may send a command, and what anybody else's word does. Each command states it in its own file,
// as data; what it says is weighed here, for all of them alike.
import type { Flag } from '../../eventsourcing/log/event.js';
import { Refusal } from '../../eventsourcing/writing/refusal.js';
import { type Claim, type Judgement, type Proof, type Rights, Unheld } from '../../eventsourcing/writing/rights.js';
import { type Administration, administrationStory, idOfAdministration, mandates } from '../administration/story.js';
import type { Context } from '../context.js';
import { type Document, documentStory } from '../document/story.js';
import type { RefusalCode } from '../refusals.js';
import { admitted } from './admitted.js';
import { holdersOf, type Parties, stands, states, type Voice } from './parties.js';
import type { Relation } from './relations.js';
import { type Holder, mayBind, voiceOf, written } from './speaker.js';

/**
 * What the word of anybody else does: it is refused, or kept as a proposal that counts nothing until it is accepted; or
 * whatever it does of what was said before, which it puts right.
 */
export type Otherwise = 'REFUSED' | 'PROPOSAL' | 'AS_SAID';

/**
 * Whether it may be said in another's name: with a mandate of that one; also without, by the coordination unit of the
 * operation; or never, whoever may have allowed it; or as what was said before.
 */
export type Behalf = 'MANDATE' | 'UNIT' | 'NEVER' | 'AS_SAID';

/** Who may send a command, as data. */
export interface Authority extends Rights {
  readonly may: readonly Relation[];
  readonly otherwise: Otherwise;
  readonly behalf: Behalf;
}

export const isAuthority = (rights: Rights | undefined): rights is Authority => rights !== undefined && 'may' in rights;

/** What the parties to a thing follow from. */
export interface Asked<Command, State> {
  /** The id in the stream's name. */
  readonly id: string;
  readonly command: Command;
  readonly story: State;
  /** Whose word it is, and who brings it. */
  readonly voice: Voice;
  readonly context: Context;
  readonly proved: Readonly<Record<string, unknown>>;
}

export type PartiesOf<Command, State> = (asked: Asked<Command, State>) => Parties;

/** What a command states beside the relations of those who may send it. */
export interface Terms {
  /** `REFUSED` where nothing is said. */
  readonly otherwise?: Otherwise;
  /** `MANDATE` where nothing is said. */
  readonly behalf?: Behalf;
}

/** Who may send the commands of one aggregate; nobody else, unless it is said what their word does. */
export const authorityOver =
  <State>(partiesOf: PartiesOf<never, State>, proofs: Readonly<Record<string, Proof>> = {}) =>
  (may: readonly Relation[], { otherwise = 'REFUSED', behalf = 'MANDATE' }: Terms = {}): Authority => {
    const rules = { may, otherwise, behalf };
    return {
      ...rules,
      proofs: { ...COMMON, ...proofs },
      weigh(claim, proved) {
        const asked = askedOf(claim as Claim<object, unknown, Context>, proved);
        if (asked.context.attested) return ATTESTED;
        const { own } = asked.proved as Proved;
        return admitted(own, asked.context, otherwise === 'PROPOSAL') ?? weighed(rules, asked, partiesOf as never);
      },
    };
  };

type Of = Claim<object, unknown, Context>;

/** What every command may be held against: who the sender's administration has named, and what that spoken for allows. */
const COMMON: Readonly<Record<string, Proof>> = {
  own: {
    story: administrationStory as never,
    id: ({ context }: Of) => idOfAdministration(context.metadata.actor.administration),
  },
  /** Of what a sender names as a source; who imports one says so by themselves. */
  document: {
    story: documentStory as never,
    id: ({ context: { documented, metadata } }: Of) => (documented ? metadata.source?.document : undefined),
  },
  principal: {
    story: administrationStory as never,
    id({ context }: Of) {
      const behalf = behalfIn(context);
      return behalf === undefined ? undefined : idOfAdministration(behalf);
    },
  },
};

interface Proved {
  readonly document?: Document;
  readonly own?: Administration;
  readonly principal?: Administration;
}

const isMandatedBy = (principal: Administration | undefined, { metadata, route, time }: Context): boolean =>
  principal !== undefined && mandates(principal, { to: metadata.actor.administration, command: route ?? '', time });

/** A fact from a document, told by who imports it: no state's word, and nobody's right is taken. */
const ATTESTED: Judgement = { right: 'DOCUMENT' };

function askedOf({ command, state, context }: Claim<object, unknown, Context>, proved: object): Asked<object, unknown> {
  const { actor } = context.metadata;
  const { own } = proved as Proved;
  const also = behalfIn(context) === undefined ? (own?.predecessors ?? []) : [];
  const voice = { actor, of: voiceOf(context.metadata), also: states(...also) };
  return { id: context.id, command, story: state, voice, context, proved: proved as Record<string, unknown> };
}

export type Rules = Pick<Authority, 'may' | 'otherwise' | 'behalf'>;

function weighed(rules: Rules, asked: Asked<object, unknown>, partiesOf: PartiesOf<object, unknown>): Judgement {
  const { voice, context } = asked;
  const { document } = asked.proved as Proved;
  if (document?.phase === 'unknown') refuse('SOURCE_NOT_KNOWN', { document: context.metadata.source?.document ?? '' });
  const behalf = behalfIn(context);
  const isMandated = isMandatedBy((asked.proved as Proved).principal, context);
  const parties = partiesOf(asked);
  demandOwn(voice, parties, context);
  return judge(rules, { voice, behalf, parties, isMandated });
}

/** Who may see a thing is for its owner to say: nobody blinds the others by what they say in it. */
function demandOwn(voice: Voice, parties: Parties, { metadata: { handling, releasableTo } }: Context): void {
  if (handling.length + releasableTo.length === 0) return;
  const own = (['OWNER', 'ASSERTER', 'SENDER'] as const).filter((each) => parties[each] !== undefined);
  if (own.some((each) => stands(each, voice, parties))) return;
  refuse('AUDIENCE_NOT_YOURS', { owner: holdersOf(own, parties).map(written).join(', ') || NOBODY });
}

/** In whose name it is said, where that is not the sender's own. */
export function behalfIn({ metadata: { actor, onBehalfOf } }: Pick<Context, 'metadata'>): string | undefined {
  return onBehalfOf === actor.administration ? undefined : onBehalfOf;
}

/** What a command is weighed by. */
export interface Weighing {
  readonly voice: Voice;
  readonly parties: Parties;
  readonly behalf: string | undefined;
  /** Whether whoever it is said for has given the sender a mandate for it. */
  readonly isMandated: boolean;
}

/** By which right it is said, or whose word it is; throws a `Refusal` where nobody but others may say it. */
export function judge(rules: Rules, weighing: Weighing): Judgement {
  const { voice, behalf, parties } = weighing;
  if (behalf !== undefined && rules.behalf === 'NEVER') refuse('NEVER_ON_BEHALF', { administration: behalf });
  const right = rules.may.find((relation) => stands(relation, voice, parties));
  if (right === undefined) return elsewhere(rules, voice, holdersOf(rules.may, parties));
  return behalf === undefined ? { right } : inTheNameOf(behalf, rules, weighing);
}

function inTheNameOf(state: string, rules: Rules, weighing: Weighing): Judgement {
  const { voice, isMandated } = weighing;
  if (isMandated) return { right: 'MANDATE' };
  if (rules.behalf === 'UNIT' && isUnitOf(state, weighing)) return { right: 'COORDINATION_UNIT' };
  if (rules.otherwise === 'PROPOSAL') return { whose: notYours({ country: state }) };
  return refuse('NO_MANDATE', { administration: state, sender: voice.actor.administration });
}

/** The coordination unit may report for a state that takes part. */
const isUnitOf = (state: string, { voice, parties }: Weighing): boolean =>
  stands('COORDINATOR', voice, parties) && (parties.PARTICIPANT ?? []).some(({ country }) => country === state);

function elsewhere({ may, otherwise }: Rules, { actor, of }: Voice, holders: readonly Holder[]): Judgement {
  const [first] = holders;
  if (otherwise === 'PROPOSAL' && first) return { whose: notYours(first) };
  // Of a body that could say it, were it not for the role.
  const isRole = !mayBind(actor) && (holders.length === 0 || holders.some(({ country }) => country === of.country));
  if (isRole) return refuse('SECRETARIAT_SPEAKS', { administration: actor.administration });
  if (may.includes('BODY')) return refuse('BODIES_ONLY', {});
  if (!first) throw new Unheld<RefusalCode>('NOT_YOURS', { owner: NOBODY });
  return refuse('NOT_YOURS', { owner: holders.map(written).join(', ') });
}

/** As of a committee whose id is a country's. */
const NOBODY = '—';

const notYours = (owner: Holder): Flag => ({
  code: 'NOT_YOURS' satisfies RefusalCode,
  values: { owner: written(owner) },
});

function refuse(code: RefusalCode, values: Readonly<Record<string, string>>): never {
  throw new Refusal<RefusalCode>(code, values);
}
