// The authority over an incident: whose it is, its lines and what was said of them; of anyone else it is a proposal.
import { type Annex, annexStory } from '../annex/story.js';
import { authorityOver, behalfIn, type Asked } from '../authority/authority.js';
import { type Parties, states } from '../authority/parties.js';
import { type Holder, isSame } from '../authority/speaker.js';
import type { Context } from '../context.js';
import { coordinatorsOf, type Operation, operationStory, participantsOf } from '../operation/story.js';
import type { Unread } from '../values/text.js';
import { country } from '../values/who/country.js';
import type { Credit } from './events.js';
import { addresseeOf, creditedIn, ownerIn } from './parties.js';
import { correctedBy } from './story/corrected.js';
import { countedLine, type Incident } from './story/incident.js';
import type { Standing } from './story/line.js';

type AskedOf<Command> = Asked<Command, Incident>;

/** The operation is looked at only where its coordination unit may speak for a state. */
const UNIT = {
  operation: {
    story: operationStory as never,
    id: ({ command, state, context }: { command: { operation?: string }; state: Incident; context: Context }) =>
      behalfIn(context) === undefined ? undefined : (state.operation ?? command.operation),
  },
} as const;

type Beside = Pick<AskedOf<object>, 'proved' | 'context'>;

function unitOf({ proved, context }: Beside): Parties {
  const { operation } = proved as { readonly operation?: Operation };
  if (!operation) return {};
  return { COORDINATOR: coordinatorsOf(operation, context.time), PARTICIPANT: states(...participantsOf(operation)) };
}

type OfIncident = { readonly country?: string; readonly service?: string };

/** A state tells of its own incident, whoever may have told of it before without a report. */
function ownersOf({ story, command, voice }: AskedOf<OfIncident>): readonly Holder[] {
  const { country: own, service } = command;
  if (!story.report && own !== undefined) return [{ country: own, service }];
  return [ownerIn(story) ?? voice.of];
}

export const may = authorityOver<Incident>(
  (asked: AskedOf<OfIncident>): Parties => ({ OWNER: ownersOf(asked), ...unitOf(asked) }),
  UNIT,
);

/** Nobody is given the credit but by themselves, and nobody adds to another's incident. */
export const mayOnLine = authorityOver<Incident>((asked: AskedOf<OfLine>): Parties => {
  const { story, command, voice } = asked;
  const { creditedTo } = command;
  const isElsewhere = creditedTo !== undefined && !isSame(creditedTo, voice.of);
  return { OWNER: [isElsewhere ? creditedTo : (ownerIn(story) ?? voice.of)], ...unitOf(asked) };
}, UNIT);

type OfLine = { readonly creditedTo?: Credit };

/** An examination of what a line holds. */
export const mayOnExhibit = authorityOver<Incident>((asked: AskedOf<{ readonly lineId: string }>): Parties => {
  const { story, command, voice } = asked;
  const line = countedLine(story, command.lineId);
  const HOLDER = line?.holder ? [line.holder] : [];
  return { OWNER: [line?.first.data.creditedTo ?? ownerIn(story) ?? voice.of], HOLDER, ...unitOf(asked) };
}, UNIT);

/** The annex's result is of a line: whose that is. */
export const mayOnAnnex = authorityOver<Incident>(
  ({ story, voice, proved }: AskedOf<{ readonly annex: string }>): Parties => {
    const { annex } = proved as { readonly annex?: Annex };
    const line = countedLine(story, annex?.as?.result?.lineId ?? '');
    return { OWNER: [line?.first.data.creditedTo ?? ownerIn(story) ?? voice.of] };
  },
  { annex: { story: annexStory as never, id: ({ command }: { command: { annex: string } }) => command.annex } },
);

/** Whoever speaks, where all of them are theirs; else the others. */
function alone(all: readonly Holder[], speaker: Holder): readonly Holder[] {
  const others = all.filter((each) => !isSame(each, speaker));
  return others.length > 0 ? others : [speaker];
}

/** Goods are handed over by whoever has them: of several lines, of all of them. */
export const mayOnCustody = authorityOver<Incident>(
  ({ story, command, voice }: AskedOf<{ readonly lines: readonly string[] }>) => {
    const holders = command.lines.map((lineId): Holder => {
      const line = countedLine(story, lineId);
      return line?.holder ?? line?.first.data.creditedTo ?? ownerIn(story) ?? voice.of;
    });
    return { HOLDER: alone(holders, voice.of) };
  },
);

