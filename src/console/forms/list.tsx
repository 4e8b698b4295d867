// A field that holds several: codes are ticked, anything else has an entry of its own.
import type { ComponentType, JSX } from 'preact';
import type { Field } from '../../http/catalogue/shape.js';
import { choicesOf } from '../state/catalogue.js';
import { say } from '../state/say.js';
import type { Filled } from './body.js';
import type { ControlProps, InputProps } from './controls.js';

/** Longer vocabularies are chosen from one at a time. */
const TICKED = 12;

interface ListProps extends ControlProps {
  /** A field again. */
  readonly Entry: ComponentType<InputProps>;
}

export function ListInput({ Entry, ...props }: ListProps): JSX.Element {
  const { of, most = 100 } = props.field;
  const entries = Array.isArray(props.value) ? (props.value as readonly Filled[]) : [];
  if (!of) return <p>—</p>;
  const isTicked = of.kind === 'choice' && choicesOf(of.choices).length <= TICKED;
  if (isTicked) return <Ticks {...props} of={of} entries={entries} />;
  const change = (i: number, value: Filled | undefined): void =>
    props.onChange(entries.map((each, j) => (i === j ? (value ?? '') : each)));
  return (
    <div class="entries">
      {entries.map((entry, i) => (
        <div class="entry" key={i}>
          <Entry
            field={{ ...of, label: `${of.label} ${i + 1}`, hint: '' }}
            pointer={`${props.pointer}/${i}`}
            value={entry}
            onChange={(value) => change(i, value)}
          />
          <button type="button" class="quiet" onClick={() => props.onChange(entries.filter((_, j) => j !== i))}>
            {say('remove')}
          </button>
        </div>
      ))}
      {entries.length < most && (
        <button type="button" class="quiet" onClick={() => props.onChange([...entries, empty(of)])}>
          {say('add')}
        </button>
      )}
    </div>
  );
}

const empty = ({ kind }: Field): Filled => (kind === 'group' ? {} : '');

function Ticks({ of, entries, onChange }: ControlProps & { of: Field; entries: readonly Filled[] }): JSX.Element {
  const toggle = (code: string, isOn: boolean): void =>
    onChange(isOn ? [...entries, code] : entries.filter((each) => each !== code));
  return (
    <div class="chips">
      {choicesOf(of.choices).map(({ code, name }) => (
        <label key={code} class="chip">
          <input
            type="checkbox"
            value={code}
            checked={entries.includes(code)}
            onChange={(event) => toggle(code, event.currentTarget.checked)}
          />
          <span>{name}</span>
        </label>
      ))}
    </div>
  );
}
