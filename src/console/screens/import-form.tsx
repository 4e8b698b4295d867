// The form that a table is sent by: which profile reads it, what is done with rows of others, and which earlier edition it replaces.
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { ask, file } from '../http/api.js';
import { MEDIA_TYPES } from '../http/media-types.js';
import { lang } from '../state/language.js';
import { say } from '../state/say.js';
import { unwaited } from '../state/unwaited.js';
import type { Profile } from './import-answer.js';
import { ImportFiles } from './import-files.js';

/** What was sent: the same is sent again for its table of results, which records nothing twice. */
export interface Sent {
  readonly file: File;
  readonly parameters: Readonly<Record<string, string>>;
}

interface FormProps {
  readonly profiles: readonly Profile[];
  readonly isBusy: boolean;
  readonly onSend: (sent: Sent) => void;
}

export function ImportForm({ profiles, isBusy, onSend }: FormProps): JSX.Element {
  const [profile, setProfile] = useState(profiles[0]?.id ?? '');
  const [table, setTable] = useState<File>();
  const [others, setOthers] = useState('leave');
  const [replaces, setReplaces] = useState('');
  const send = (dryRun: boolean): void => {
    if (!table) return;
    const about = replaces === '' ? {} : { replaces };
    onSend({ file: table, parameters: { profile, others, dryRun: String(dryRun), name: table.name, ...about } });
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
      <Others value={others} onChange={setOthers} />
      <Earlier value={replaces} onChange={setReplaces} />
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

/** What is chosen. */
interface ChoiceProps {
  readonly value: string;
  readonly onChange: (value: string) => void;
}

function Others({ value, onChange }: ChoiceProps): JSX.Element {
  return (
    <div class="field">
      <label class="label" for="others">
        {say('othersRows')}
      </label>
      <select id="others" value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        <option value="leave">{say('othersLeave')}</option>
        <option value="propose">{say('othersPropose')}</option>
      </select>
    </div>
  );
}

interface EarlierImport {
  readonly id: string;
  readonly name: string | null;
  readonly text: string;
}

/** The reader's own imports, of which the table may be a mended edition; nothing where there are none. */
function Earlier({ value, onChange }: ChoiceProps): JSX.Element | null {
  const [earlier, setEarlier] = useState<readonly EarlierImport[]>([]);
  useEffect(() => {
    unwaited(ask<EarlierImport>('imports', { sort: '-changed', limit: '50' }).then(({ rows }) => setEarlier(rows)));
  }, [lang.value]);
  if (earlier.length === 0) return null;
  return (
    <div class="field">
      <label class="label" for="replaces">
        {say('replacesImport')}
      </label>
      <select
        id="replaces"
        aria-describedby="replaces-hint"
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      >
        <option value="">{say('replacesNone')}</option>
        {earlier.map(({ id, name, text }) => (
          <option key={id} value={id}>
            {text === '' ? (name ?? id) : text}
          </option>
        ))}
      </select>
      <p class="hint" id="replaces-hint">
        {say('replacesText')}
      </p>
    </div>
  );
}

function Template({ profile }: { readonly profile: string }): JSX.Element {
  return (
    <ImportFiles
      word="template"
      hint={say('templateText')}
      name={`${profile}-${lang.value}`}
      take={(kind) => file(`imports/templates/${profile}`, {}, MEDIA_TYPES[kind])}
    />
  );
}
