// Reports from a spreadsheet: a template to fill in, a check that records nothing, and what became of each row.
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { get, upload } from '../http/api.js';
import { MEDIA_TYPES } from '../http/media-types.js';
import { Heading } from '../parts/heading.js';
import { Loading, NoteOfTrouble } from '../parts/notes.js';
import { collections } from '../state/catalogue.js';
import { lang } from '../state/language.js';
import { say } from '../state/say.js';
import { hashOf } from '../state/route.js';
import { unwaited } from '../state/unwaited.js';
import type { ImportAnswer, Profile } from './import-answer.js';
import { ImportFiles } from './import-files.js';
import { ImportForm, type Sent } from './import-form.js';
import { ImportedRows } from './imported-rows.js';

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

function Told({ answer, sent }: { readonly answer: ImportAnswer; readonly sent: Sent }): JSX.Element {
  return (
    <>
      <ImportedRows answer={answer} />
      <ImportFiles
        word="resultFile"
        name={`${sent.file.name.replace(/\.\w+$/, '')}-${answer.dryRun ? 'check' : 'result'}`}
        take={async (kind) => (await upload('imports', sent.parameters, sent.file, MEDIA_TYPES[kind])).blob()}
      />
    </>
  );
}
