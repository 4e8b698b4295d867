// A command about one thing, or the one that begins it: its form, and what was recorded.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Collection, Command, Field } from '../../http/catalogue/shape.js';
import { CommandForm } from '../forms/command-form.js';
import type { FilledGroup } from '../forms/body.js';
import type { Receipt } from '../http/answers.js';
import { Heading } from '../parts/heading.js';
import { NotFound, Note } from '../parts/notes.js';
import { capital, shortId } from '../parts/shown.js';
import { collectionNamed } from '../state/catalogue.js';
import { hashOf, route } from '../state/route.js';
import { say } from '../state/say.js';
import { me } from '../state/session.js';

interface DoingProps {
  readonly name: string;
  /** Undefined: it is to begin. */
  readonly id?: string;
  /** Undefined: the one by which things of the collection mostly begin. */
  readonly verb?: string | undefined;
}

export function Doing({ name, id, verb }: DoingProps): JSX.Element {
  const [done, setDone] = useState<{ readonly receipt: Receipt; readonly id: string }>();
  const collection = collectionNamed(name);
  const command = collection?.commands.find((each) => (verb === undefined ? each.begins : each.verb === verb));
  if (!collection || !command) return <NotFound />;
  const backTo = id === undefined ? ['things', name] : ['things', name, id];
  if (done) return <Done {...done} collection={collection} />;
  return (
    <>
      <Heading
        text={command.label}
        hint={command.hint}
        up={backTo}
        upText={id === undefined ? capital(collection.label) : shortId(id)}
      />
      <CommandForm
        collection={name}
        id={id ?? (collection.ids === 'uuid' && !command.isUnaddressed ? newId() : undefined)}
        command={command}
        initial={prefilled(command)}
        onDone={(receipt) => setDone({ receipt, id: receipt.stream.slice(collection.stream.length + 1) })}
        backTo={hashOf(backTo)}
      />
    </>
  );
}

let made: string | undefined;
/** The same as long as the form is open: what is sent twice is one thing. */
const newId = (): string => (made ??= crypto.randomUUID());

/** What is known is named by its field; a task says which line and which event it is about; whose word it is, the session says. */
function prefilled({ fields }: Command): FilledGroup {
  const { query } = route.value;
  const [about, event] = [query.get('about'), query.get('event')];
  const of = ({ name, kind, required, isMade }: Field): string | undefined => {
    const known = query.get(name);
    if (known !== null) return known;
    if (isMade) return crypto.randomUUID();
    if (kind === 'uuid' && required) return event ?? undefined;
    if (kind === 'slug' && required) return about ?? undefined;
    return name === 'country' && required ? me.value?.administration : undefined;
  };
  return Object.fromEntries(
    fields.flatMap((field) => {
      const value = of(field);
      return value === undefined ? [] : [[field.name, value]];
    }),
  );
}

interface DoneProps {
  readonly receipt: Receipt;
  readonly id: string;
  readonly collection: Collection;
}

function Done({ receipt, id, collection }: DoneProps): JSX.Element {
  const { position, events, repeated } = receipt;
  made = undefined;
  const flags = events.flatMap((each) => each.flags ?? []);
  return (
    <>
      <Heading text={say('recorded')} up={['things', collection.name]} upText={capital(collection.label)} />
      <Note title={say(events.length === 0 ? 'nothingNew' : repeated ? 'recordedBefore' : 'recorded')} kind="good">
        <p class="numbers">
          <span>
            {say('number')} <code>{id}</code>
          </span>
          {position !== null && (
            <span>
              {say('position')} <code>{position}</code>
            </span>
          )}
        </p>
        {flags.map(({ code, text, fix }) => (
          <p key={code} class="flag">
            {text} {fix}
          </p>
        ))}
        <p>
          <a class="button main" href={hashOf(['things', collection.name, id])}>
            {say('openThing')}
          </a>
        </p>
      </Note>
    </>
  );
}
