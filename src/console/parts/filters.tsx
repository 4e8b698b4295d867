// The filters of a list or a figure, drawn from the catalogue; what is chosen stands in the address.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Field } from '../../http/catalogue/shape.js';
import type { Filled, FilledGroup } from '../forms/body.js';
import { FieldInput } from '../forms/field.js';
import { FormContext } from '../forms/form-state.js';
import { go, hashOf } from '../state/route.js';
import { say } from '../state/say.js';

interface PanelProps {
  readonly fields: readonly Field[];
  readonly query: URLSearchParams;
  readonly at: readonly string[];
}

/** Few hints help to choose, many hide what there is. */
const quiet = (field: Field): Field => {
  const { of, choices } = field;
  // One value at a time is what people choose; the address takes more.
  const one = of ? { ...of, name: field.name, label: field.label } : field;
  return { ...one, ...(choices === undefined ? {} : { choices }), required: false, hint: '', kind: kindOf(one) };
};

const kindOf = ({ kind }: Field): Field['kind'] => (kind === 'time' || kind === 'typed' ? 'text' : kind);

export function FilterPanel({ fields, query, at }: PanelProps): JSX.Element {
  const [filled, setFilled] = useState<FilledGroup>(() => Object.fromEntries(query));
  const n = fields.filter(({ name }) => query.has(name)).length;
  const submit = (event: Event): void => {
    event.preventDefault();
    const said = Object.entries(filled).filter(([, value]) => typeof value === 'string' && value.trim() !== '');
    go(at, new URLSearchParams(said as [string, string][]));
  };
  const set = (name: string, value: Filled | undefined): void => setFilled((before) => ({ ...before, [name]: value }));
  return (
    <details class="filters" open={n > 0 || innerWidth > 900}>
      <summary>{n > 0 ? say('filtersOn', { n }) : say('filters')}</summary>
      <FormContext.Provider value={{ prefix: 'q', faultsAt: () => [] }}>
        <form class="row" onSubmit={submit} key={query.toString()}>
          {fields.map((field) => (
            <FieldInput
              key={field.name}
              field={quiet(field)}
              pointer={`/${field.name}`}
              value={filled[field.name]}
              onChange={(value) => set(field.name, value)}
            />
          ))}
          <div class="bar">
            <button type="submit">{say('apply')}</button>
            {n > 0 && (
              <a class="button quiet" href={hashOf(at)} onClick={() => setFilled({})}>
                {say('clearFilters')}
              </a>
            )}
          </div>
        </form>
      </FormContext.Provider>
    </details>
  );
}