/** What becomes of goods is said by whoever has them, or is credited with them: of several lines, of all of them. */
export const mayOnGoods = authorityOver<Incident>((asked: AskedOf<{ readonly lines: readonly string[] }>): Parties => {
  const { story, command, voice } = asked;
  const lines = command.lines.map((lineId) => countedLine(story, lineId));
  const owners = lines.map((line): Holder => line?.first.data.creditedTo ?? ownerIn(story) ?? voice.of);
  const holders = lines.map((line, i) => line?.holder ?? owners[i]!);
  return { OWNER: alone(owners, voice.of), HOLDER: alone(holders, voice.of), ...unitOf(asked) };
}, UNIT);

export const mayTakeOver = authorityOver<Incident>(
  ({ story, command, voice }: AskedOf<{ readonly transfer: string }>) => ({
    TAKER: [story.transfers.get(command.transfer)?.data.to ?? voice.of],
  }),
);

/** What was proposed is taken back by whoever proposed it. */
export const mayRetract = authorityOver<Incident>(
  ({ story, command, voice }: AskedOf<{ readonly proposal: string }>) => {
    const { administration: country, service } = story.proposals.get(command.proposal)?.told?.actor ?? voice.actor;
    return { SPEAKER: [{ country, service }] };
  },
);

/** ms; so long a coordination unit corrects what it keyed in itself. */
const CORRECTED_BY_UNIT = 86_400_000;

type OfCorrection = { readonly corrects?: string; readonly line?: string; readonly data: Unread };

/** What was said is corrected by whoever it is credited to; the credit itself passes only to who takes it. */
export const mayOnSaid = authorityOver<Incident>((asked: AskedOf<OfCorrection>) => {
  const { story, command, voice } = asked;
  const standing = correctedBy(command, story);
  if (!standing) return { SPEAKER: [voice.of] };
  const before = creditedIn(standing);
  const after = creditGiven(command.data, [before, voice.of]);
  const SPEAKER = after !== undefined && isSame(before, voice.of) ? states(after) : [before];
  return { SPEAKER, ...(isKeyedByUnit(standing, asked) ? unitOf(asked) : {}) };
}, UNIT);

function isKeyedByUnit(
  { actor, onBehalfOf, recordedAt }: Standing,
  { voice, context }: AskedOf<OfCorrection>,
): boolean {
  const isOwn = actor.administration === voice.actor.administration && onBehalfOf !== null;
  return isOwn && context.time - recordedAt <= CORRECTED_BY_UNIT;
}

/** The country to which a correction newly credits what it corrects, where it is none of these. */
function creditGiven({ fields, reading }: Unread, but: readonly Holder[]): string | undefined {
  const { creditedTo, country: own } = fields as { creditedTo?: { country?: unknown }; country?: unknown };
  const read = country.parse(creditedTo?.country ?? own, reading);
  return typeof read === 'string' && !but.some((each) => each.country === read) ? read : undefined;
}

/** A proposal is answered by whose word it would be; of one in words, by who said what it is about. */
export const mayOnProposal = authorityOver<Incident>(
  ({ story, command, voice }: AskedOf<{ readonly proposal: string }>) => ({
    ADDRESSEE: [addresseeOf(story, command.proposal) ?? voice.of],
  }),
);

/** What was keyed in for a state is that state's to confirm or disown. */
export const mayOnBehalf = authorityOver<Incident>(
  ({ story, command, voice }: AskedOf<{ readonly confirms?: string; readonly withdraws?: string }>) => {
    const event = command.confirms ?? command.withdraws;
    const state = story.told.findLast((each) => each.event === event)?.onBehalfOf ?? voice.of.country;
    return { NAMED: states(state) };
  },
);

/** A part in a line is whoever's it names. */
export const mayOnContribution = authorityOver<Incident>(
  ({ story, command, voice }: AskedOf<{ readonly lineId: string }>) => {
    const named = countedLine(story, command.lineId)?.first.data.contributors ?? [];
    return { NAMED: named.length > 0 ? states(...named) : [voice.of] };
  },
);
