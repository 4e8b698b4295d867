// The form of one command, as the catalogue has it: what is needed first, the rest folded; sent once, under one key.
import type { JSX } from 'preact';
import { useMemo, useRef, useState } from 'preact/hooks';
import type { Command, Field } from '../../http/catalogue/shape.js';
import type { Receipt } from '../http/answers.js';
import { tell } from '../http/api.js';
import { type Fault, faultsAt, faultsOf, Problem, saidBy } from '../http/problem.js';
import { say } from '../state/say.js';
import { NoteOfTrouble } from '../parts/notes.js';
import { unwaited } from '../state/unwaited.js';
import { bodyOf, type FilledGroup } from './body.js';
import { idOf } from './controls.js';
import { FieldInput } from './field.js';
import { fieldAt } from './field-at.js';
import { FormContext } from './form-state.js';

export interface CommandFormProps {
  readonly collection: string;
  /** Undefined: the reader chooses it, or the server makes it. */
  readonly id: string | undefined;
  readonly command: Command;
  readonly initial: FilledGroup;
  readonly onDone: (receipt: Receipt) => void;
  readonly backTo: string;
}

const PREFIX = 'c';

export function CommandForm(props: CommandFormProps): JSX.Element {
  const { collection, command, initial, backTo } = props;
  const [filled, setFilled] = useState<FilledGroup>(initial);
  const [ownId, setOwnId] = useState(props.id ?? '');
  const { faults, trouble, isSending, submit } = useSending(props, () => ({ filled, id: ownId }));
  const thing = props.id === undefined ? {} : { thing: { collection, id: props.id } };
  const state = { prefix: PREFIX, faultsAt: (pointer: string) => faultsAt(faults, pointer), ...thing };
  const [needed, rest] = parted(command.fields, initial, faults);
  const inputs = (fields: readonly Field[]): JSX.Element[] =>
    fields.map((field) => (
      <FieldInput
        key={field.name}
        field={field}
        pointer={`/${field.name}`}
        value={filled[field.name]}
        onChange={(value) => setFilled((before) => ({ ...before, [field.name]: value }))}
      />
    ));
  return (
    <FormContext.Provider value={state}>
      <form class="sheet" noValidate onSubmit={(event) => unwaited(submit(event))}>
        <FaultSummary faults={faults} fields={command.fields} />
        {trouble !== undefined && <NoteOfTrouble trouble={trouble} />}
        {props.id === undefined && !command.isUnaddressed && (
          <OwnId value={ownId} onChange={setOwnId} faults={faultsAt(faults, '#id')} />
        )}
        {inputs(needed)}
        {rest.length > 0 && (
          <details
            class="more"
            open={rest.some(({ name }) => faults.some(({ pointer }) => pointer.startsWith(`/${name}`)))}
          >
            <summary>{say('moreFields')}</summary>
            {inputs(rest)}
          </details>
        )}
        <p class="hint">
          {say('may', { who: command.may })} {command.proposes && say('proposes')}
        </p>
        <div class="bar">
          <button type="submit" class="main" disabled={isSending}>
            {say('sendIt')}
          </button>
          <a class="button quiet" href={backTo}>
            {say('cancel')}
          </a>
        </div>
      </form>
    </FormContext.Provider>
  );
}

/** What is required or was filled in by where one comes from; where little is, nothing is folded. */
function parted(fields: readonly Field[], initial: FilledGroup, faults: readonly Fault[]): [Field[], Field[]] {
  const isNeeded = ({ name, required }: Field): boolean =>
    required || initial[name] !== undefined || faults.some(({ pointer }) => pointer === `/${name}`);
  if (fields.length <= 4) return [[...fields], []];
  return [fields.filter(isNeeded), fields.filter((each) => !isNeeded(each))];
}

const addressOf = (collection: string, id: string, { verb, isUnaddressed }: Command): string =>
  id === '' && isUnaddressed ? collection : `${collection}/${encodeURIComponent(id || '-')}/${verb}`;

interface Ready {
  readonly filled: FilledGroup;
  readonly id: string;
}

function useSending({ collection, command, onDone }: CommandFormProps, ready: () => Ready) {
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const [trouble, setTrouble] = useState<unknown>();
  const [isSending, setSending] = useState(false);
  const sent = useRef<{ readonly key: string; readonly body: string } | undefined>(undefined);
  const submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const { filled, id } = ready();
    const body = bodyOf(command.fields, filled);
    const text = JSON.stringify([id, body]);
    // Another body is another message; the same one may have come without our being told.
    if (sent.current?.body !== text) sent.current = { key: crypto.randomUUID(), body: text };
    setSending(true);
    setTrouble(undefined);
    try {
      onDone(await tell(addressOf(collection, id, command), body, sent.current.key));
    } catch (problem) {
      if (problem instanceof Problem && problem.body.status < 500 && !problem.isUnknownPerson) {
        setFaults(saidBy(faultsOf(problem.body), (pointer) => fieldAt(command.fields, pointer)?.label));
        showSummary();
      } else setTrouble(problem);
    } finally {
      setSending(false);
    }
  };
  return useMemo(() => ({ faults, trouble, isSending, submit }), [faults, trouble, isSending, submit]);
}

const SUMMARY = 'fault-summary';
export function showSummary(): void {
  requestAnimationFrame(() => document.getElementById(SUMMARY)?.focus());
}

interface Summary {
  readonly faults: readonly Fault[];
  readonly fields: readonly Field[];
  readonly prefix?: string;
}

export function FaultSummary({ faults, fields, prefix = PREFIX }: Summary): JSX.Element | null {
  if (faults.length === 0) return null;
  return (
    <div class="note bad" id={SUMMARY} tabIndex={-1} role="alert">
      <h2>{say('errorsTitle', { n: faults.length })}</h2>
      <p>{say('errorsKept')}</p>
      <ul>
        {faults.map(({ pointer, detail, fix }) => {
          const field = fields.find(({ name }) => pointer.startsWith(`/${name}`));
          const to = idOf(prefix, pointer);
          return (
            <li key={`${pointer}${detail}`}>
              {field ? (
                <button type="button" class="link" onClick={() => document.getElementById(to)?.focus()}>
                  {field.label}
                </button>
              ) : null}{' '}
              {detail} {field ? '' : fix}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

interface OwnIdProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly faults: readonly Fault[];
}

function OwnId({ value, onChange, faults }: OwnIdProps): JSX.Element {
  return (
    <FieldInput
      field={{ name: '#id', label: say('ownId'), hint: say('ownIdHint'), kind: 'slug', required: true }}
      pointer="#id"
      value={value}
      onChange={(text) => onChange(typeof text === 'string' ? text : '')}
      key={faults.length}
    />
  );
}
