// A time as precisely as it is known: to the minute by the device's clock, a day, or in the words that people use.
import type { JSX } from 'preact';
import { say } from '../state/say.js';
import type { FilledTime } from './body.js';
import type { ControlProps } from './controls.js';

const HOW = [
  { time: 'minute', word: 'toMinute' },
  { time: 'day', word: 'toDay' },
  { time: 'words', word: 'otherwise' },
] as const;

export function TimeInput(
  props: Omit<ControlProps, 'value'> & { readonly value: FilledTime | undefined },
): JSX.Element {
  const { id, field, describedBy, isWrong, onChange } = props;
  const { time, text } = props.value ?? { time: 'minute', text: '' };
  const common = {
    id: `${id}-at`,
    value: text,
    'aria-label': field.label,
    'aria-describedby': describedBy,
    'aria-invalid': isWrong,
    'aria-required': field.required,
    onInput: (event: { currentTarget: { value: string } }) => onChange({ time, text: event.currentTarget.value }),
  };
  return (
    <div class="time">
      {time === 'minute' && <input {...common} type="datetime-local" />}
      {time === 'day' && <input {...common} type="date" />}
      {time === 'words' && <input {...common} type="text" />}
      <select
        aria-label={`${field.label}: ${say('precise')}`}
        value={time}
        onChange={(event) => onChange(changed(text, event.currentTarget.value as FilledTime['time']))}
      >
        {HOW.map(({ time: each, word }) => (
          <option key={each} value={each}>
            {say(word)}
          </option>
        ))}
      </select>
    </div>
  );
}

/** The day stays when only its minute is no longer known. */
function changed(text: string, time: FilledTime['time']): FilledTime {
  const day = /^\d{4}-\d{2}-\d{2}/.exec(text)?.[0] ?? '';
  if (time === 'day') return { time, text: day };
  return { time, text: time === 'words' ? text.replace('T', ' ') : day && `${day}T00:00` };
}
