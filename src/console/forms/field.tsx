// A field as it is filled in: drawn by its kind, with its label, its hint, and what the server has against it.
import type { ComponentChildren, JSX } from 'preact';
import type { Field } from '../../http/catalogue/shape.js';
import { choicesOf } from '../state/catalogue.js';
import { say } from '../state/say.js';
import type { FilledGroup, FilledTime } from './body.js';
import { type ControlProps, idOf, type InputProps } from './controls.js';
import { FaultList, useForm } from './form-state.js';
import { ListInput } from './list.js';
import { ThingInput } from './thing-input.js';
import { TimeInput } from './time-input.js';

const GROUPED: ReadonlySet<Field['kind']> = new Set(['group', 'list', 'time', 'yesno']);

export function FieldInput(props: InputProps): JSX.Element {
  const { field, pointer } = props;
  const { prefix, faultsAt } = useForm();
  const id = idOf(prefix, pointer);
  const faults = faultsAt(pointer);
  const control = { ...props, id, describedBy: `${id}-hint`, isWrong: faults.length > 0 };
  const below = (
    <>
      <p class="hint" id={`${id}-hint`}>
        {hintOf(field)}
      </p>
      <FaultList faults={faults} />
    </>
  );
  if (GROUPED.has(field.kind)) {
    return (
      <fieldset class={classOf(faults.length)} id={id} tabIndex={-1} aria-describedby={`${id}-hint`}>
        <legend>
          <LabelText field={field} />
        </legend>
        {below}
        <Control {...control} />
      </fieldset>
    );
  }
  return (
    <div class={classOf(faults.length)}>
      <label for={id}>
        <LabelText field={field} />
      </label>
      {below}
      <Control {...control} />
    </div>
  );
}

const classOf = (faults: number): string => (faults > 0 ? 'field wrong' : 'field');

function hintOf({ hint, kind, examples }: Field): ComponentChildren {
  if (kind !== 'typed' || !examples?.length) return hint;
  return `${hint} — ${examples.join(' · ')}`;
}

function LabelText({ field }: { readonly field: Field }): JSX.Element {
  return (
    <>
      <span class="label">{field.label}</span>
      {field.required && <span class="need"> {say('required')}</span>}
    </>
  );
}

function Control(props: ControlProps): JSX.Element {
  switch (props.field.kind) {
    case 'choice':
      return <ChoiceInput {...props} />;
    case 'yesno':
      return <YesNoInput {...props} />;
    case 'time':
      return <TimeInput {...props} value={props.value as FilledTime | undefined} />;
    case 'group':
      return <GroupInput {...props} />;
    case 'list':
      return <ListInput {...props} Entry={FieldInput} />;
    case 'thing':
    case 'uuid':
      return <ThingInput {...props} />;
    default:
      return <TextInput {...props} />;
  }
}

function TextInput({ field, id, value, onChange, describedBy, isWrong }: ControlProps): JSX.Element {
  const text = typeof value === 'string' ? value : '';
  const common = {
    id,
    value: text,
    'aria-describedby': describedBy,
    'aria-invalid': isWrong,
    'aria-required': field.required,
    ...(field.kind !== 'number' && field.most !== undefined ? { maxLength: field.most } : {}),
    onInput: (event: { currentTarget: { value: string } }) => onChange(event.currentTarget.value),
  };
  if (field.kind === 'prose' || field.kind === 'free') return <textarea rows={3} {...common} />;
  const list = field.choices === undefined ? undefined : `${id}-list`;
  return (
    <>
      <input
        type="text"
        inputMode={field.kind === 'number' ? 'numeric' : 'text'}
        autocomplete="off"
        {...common}
        {...(list === undefined ? {} : { list })}
      />
      {field.kind === 'typed' && <WithoutNumber field={field} onChange={onChange} />}
      {list !== undefined && (
        <datalist id={list}>
          {choicesOf(field.choices).map(({ code, name }) => (
            <option key={code} value={name} />
          ))}
        </datalist>
      )}
    </>
  );
}

/** What is said where nobody knows a number, of a field that takes such words. */
function WithoutNumber({ field, onChange }: Pick<ControlProps, 'field' | 'onChange'>): JSX.Element | null {
  if (!field.examples?.some((each) => !/\d/.test(each))) return null;
  return (
    <button type="button" class="quiet aside" onClick={() => onChange(say('unweighedValue'))}>
      {say('unweighed')}
    </button>
  );
}

function ChoiceInput({ field, id, value, onChange, describedBy, isWrong }: ControlProps): JSX.Element {
  return (
    <select
      id={id}
      value={typeof value === 'string' ? value : ''}
      aria-describedby={describedBy}
      aria-invalid={isWrong}
      aria-required={field.required}
      onChange={(event) => onChange(event.currentTarget.value)}
    >
      <option value="">{field.required ? say('choose') : '—'}</option>
      {choicesOf(field.choices).map(({ code, name }) => (
        <option key={code} value={code}>
          {name}
        </option>
      ))}
    </select>
  );
}

function YesNoInput({ id, value, onChange, describedBy }: ControlProps): JSX.Element {
  const current = typeof value === 'boolean' || typeof value === 'string' ? String(value) : '';
  return (
    <div class="chips" role="radiogroup" aria-describedby={describedBy}>
      {(['true', 'false'] as const).map((each) => (
        <label key={each} class="chip">
          <input type="radio" name={id} value={each} checked={current === each} onChange={() => onChange(each)} />
          <span>{say(each === 'true' ? 'yes' : 'no')}</span>
        </label>
      ))}
    </div>
  );
}

function GroupInput({ field, pointer, value, onChange }: ControlProps): JSX.Element {
  const group = (value ?? {}) as FilledGroup;
  return (
    <div class="fields">
      {(field.fields ?? []).map((each) => (
        <FieldInput
          key={each.name}
          field={each}
          pointer={`${pointer}/${each.name}`}
          value={group[each.name]}
          onChange={(inner) => onChange({ ...group, [each.name]: inner })}
        />
      ))}
    </div>
  );
}
