// A field that names another thing, or an event of the thing that the form is about: chosen from what there is, or typed.
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

/** So many are offered; any other can be typed. */
const MOST = '200';

export function ThingInput(props: ControlProps): JSX.Element {
  const { field, id, value, onChange, describedBy, isWrong } = props;
  const options = useOptions(props);
  const text = typeof value === 'string' ? value : '';
  const common = { id, 'aria-describedby': describedBy, 'aria-invalid': isWrong, 'aria-required': field.required };
  if (field.kind === 'uuid' && options.length > 0) {
    return (
      <select {...common} value={text} onChange={(event) => onChange(event.currentTarget.value)}>
        <option value="">{say('choose')}</option>
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
      <datalist id={`${id}-list`}>
        {options.map((each) => (
          <option key={each.id} value={each.id} label={each.text} />
        ))}
      </datalist>
    </>
  );
}

/** Offered as a help: where they cannot be asked for, one types. */
function useOptions({ field }: ControlProps): readonly Option[] {
  const { thing } = useForm();
  const [options, setOptions] = useState<readonly Option[]>([]);
  const { kind, collection } = field;
  useEffect(() => {
    const gone = new AbortController();
    optionsOf(kind === 'uuid' ? undefined : collection, thing, gone.signal)
      .then((found) => setOptions(found))
      .catch(() => undefined);
    return () => gone.abort();
  }, [kind, collection, thing?.id]);
  return options;
}

interface Row {
  readonly id: string;
  readonly event: string;
  readonly text: string;
}

async function optionsOf(
  collection: string | undefined,
  thing: { readonly collection: string; readonly id: string } | undefined,
  signal: AbortSignal,
): Promise<readonly Option[]> {
  if (collection !== undefined) {
    const { rows } = await ask<Row>(collection, { limit: MOST }, signal);
    return rows.map(({ id, text }) => ({ id, text: text || id }));
  }
  if (!thing) return [];
  const { rows } = await ask<Row>(`${thing.collection}/${thing.id}/history`, {}, signal);
  return rows.map(({ event, text }) => ({ id: event, text }));
}
