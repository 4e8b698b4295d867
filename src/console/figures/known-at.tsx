// The time as of which a figure is asked for: now, a moment, or a place in the log.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Filled } from '../forms/body.js';
import { say } from '../state/say.js';

type How = 'now' | 'moment' | 'position';

interface KnownAtProps {
  readonly value: Filled | undefined;
  readonly onChange: (value: string) => void;
}

const HOW = [
  { how: 'now', word: 'knownNow' },
  { how: 'moment', word: 'knownDate' },
  { how: 'position', word: 'knownPosition' },
] as const;

const howOf = (text: string): How => (text === '' ? 'now' : text.startsWith('@') ? 'position' : 'moment');

export function KnownAt({ value, onChange }: KnownAtProps): JSX.Element {
  const text = typeof value === 'string' ? value : '';
  const [how, setHow] = useState<How>(howOf(text));
  const set = (each: How): void => {
    setHow(each);
    onChange('');
  };
  return (
    <fieldset class="field">
      <legend>
        <span class="label">{say('knownAt')}</span>
      </legend>
      <div class="time">
        <select aria-label={say('knownAt')} value={how} onChange={(event) => set(event.currentTarget.value as How)}>
          {HOW.map(({ how: each, word }) => (
            <option key={each} value={each}>
              {say(word)}
            </option>
          ))}
        </select>
        {how === 'moment' && (
          <input
            type="datetime-local"
            aria-label={say('knownDate')}
            defaultValue={localOf(text)}
            onInput={(event) => onChange(instantOf(event.currentTarget.value))}
          />
        )}
        {how === 'position' && (
          <input
            aria-label={say('knownPosition')}
            value={text.replace(/^@/, '')}
            onInput={(event) => onChange(`@${event.currentTarget.value.trim()}`)}
          />
        )}
      </div>
    </fieldset>
  );
}

const instantOf = (local: string): string => (local === '' ? '' : new Date(local).toISOString());

function localOf(instant: string): string {
  const at = new Date(instant);
  if (Number.isNaN(at.getTime())) return '';
  return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
}
