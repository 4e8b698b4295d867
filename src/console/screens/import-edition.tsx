// The changes that a table makes of the earlier edition that it replaces: as a whole, and of one row.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { shortId } from '../parts/shown.js';
import { hashOf } from '../state/route.js';
import { say } from '../state/say.js';
import type { ImportAnswer, ImportedRow } from './import-answer.js';

/** So many at first, and so many more each time. */
const STEP = 100;
const CHANGES = ['added', 'changed', 'same'] as const;

export function Edition({ edition }: { readonly edition: NonNullable<ImportAnswer['edition']> }): JSX.Element {
  const [shown, setShown] = useState(STEP);
  const { gone } = edition;
  return (
    <>
      <h3>{say('editionTitle')}</h3>
      <ul class="chips outcomes">
        {CHANGES.map((each) => (
          <li key={each}>
            {say(each)}: {edition[each]}
          </li>
        ))}
        <li>
          {say('gone')}: {gone.length}
        </li>
      </ul>
      {gone.length > 0 && (
        <ul>
          {gone.slice(0, shown).map(({ id, was }) => (
            <li key={id}>
              {say('gone')}: <a href={hashOf(['things', 'incidents', id])}>{shortId(id)}</a>, {was.join('; ')}
            </li>
          ))}
        </ul>
      )}
      {gone.length > shown && (
        <button type="button" onClick={() => setShown(shown + STEP)}>
          {say('more')}
        </button>
      )}
    </>
  );
}

export function Changed({ edition }: Pick<ImportedRow, 'edition'>): JSX.Element | null {
  if (!edition) return null;
  const { is, was = [], becomes = [] } = edition;
  return (
    <p>
      {say(is)}
      {was.length > 0 && `. ${say('wasBefore', { was: was.join('; '), becomes: becomes.join('; ') })}`}
    </p>
  );
}
