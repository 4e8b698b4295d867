// The weighing of whose word a command is, in a specification: as the machine weighs it, over stories that are at hand.
import { holderOf } from '../../../src/domain/authority/speaker.js';
import { isCountry } from '../../../src/domain/values/who/country.js';
import type { Actor, CommandMetadata } from '../../../src/domain/values/who/command-metadata.js';
import type { AnyCommandHandler, Context } from '../../../src/eventsourcing/writing/decider.js';
import { Refusal } from '../../../src/eventsourcing/writing/refusal.js';
import type { Claim, Judgement } from '../../../src/eventsourcing/writing/rights.js';
import type { Story } from '../../../src/eventsourcing/log/story.js';

type StoryOf = (of: Story<unknown, never>, id: string) => unknown;

/** Throws a `Refusal`. */
export function judgedBy({ rights }: AnyCommandHandler, claim: Claim, storyOf: StoryOf): Judgement {
  if (!rights) return {};
  const proved: Record<string, unknown> = {};
  for (const [name, { story, id }] of Object.entries(rights.proofs)) {
    const of = id(claim as never);
    if (of !== undefined) proved[name] = storyOf(story, of);
  }
  return rights.weigh(claim, proved);
}

/** The same for whoever speaks, or, where it does not matter who, for one who may: the usual officer, if they are that. */
export function rightful<Ctx extends Context<CommandMetadata>>(
  handler: AnyCommandHandler,
  claim: Claim<object, unknown, Ctx>,
  storyOf: StoryOf,
): { readonly context: Ctx; readonly whose: Judgement['whose'] } {
  const { context } = claim;
  const judged = unlessRefused(() => judgedBy(handler, claim, storyOf));
  const no = judged instanceof Refusal ? judged : judged.whose;
  if (!no) return { context, whose: undefined };
  const actor = ownerNamed(no.values?.['owner']);
  if (!actor) throw judged as Refusal;
  const speaking = { ...context, metadata: { ...context.metadata, actor } };
  return { context: speaking, whose: judgedBy(handler, { ...claim, context: speaking }, storyOf).whose };
}

function ownerNamed(owner: unknown): Actor | undefined {
  if (typeof owner !== 'string') return undefined;
  const { country: administration, service } = holderOf(owner.split(', ')[0]!);
  const role = isCountry(administration) ? 'officer' : 'secretariat';
  return { administration, officer: 'p-8', role, ...(service === undefined ? {} : { service }) };
}

function unlessRefused<T>(judge: () => T): T | Refusal {
  try {
    return judge();
  } catch (problem) {
    if (problem instanceof Refusal) return problem;
    throw problem;
  }
}
