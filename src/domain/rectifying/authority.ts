// The authority over what was said: whoever may say an event may correct or withdraw it, and what they make of it must be
// theirs to say too.
import { asSaid, type Saying } from '../authority/as-said.js';
import { speakerOf } from '../authority/speaker.js';
import type { Context } from '../context.js';
import { commandAnew, type Said } from './said.js';
import { type AnyStory, type AnyTold, entryOf, isRectification, saidUnder } from './story.js';
import type { CorrectEntry, WithdrawEntry } from './forms.js';

export const mayCorrect = (said: Said) =>
  asSaid<CorrectEntry, AnyStory>(({ command, state, context }) => {
    const entry = entryOf(state, command.corrects);
    const anew = commandAnew(said, command, state);
    const after = anew ? [{ rights: anew.handler.rights, command: anew.command }] : [];
    return [...sayingsOf(said, { entry, state, context }), ...after];
  }, rightsIn(said));

export const mayWithdraw = (said: Said) =>
  asSaid<WithdrawEntry, AnyStory>(
    ({ command: { withdraws }, state, context }) =>
      sayingsOf(said, { entry: saidUnder(state, withdraws), state, context }),
    rightsIn(said),
  );

const rightsIn = ({ saidBy }: Said) => Object.values(saidBy).map((handler) => handler?.rights);

interface About {
  readonly entry: AnyTold | undefined;
  readonly state: AnyStory;
  readonly context: Context;
}

/** What is still a proposal is its speaker's; of a correction it is asked what that corrects. */
function sayingsOf({ saidBy }: Said, { entry, state, context }: About): readonly Saying[] {
  if (!entry || isOwnProposal(entry, state, context)) return [];
  const { type, data: command } = rootOf(entry, state);
  const handler = saidBy[type];
  return handler ? [{ rights: handler.rights, command }] : [];
}

/** What was said first, of a correction or a withdrawal, or of one of those. */
function rootOf(entry: AnyTold, state: AnyStory): AnyTold {
  const { corrects, withdraws = corrects } = entry.data;
  const root = isRectification(entry) ? state.told.findLast(({ event }) => event === withdraws) : undefined;
  return root ? rootOf(root, state) : entry;
}

const isOwnProposal = ({ event, by }: AnyTold, { waiting }: AnyStory, context: Context): boolean =>
  waiting?.get(event)?.state === 'OPEN' && by === speakerOf(context);
