// The question that a figure answers, as one changes it: how it is grouped, of what, and as it was known when.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Choice, Field, Figure } from '../../http/catalogue/shape.js';
import type { FilledGroup } from '../forms/body.js';
import { FieldInput } from '../forms/field.js';
import { FormContext } from '../forms/form-state.js';
import { choicesOf, figures } from '../state/catalogue.js';
import { go } from '../state/route.js';
import { capital } from '../parts/shown.js';
import { say } from '../state/say.js';
import { KnownAt } from './known-at.js';

interface QuestionsProps {
  readonly figure: Figure;
  readonly query: URLSearchParams;
}

/** Shown at once; the rest is folded. */
const FIRST = ['operation', 'bucket', 'axis', 'cumulative'];
/** Said in a way of their own, or of no use on a screen. */
const OTHERWISE = ['by', 'limit', 'cursor', 'tz', 'knownAt'];

const single = (field: Field): Field => {
  const one = field.of ? { ...field.of, name: field.name, label: field.label } : field;
  return { ...one, hint: '', required: false, kind: one.kind === 'time' ? 'text' : one.kind };
};

export function Questions({ figure, query }: QuestionsProps): JSX.Element {
  const [filled, setFilled] = useState<FilledGroup>(() => Object.fromEntries(query));
  const [by, setBy] = useState<readonly string[]>(() => (query.get('by') ?? '').split(',').filter(Boolean));
  const fields = figure.parameters.filter(({ name }) => !OTHERWISE.includes(name)).map(single);
  const grouping = figure.parameters.find(({ name }) => name === 'by');
  const submit = (event: Event): void => {
    event.preventDefault();
    go(['figures', ...figure.path.split('/')], queryOf(filled, by));
  };
  const input = (field: Field): JSX.Element => (
    <FieldInput
      key={field.name}
      field={field}
      pointer={`/${field.name}`}
      value={filled[field.name]}
      onChange={(value) => setFilled((before) => ({ ...before, [field.name]: value }))}
    />
  );
  const rest = fields.filter(({ name }) => !FIRST.includes(name));
  return (
    <FormContext.Provider value={{ prefix: 'g', faultsAt: () => [] }}>
      <form class="row question" onSubmit={submit}>
        <What path={figure.path} />
        {figure.path.includes(':id') && input(OF_OPERATION())}
        {grouping && <Grouping choices={choicesOf(grouping.of?.choices)} by={by} onChange={setBy} />}
        {fields.filter(({ name }) => FIRST.includes(name)).map(input)}
        <KnownAt value={filled['knownAt']} onChange={(knownAt) => setFilled((before) => ({ ...before, knownAt }))} />
        <div class="bar">
          <button type="submit" class="main">
            {say('apply')}
          </button>
        </div>
        {rest.length > 0 && (
          <details class="filters" open={rest.some(({ name }) => query.has(name))}>
            <summary>{say('filters')}</summary>
            <div class="row">{rest.map(input)}</div>
          </details>
        )}
      </form>
    </FormContext.Provider>
  );
}

const OF_OPERATION = (): Field => ({
  name: 'id',
  label: say('operation'),
  hint: '',
  kind: 'thing',
  collection: 'operations',
  required: true,
});

function queryOf(filled: FilledGroup, by: readonly string[]): URLSearchParams {
  const { by: _, ...own } = filled;
  const said = Object.entries(own).filter(
    (each): each is [string, string] => typeof each[1] === 'string' && each[1].trim() !== '',
  );
  return new URLSearchParams([...(by.length > 0 ? [['by', by.join(',')]] : []), ...said]);
}

/** Another question is another address. */
function What({ path }: { readonly path: string }): JSX.Element {
  return (
    <div class="field">
      <label for="g-what">
        <span class="label">{say('question')}</span>
      </label>
      <select id="g-what" value={path} onChange={(event) => go(['figures', ...event.currentTarget.value.split('/')])}>
        {figures.value
          .filter(({ path: each }) => each !== 'ledger')
          .map(({ path: each, label }) => (
            <option key={each} value={each}>
              {capital(label)}
            </option>
          ))}
      </select>
    </div>
  );
}

interface GroupingProps {
  readonly choices: readonly Choice[];
  readonly by: readonly string[];
  readonly onChange: (by: readonly string[]) => void;
}

function Grouping({ choices, by, onChange }: GroupingProps): JSX.Element {
  const set = (i: number, code: string): void =>
    onChange([i === 0 ? code : by[0], i === 1 ? code : by[1]].filter((each): each is string => Boolean(each)));
  return (
    <>
      {([0, 1] as const).map((i) => (
        <div class="field" key={i}>
          <label for={`g-by-${i}`}>
            <span class="label">{say(i === 0 ? 'groupedBy' : 'thenBy')}</span>
          </label>
          <select id={`g-by-${i}`} value={by[i] ?? ''} onChange={(event) => set(i, event.currentTarget.value)}>
            <option value="">{say('noGroup')}</option>
            {choices.map(({ code, name }) => (
              <option key={code} value={code}>
                {name}
              </option>
            ))}
          </select>
        </div>
      ))}
    </>
  );
}
