// The saying of an event anew: its new data are read by the form, and made by the rule, of the command that says it.
import type { DomainEvent } from '../../eventsourcing/log/event.js';
import type { AnyCommandHandler } from '../../eventsourcing/writing/decider.js';
import type { Before } from '../../eventsourcing/writing/references.js';
import { readForm } from '../../forms/form.js';
import type { Invalid } from '../../forms/invalid.js';
import { Malformed } from '../../forms/malformed.js';
import type { Context } from '../context.js';
import type { Unread } from '../values/text.js';
import { type AnyStory, entryOf } from './story.js';

export type Correctable = Pick<AnyCommandHandler, 'form' | 'rights' | 'refers' | 'against' | 'decide'>;

/** Which command says each event of an aggregate; null: it is an answer, given once. */
export interface Said {
  readonly initial: AnyStory;
  readonly saidBy: { readonly [type: string]: Correctable | null };
}

interface Anew {
  readonly type: string;
  readonly raw: Unread;
  readonly context: Context;
}

/** As it would be said of a thing of which nothing was. Throws `Malformed` with every problem, each under `/data`. */
export function saidAnew({ initial, saidBy }: Said, { type, raw, context }: Anew): object {
  const handler = saidBy[type];
  const form = handler && formOf(handler, raw);
  if (!form || Array.isArray(form)) {
    throw new Malformed(((form ?? []) as readonly Invalid[]).map((each) => each.under('data')));
  }
  const events: readonly DomainEvent[] = handler.decide(form, initial, context, {});
  return events.find((each) => each.type === type)!.data as object;
}

const formOf = ({ form }: Correctable, { fields, reading }: Unread): object | readonly Invalid[] =>
  readForm(form, fields, reading);

interface Command {
  readonly corrects: string;
  readonly data: Unread;
}

/** The command that says anew what is corrected; undefined: nobody knows that event, or its new data are wrong. */
export function commandAnew({ saidBy }: Said, { corrects, data }: Command, story: AnyStory): Anewed | undefined {
  const handler = saidBy[entryOf(story, corrects)?.type ?? ''];
  const command = handler && formOf(handler, data);
  return handler && command && !Array.isArray(command) ? { handler, command } : undefined;
}

interface Anewed {
  readonly handler: Correctable;
  readonly command: object;
}

/** The streams that any of the commands refers to: looked at where the new data name one. */
export function referencesOf(said: Said): AnyCommandHandler['refers'] {
  const all = Object.values(said.saidBy).flatMap((handler) => Object.entries(handler?.refers ?? {}));
  return Object.fromEntries(
    all.map(([name, { story }]) => [
      name,
      {
        story,
        id(command: object, own: never, thing: string, before: object): string | readonly string[] | undefined {
          const anew = commandAnew(said, command as Command, own);
          return anew?.handler.refers[name]?.id(anew.command, own, thing, before as Before);
        },
      },
    ]),
  );
}
