// The photographs of a report: taken or chosen, and kept on the device at once.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { keepPhoto } from '../outbox/outbox.js';
import { MOST_BYTES, type Photo, photoOf } from '../outbox/photo.js';
import { sizeIn } from '../parts/files.js';
import { say } from '../state/say.js';
import { unwaited } from '../state/unwaited.js';

interface PhotoInputProps {
  readonly photos: readonly Photo[];
  readonly onChange: (photos: readonly Photo[]) => void;
}

export function PhotoInput({ photos, onChange }: PhotoInputProps): JSX.Element {
  const [isTooLarge, setTooLarge] = useState(false);
  const add = async (input: HTMLInputElement): Promise<void> => {
    const files = [...(input.files ?? [])];
    const fitting = files.filter(({ size }) => size <= MOST_BYTES);
    setTooLarge(fitting.length < files.length);
    const added: Photo[] = [];
    for (const file of fitting) {
      const { photo, bytes } = await photoOf(file);
      await keepPhoto(photo, bytes);
      added.push(photo);
    }
    input.value = '';
    const known = new Set(added.map(({ sha256 }) => sha256));
    onChange([...photos.filter(({ sha256 }) => !known.has(sha256)), ...added]);
  };
  return (
    <div class="field">
      <label for="r-photos">{say('photos')}</label>
      <p class="hint" id="r-photos-hint">
        {say(isTooLarge ? 'photoTooLarge' : 'photosHint')}
      </p>
      <input
        id="r-photos"
        type="file"
        accept="image/*,application/pdf"
        multiple
        aria-describedby="r-photos-hint"
        onChange={({ currentTarget }) => unwaited(add(currentTarget))}
      />
      <ul class="files">
        {photos.map(({ sha256, name, size }) => (
          <li key={sha256}>
            {name} <span class="who">{sizeIn(size)}</span>{' '}
            <button
              type="button"
              class="quiet"
              aria-label={say('removePhoto', { name })}
              onClick={() => onChange(photos.filter((each) => each.sha256 !== sha256))}
            >
              {say('remove')}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
