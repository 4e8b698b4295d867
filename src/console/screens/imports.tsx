// Reports from a spreadsheet: a template to fill in, a check that records nothing, and what became of each row.
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { file, get, upload } from '../http/api.js';
import { MEDIA_TYPES } from '../http/media-types.js';
import { offer } from '../parts/download.js';
import { Heading } from '../parts/heading.js';
import { Loading, NoteOfTrouble } from '../parts/notes.js';
import { collections } from '../state/catalogue.js';
import { lang } from '../state/language.js';
import { say } from '../state/say.js';
import { hashOf } from '../state/route.js';
import { unwaited } from '../state/unwaited.js';
import type { ImportAnswer, Profile } from './import-answer.js';
import { ImportedRows } from './imported-rows.js';

type Kind = 'csv' | 'xlsx';

/** What was sent: the same is sent again for its table of results, which records nothing twice. */
interface Sent {
  readonly file: File;
  readonly parameters: Readonly<Record<string, string>>;
}

type State =
  | { readonly is: 'waiting' | 'reading' }
  | { readonly is: 'failed'; readonly trouble: unknown }
  | { readonly is: 'told'; readonly answer: ImportAnswer; readonly sent: Sent };

export function Imports(): JSX.Element {
  const [profiles, setProfiles] = useState<readonly Profile[]>();
  const [state, setState] = useState<State>({ is: 'waiting' });
  useEffect(() => {
    get<{ rows: readonly Profile[] }>('/v1/imports/profiles').then(
      ({ rows }) => setProfiles(rows),
      (trouble: unknown) => setState({ is: 'failed', trouble }),
    );
  }, [lang.value]);
  const send = async (sent: Sent): Promise<void> => {
    setState({ is: 'reading' });
    try {
      const answered = await upload('imports', sent.parameters, sent.file, 'application/json');
      const answer = (await answered.json()) as ImportAnswer;
      // A long table is recorded behind the answer: how far it is, is shown as of any other thing.
      if (answered.status === 202) location.hash = hashOf(['things', 'imports', answer.import!]);
      else setState({ is: 'told', answer, sent });
    } catch (trouble) {
      setState({ is: 'failed', trouble });
    }
  };
  const mayWrite = collections.value.some(({ commands }) => commands.length > 0);
  return (
    <>
      <Heading text={say('importTitle')} hint={say('importText')} up={['report']} upText={say('report')} />
      {!mayWrite && <p>{say('noActions')}</p>}
      {mayWrite && profiles && (
        <ImportForm profiles={profiles} isBusy={state.is === 'reading'} onSend={(sent) => unwaited(send(sent))} />
      )}
      <div aria-live="polite">
        {state.is === 'reading' && <p class="loading">{say('checking')}</p>}
        {state.is === 'failed' && <NoteOfTrouble trouble={state.trouble} />}
        {state.is === 'told' && <Told answer={state.answer} sent={state.sent} />}
      </div>
      {mayWrite && !profiles && state.is !== 'failed' && <Loading />}
    </>
  );
}

interface FormProps {
  readonly profiles: readonly Profile[];
  readonly isBusy: boolean;
  readonly onSend: (sent: Sent) => void;
}

function ImportForm({ profiles, isBusy, onSend }: FormProps): JSX.Element {
  const [profile, setProfile] = useState(profiles[0]?.id ?? '');
  const [table, setTable] = useState<File>();
  const [others, setOthers] = useState('leave');
  const send = (dryRun: boolean): void => {
    if (table) onSend({ file: table, parameters: { profile, others, dryRun: String(dryRun), name: table.name } });
  };
  return (
    <form
      class="sheet"
      onSubmit={(event) => {
        event.preventDefault();
        send(true);
      }}
    >
      <div class="field">
        <label class="label" for="profile">
          {say('profile')}
        </label>
        <select id="profile" value={profile} onChange={(event) => setProfile(event.currentTarget.value)}>
          {profiles.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </select>
      </div>
      <Template profile={profile} />
      <div class="field">
        <label class="label" for="table">
          {say('tableFile')}
        </label>
        <input
          id="table"
          type="file"
          required
          accept=".csv,.tsv,.txt,.xlsx"
          onChange={(event) => setTable(event.currentTarget.files?.[0])}
        />
      </div>
      <div class="field">
        <label class="label" for="others">
          {say('othersRows')}
        </label>
        <select id="others" value={others} onChange={(event) => setOthers(event.currentTarget.value)}>
          <option value="leave">{say('othersLeave')}</option>
          <option value="propose">{say('othersPropose')}</option>
        </select>
      </div>
      <div class="bar">
        <button type="submit" disabled={isBusy}>
          {say('check')}
        </button>
        <button type="button" class="main" disabled={isBusy || !table} onClick={() => send(false)}>
          {say('record')}
        </button>
      </div>
    </form>
  );
}

function Template({ profile }: { readonly profile: string }): JSX.Element {
  return (
    <Files
      word="template"
      hint={say('templateText')}
      name={`${profile}-${lang.value}`}
      take={(kind) => file(`imports/templates/${profile}`, {}, MEDIA_TYPES[kind])}
    />
  );
}

function Told({ answer, sent }: { readonly answer: ImportAnswer; readonly sent: Sent }): JSX.Element {
  return (
    <>
      <ImportedRows answer={answer} />
      <Files
        word="resultFile"
        name={`${sent.file.name.replace(/\.\w+$/, '')}-${answer.dryRun ? 'check' : 'result'}`}
        take={async (kind) => (await upload('imports', sent.parameters, sent.file, MEDIA_TYPES[kind])).blob()}
      />
    </>
  );
}

interface FilesProps {
  readonly word: 'template' | 'resultFile';
  readonly hint?: string;
  readonly name: string;
  readonly take: (kind: Kind) => Promise<Blob>;
}

function Files({ word, hint, name, take }: FilesProps): JSX.Element {
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
