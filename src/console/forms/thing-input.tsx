// A field that names another thing, or something within the thing that the form is about: chosen from what there is, or typed.
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { ask } from '../http/api.js';
import { say } from '../state/say.js';
import type { ControlProps } from './controls.js';
import { useForm } from './form-state.js';

interface Option {
  readonly id: string;
  readonly text: string;
}

/** So many are offered; where there are as many, any other can be typed. */
const MOST = 200;

export function ThingInput(props: ControlProps): JSX.Element {
  const { field, id, value, onChange, describedBy, isWrong } = props;
  const options = useOptions(props);
  const text = typeof value === 'string' ? value : '';
  const common = { id, 'aria-describedby': describedBy, 'aria-invalid': isWrong, 'aria-required': field.required };
  const chosen = options.find((each) => each.id === text);
  if ((field.kind === 'uuid' || field.isWithin) && options.length > 0 && options.length < MOST) {
    return (
      <select {...common} value={text} onChange={(event) => onChange(event.currentTarget.value)}>
        {!field.isMade && <option value="">{field.required ? say('choose') : '—'}</option>}
        {/* Typed before there was anything to choose from. */}
        {text !== '' && !chosen && <option value={text}>{text}</option>}
        {options.map((each) => (
          <option key={each.id} value={each.id}>
            {each.text}
          </option>
        ))}
      </select>
    );
  }
  return (
    <>
      <input
        {...common}
        value={text}
        list={`${id}-list`}
        autocomplete="off"
        onInput={(event) => onChange(event.currentTarget.value)}
      />
      <output class="hint" for={id}>
        {chosen?.text}
      </output>
      <datalist id={`${id}-list`}>
        {options.map((each) => (
          <option key={each.id} value={each.id} label={each.text} />
        ))}
      </datalist>
    </>
  );
}

/** Offered as a help: where they cannot be asked for, one types. */
function useOptions({ field, value }: ControlProps): readonly Option[] {
  const { thing } = useForm();
  const [made] = useState(() => value);
  const [options, setOptions] = useState<readonly Option[]>([]);
  const { collection, isWithin = false, isMade = false } = field;
  useEffect(() => {
    const gone = new AbortController();
    const asked =
      collection === undefined
        ? within(field.name, thing, gone.signal)
        : isWithin && thing
          ? namedBy(thing, collection, gone.signal)
          : thingsOf(collection, gone.signal);
    asked.then((found) => setOptions(found)).catch(() => undefined);
    return () => gone.abort();
  }, [field.name, collection, thing?.id]);
  if (!isMade || typeof made !== 'string' || options.some(({ id }) => id === made)) return options;
  return [{ id: made, text: say('newOne') }, ...options];
}

interface Row {
  readonly id: string;
  readonly event: string;
  readonly text: string;
  readonly data: Readonly<Record<string, unknown>>;
}

async function thingsOf(collection: string, signal: AbortSignal): Promise<readonly Option[]> {
  const { rows } = await ask<Row>(collection, { limit: String(MOST), sort: '-changed' }, signal);
  return rows.map(({ id, text }) => ({ id, text: text || id }));
}

interface Group {
  readonly collection: string;
  readonly way: string;
  readonly things: readonly { readonly id: string; readonly text: string }[];
}

/** Those of a collection that the thing names itself. */
async function namedBy(
  thing: { readonly collection: string; readonly id: string },
  collection: string,
  signal: AbortSignal,
): Promise<readonly Option[]> {
  const { rows } = await ask<Group>(`${thing.collection}/${thing.id}/links`, {}, signal);
  const own = rows.filter((each) => each.way === 'NAMES' && each.collection === collection);
  return own.flatMap(({ things }) => things.map(({ id, text }) => ({ id, text: text || id })));
}

/** What its events call so and is none of them, each in the words of the last that speaks of it; where there is nothing, its events. */
async function within(
  name: string,
  thing: { readonly collection: string; readonly id: string } | undefined,
  signal: AbortSignal,
): Promise<readonly Option[]> {
  if (!thing) return [];
  const { rows } = await ask<Row>(`${thing.collection}/${thing.id}/history`, {}, signal);
  const events = new Set<unknown>(rows.map(({ event }) => event));
  const called = new Map(rows.map(({ data, text }) => [data[name], text]));
  const named = [...called].filter(
    (each): each is [string, string] => typeof each[0] === 'string' && !events.has(each[0]),
  );
  return named.length > 0
    ? named.map(([id, text]) => ({ id, text }))
    : rows.map(({ event, text }) => ({ id: event, text }));
}
