// A file of the import that is offered as a workbook or as text: the template, or the table with its results.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { offer } from '../parts/download.js';
import { NoteOfTrouble } from '../parts/notes.js';
import { say } from '../state/say.js';
import { unwaited } from '../state/unwaited.js';

type Kind = 'csv' | 'xlsx';

interface FilesProps {
  readonly word: 'template' | 'resultFile';
  readonly hint?: string;
  readonly name: string;
  readonly take: (kind: Kind) => Promise<Blob>;
}

export function ImportFiles({ word, hint, name, take }: FilesProps): JSX.Element {
  const [trouble, setTrouble] = useState<unknown>();
  const save = async (kind: Kind): Promise<void> => {
    setTrouble(undefined);
    try {
      offer(await take(kind), `${name}.${kind}`);
    } catch (problem) {
      setTrouble(problem);
    }
  };
  return (
    <div class="download" role="group" aria-label={say(word)}>
      <span>{say(word)}:</span>
      <button type="button" class="quiet" onClick={() => unwaited(save('xlsx'))}>
        {say('asXlsx')}
      </button>
      <button type="button" class="quiet" onClick={() => unwaited(save('csv'))}>
        {say('asCsv')}
      </button>
      {hint !== undefined && <span class="hint">{hint}</span>}
      {trouble !== undefined && <NoteOfTrouble trouble={trouble} />}
    </div>
  );
}
