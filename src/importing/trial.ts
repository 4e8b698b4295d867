// The trial of a table: what would become of its rows, which of them look already reported, and what it changes of an earlier edition.
import type { Import } from '../domain/import/story.js';
import type { Actor } from '../domain/values/who/command-metadata.js';
import { given, idOf } from '../eventsourcing/log/event.js';
import { alwaysOf } from './arrived.js';
import { type Earlier, Edition, hiddenOf, type Said, said } from './edition.js';
import { type Mapped, told } from './import-table.js';
import { recordedBy } from './recorded-by.js';
import type { RowResult } from './run.js';
import type { AlreadyReported, ImportsOver, SentTable, Taken } from './taking.js';

/** An earlier import, as it stands. */
export interface Replaced {
  readonly id: string;
  readonly story: Import;
}

type Sent = Omit<SentTable, 'isTrial' | 'name' | 'replaces' | 'turn'> & {
  readonly turn: SentTable['turn'] | undefined;
  readonly replaced: Replaced | undefined;
};

export async function tried(read: Mapped, { replaced, ...sent }: Sent, over: ImportsOver): Promise<Taken> {
  const { about, others, turn, operation } = sent;
  const all = replaced && (await saidBy(replaced, over));
  const earlier = all && byRows(all);
  // What was withdrawn is gone already.
  const trial = over.trials(all && !replaced.story.withdrawn ? hiddenOf(all) : undefined);
  const numbering = read.profile.commands.flatMap((each) => each.numbering ?? []);
  const edition = earlier && new Edition(earlier, trial.store, numbering);
  const how = {
    about,
    others,
    carrier: trial.carrier,
    ...given({ turn, always: alwaysOf(operation), anew: replaced?.id }),
  };
  const looked = looking(told(read, how), { look: over.alreadyReported(), sender: about.actor, earlier });
  return edition ? { results: compared(looked, edition), gone: () => edition.gone() } : { results: looked };
}

interface Followed extends Said {
  /** Said by a row, and not by a state that answered one. */
  readonly isOfRow: boolean;
}

type AllSaid = ReadonlyMap<string, readonly Followed[]>;

/** What followed from it: from its rows, and from what states answered to it as one. */
function saidBy({ id, story }: Replaced, { store }: ImportsOver): Promise<AllSaid> {
  const begun = story.told.first!.event;
  const causes = new Set(story.told.all().map(({ event }) => event));
  return recordedBy({ id, causes }, store, (event) => ({
    ...said(event),
    isOfRow: event.metadata.causationId === begun,
  }));
}

const byRows = (all: AllSaid): Earlier =>
  new Map([...all].map(([stream, events]) => [stream, events.filter(({ isOfRow }) => isOfRow)]));

interface Looking {
  readonly look: AlreadyReported;
  readonly sender: Actor;
  readonly earlier: Earlier | undefined;
}

/** Tells of each row what the log already holds that looks like it, but for itself and what it takes the place of. */
async function* looking(
  results: AsyncIterable<RowResult>,
  { look, sender, earlier }: Looking,
): AsyncGenerator<RowResult, void> {
  const replaced = new Set([...(earlier?.keys() ?? [])].map(idOf));
  for await (const result of results) {
    const { facts, repeated, id } = result;
    const found = facts && !repeated ? await look(facts, sender) : [];
    const alike = found.filter((each) => each !== id && !replaced.has(each));
    yield alike.length > 0 ? { ...result, alike } : result;
  }
}

async function* compared(results: AsyncIterable<RowResult>, edition: Edition): AsyncGenerator<RowResult, void> {
  for await (const result of results) {
    const change = await edition.changeOf(result);
    yield change ? { ...result, change } : result;
  }
}
