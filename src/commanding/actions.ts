// The actions that somebody may take on a thing: the commands of its collection that the log would hear from them, as it stands.
import { type Actor, type CommandMetadata, WRITING_ROLES } from '../domain/values/who/command-metadata.js';
import { type Allowed, allowedOn } from '../eventsourcing/writing/allowed.js';
import type { AnyAggregate, AnyCommandHandler } from '../eventsourcing/writing/decider.js';
import type { Executing } from '../eventsourcing/writing/executing.js';
import { formSchema } from '../forms/form.js';

export interface OfThing {
  readonly aggregate: AnyAggregate;
  readonly id: string;
  readonly actor: Actor;
}

const known = new WeakMap<object, ReadonlySet<string>>();

function required({ form }: AnyCommandHandler): ReadonlySet<string> {
  const names = known.get(form) ?? new Set(formSchema(form)['required'] as readonly string[] | undefined);
  known.set(form, names);
  return names;
}

/** Undefined where they see no such thing. */
export type ActionsOf = (thing: OfThing) => Promise<readonly Allowed[] | undefined>;

export const actionsOver =
  (executing: Executing): ActionsOf =>
  async ({ aggregate, id, actor }) => {
    const metadata: CommandMetadata = { actor, lang: 'en', handling: [], releasableTo: [] };
    const allowed = await allowedOn(executing, { aggregate, id, metadata, required });
    return WRITING_ROLES.has(actor.role) ? allowed : allowed && [];
  };
