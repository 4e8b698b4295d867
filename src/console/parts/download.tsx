// The download of exactly what is shown: the same question, as a file, of all its pages.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { file } from '../http/api.js';
import { MEDIA_TYPES } from '../http/media-types.js';
import { lang } from '../state/language.js';
import { say } from '../state/say.js';
import { NoteOfTrouble } from './notes.js';
import { unwaited } from '../state/unwaited.js';

const KINDS = [
  { word: 'asCsv', ending: 'csv' },
  { word: 'asXlsx', ending: 'xlsx' },
  { word: 'asNdjson', ending: 'ndjson' },
] as const;

interface DownloadProps {
  readonly path: string;
  readonly parameters: URLSearchParams;
}

export function Download({ path, parameters }: DownloadProps): JSX.Element {
  const [trouble, setTrouble] = useState<unknown>();
  const take = async ({ ending }: (typeof KINDS)[number]): Promise<void> => {
    setTrouble(undefined);
    try {
      const asked = new URLSearchParams(parameters);
      if (ending === 'csv' && lang.value === 'ru') asked.set('dialect', 'excel-ru');
      offer(await file(path, asked, MEDIA_TYPES[ending]), `${path.replaceAll('/', '-')}.${ending}`);
    } catch (problem) {
      setTrouble(problem);
    }
  };
  return (
    <div class="download" role="group" aria-label={say('download')}>
      <span>{say('download')}:</span>
      {KINDS.map((each) => (
        <button key={each.ending} type="button" class="quiet" onClick={() => unwaited(take(each))}>
          {say(each.word)}
        </button>
      ))}
      {trouble !== undefined && <NoteOfTrouble trouble={trouble} />}
    </div>
  );
}

/** Saves it on the device. */
export function offer(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob);
  const link = Object.assign(document.createElement('a'), { href: address, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
