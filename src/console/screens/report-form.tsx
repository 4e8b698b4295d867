// The form of a report: the short fields first, the rest of each command folded, further items beside the first.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Collection, Field } from '../../http/catalogue/shape.js';
import { FaultSummary, showSummary } from '../forms/command-form.js';
import type { FilledGroup } from '../forms/body.js';
import { FieldInput } from '../forms/field.js';
import { FormContext } from '../forms/form-state.js';
import type { Fault } from '../http/problem.js';
import type { Letter } from '../outbox/letter.js';
import { discard } from '../outbox/outbox.js';
import { slotOf, takesPhotos } from '../outbox/parts.js';
import type { Photo } from '../outbox/photo.js';
import { go } from '../state/route.js';
import { Note } from '../parts/notes.js';
import { say } from '../state/say.js';
import { unwaited } from '../state/unwaited.js';
import { PhotoInput } from './photo-input.js';
import {
  begun,
  faultsIn,
  type FilledSlots,
  isRepeated,
  itemsIn,
  kept,
  missingIn,
  restOf,
  type Short,
  shortFields,
  slotFields,
} from './report-data.js';

interface ReportFormProps {
  readonly collection: Collection;
  readonly letter?: Letter;
  readonly onKept: () => void;
}

const PREFIX = 'r';

/** Whether the device has no room left. */
const isOfRoom = (problem: unknown): boolean =>
  problem instanceof DOMException && problem.name === 'QuotaExceededError';

export function ReportForm({ collection, letter, onKept }: ReportFormProps): JSX.Element {
  const [filled, setFilled] = useState<FilledSlots>(() => letter?.filled ?? begun(collection));
  const [faults, setFaults] = useState<readonly Fault[]>(() => (letter ? faultsIn(letter, collection) : []));
  const [photos, setPhotos] = useState<readonly Photo[]>(() => letter?.photos ?? []);
  const [items, setItems] = useState(() => itemsIn(filled));
  const [isFull, setFull] = useState(false);
  const set = (slot: string, name: string, value: FilledGroup[string]): void =>
    setFilled((before) => ({ ...before, [slot]: { ...before[slot], [name]: value } }));
  const inputOf = (slot: string, field: Field): JSX.Element => (
    <FieldInput
      key={`${slot}/${field.name}`}
      field={field}
      pointer={`/${slot}/${field.name}`}
      value={filled[slot]?.[field.name]}
      onChange={(value) => set(slot, field.name, value)}
    />
  );
  const keepAs = async (isTold: boolean): Promise<void> => {
    const missing = isTold ? missingIn(collection, filled) : [];
    setFaults(missing);
    if (missing.length > 0) return showSummary();
    try {
      await kept({ collection, filled, letter, isTold, photos });
    } catch (problem) {
      if (!isOfRoom(problem)) throw problem;
      return setFull(true);
    }
    onKept();
    go(['report', collection.name]);
    setTimeout(() => document.getElementById('outbox')?.focus(), 100);
  };
  const submit = (event: Event): void => {
    event.preventDefault();
    unwaited(keepAs(true));
  };
  const fields = shortFields(collection);
  return (
    <FormContext.Provider value={{ prefix: PREFIX, faultsAt: (at) => faults.filter((each) => each.pointer === at) }}>
      <form class="sheet" noValidate onSubmit={submit}>
        {isFull && <NoRoom />}
        <FaultSummary faults={faults} fields={slotFields(collection)} prefix={PREFIX} />
        {fields.map(({ command, field }) => inputOf(slotOf(command.verb), field))}
        <FurtherItems n={items - 1} fields={fields} inputOf={inputOf} />
        <button type="button" class="quiet" onClick={() => setItems(items + 1)}>
          {say('anotherLine')}
        </button>
        {takesPhotos(collection) && <PhotoInput photos={photos} onChange={setPhotos} />}
        <TheRest collection={collection} inputOf={inputOf} />
        <Buttons letter={letter} onDraft={() => unwaited(keepAs(false))} />
      </form>
    </FormContext.Provider>
  );
}

const NoRoom = (): JSX.Element => (
  <Note title={say('fullTitle')} kind="bad">
    <p>{say('fullText')}</p>
  </Note>
);

interface ButtonsProps {
  readonly letter: Letter | undefined;
  readonly onDraft: () => void;
}

function Buttons({ letter, onDraft }: ButtonsProps): JSX.Element {
  return (
    <div class="bar stay">
      <button type="submit" class="main">
        {say('send')}
      </button>
      <button type="button" class="quiet" onClick={onDraft}>
        {say('saveDraft')}
      </button>
      {letter && (
        <button type="button" class="quiet" onClick={() => unwaited(discard(letter.id).then(() => go(['report'])))}>
          {say('discard')}
        </button>
      )}
    </div>
  );
}

type InputOf = (slot: string, field: Field) => JSX.Element;

interface FurtherProps {
  readonly n: number;
  readonly fields: readonly Short[];
  readonly inputOf: InputOf;
}

function FurtherItems({ n, fields, inputOf }: FurtherProps): JSX.Element {
  const repeated = fields.filter(({ command }) => isRepeated(command));
  return (
    <>
      {Array.from({ length: n }, (_, i) => (
        <fieldset class="field" key={i}>
          <legend>{say('item', { n: i + 2 })}</legend>
          {repeated.map(({ command, field }) => inputOf(slotOf(command.verb, i + 2), field))}
        </fieldset>
      ))}
    </>
  );
}

function TheRest({ collection, inputOf }: { readonly collection: Collection; readonly inputOf: InputOf }): JSX.Element {
  return (
    <details class="more">
      <summary>{say('restFolded')}</summary>
      {restOf(collection).map(({ command, fields }) => (
        <fieldset class="field" key={command.verb}>
          <legend>{command.label}</legend>
          {fields.map((field) => inputOf(slotOf(command.verb), field))}
        </fieldset>
      ))}
    </details>
  );
}
