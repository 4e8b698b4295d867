// The commands that put right what was said of a thing: any event of it, by whoever may say that event.
import { sameData } from '../../eventsourcing/log/canonical.js';
import { type DomainEvent, given } from '../../eventsourcing/log/event.js';
import { Refusal } from '../../eventsourcing/writing/refusal.js';
import type { Context } from '../context.js';
import type { RefusalCode } from '../refusals.js';
import { changedFields, speakersOf } from '../told.js';
import type { CommandMetadata } from '../values/who/command-metadata.js';
import { mayCorrect, mayWithdraw } from './authority.js';
import type { Rectified } from './events.js';
import type { CorrectEntry, WithdrawEntry } from './forms.js';
import { type AnyStory, type AnyTold, entryOf, saidUnder, wasWithdrawn } from './story.js';
import { type Correctable, referencesOf, type Said, saidAnew } from './said.js';
import { upsetBy } from './upsets.js';

/** Everything of both commands but their forms, and whether they decide or report. */
export function rectifying<Events, const Name extends string>(of: {
  readonly name: Name;
  readonly initial: object;
  /** By event: the command that says it; null: an answer, which is given once. */
  readonly saidBy: { readonly [Type in Exclude<keyof Events & string, keyof Rectified<Name>>]: Correctable | null };
}) {
  const said: Said = { initial: of.initial as AnyStory, saidBy: of.saidBy };
  const upsets = upsetBy(said);
  return {
    correct: {
      rights: mayCorrect(said),
      isOfOwn: isOfOwn(({ corrects }: CorrectEntry) => corrects),
      refers: referencesOf(said),
      upsets,
      decide: (command: CorrectEntry, story: AnyStory, context: Context): readonly DomainEvent[] =>
        corrected(said, { command, story, context }).map((data) => ({ type: `${of.name}EntryCorrected`, data })),
    },
    withdraw: {
      rights: mayWithdraw(said),
      isOfOwn: isOfOwn(({ withdraws }: WithdrawEntry) => withdraws),
      upsets,
      decide: (command: WithdrawEntry, story: AnyStory): readonly DomainEvent[] =>
        withdrawn(said, command, story).map((data) => ({ type: `${of.name}EntryWithdrawn`, data })),
    },
  };
}

/** Whoever left a circle may still put right what they said in it. */
const isOfOwn =
  <Command>(eventIn: (command: Command) => string) =>
  (command: Command, { told }: AnyStory, metadata: object): boolean => {
    const said = told.findLast(({ event }) => event === eventIn(command));
    return said !== undefined && speakersOf(said).includes((metadata as CommandMetadata).actor.administration);
  };

interface Correcting {
  readonly command: CorrectEntry;
  readonly story: AnyStory;
  readonly context: Context;
}

function corrected(said: Said, { command, story, context }: Correcting): readonly object[] {
  const { corrects, reason, note } = command;
  const entry = entryOf(story, corrects);
  if (!entry) return notKnown(corrects, '/corrects');
  const data = saidAnew(said, { type: entry.type, raw: command.data, context });
  const changed = changedFields(entry.data, data);
  if (changed.length === 0) return [];
  const correction = given({ corrects: entry.event, type: entry.type, data, changed, reason, note });
  return isWaiting(story, correction) ? [] : [correction];
}

function withdrawn({ saidBy }: Said, { withdraws, reason, note }: WithdrawEntry, story: AnyStory): readonly object[] {
  const entry = saidUnder(story, withdraws);
  if (!entry && wasWithdrawn(story, withdraws)) return [];
  if (!entry || saidBy[entry.type] === null) return notKnown(withdraws, '/withdraws');
  const withdrawal = given({ withdraws, type: entry.type, said: entry.data, reason, note });
  return isWaiting(story, withdrawal) ? [] : [withdrawal];
}

/** The same was proposed before, and waits or was declined. */
const isWaiting = ({ told }: AnyStory, data: object): boolean =>
  told.some((each: AnyTold) => each.flags.some(({ code }) => code === 'NOT_YOURS') && sameData(each.data, data));

function notKnown(event: string, pointer: string): never {
  throw new Refusal<RefusalCode>('CORRECTED_EVENT_NOT_KNOWN', { event }, pointer);
}
