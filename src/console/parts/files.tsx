// The files of a thing: pictures as pictures, everything as a download, with whether it was scanned.
import type { JSX } from 'preact';
import { lang } from '../state/language.js';
import { say } from '../state/say.js';

export interface FileRow {
  readonly sha256: string;
  readonly name: string;
  readonly type: string;
  /** Bytes. */
  readonly size: number;
  readonly scan: string;
}

/** What every browser draws. */
const PICTURE = /^image\/(?:jpeg|png|webp)$/;

export function Files({ files }: { readonly files: readonly FileRow[] }): JSX.Element | null {
  if (files.length === 0) return null;
  return (
    <section>
      <h2>{say('attachments')}</h2>
      <ul class="files">
        {files.map(({ sha256, name, type, size, scan }) => (
          <li key={sha256}>
            {PICTURE.test(type) && <img src={`/v1/attachments/${sha256}`} alt="" loading="lazy" />}
            <a href={`/v1/attachments/${sha256}`} download={name}>
              {name}
            </a>{' '}
            <span class="who">
              {type}, {sizeIn(size)}, {say(scan === 'CLEAN' ? 'scanned' : 'notScanned')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

export const sizeIn = (bytes: number): string =>
  new Intl.NumberFormat(lang.value, { style: 'unit', unit: 'kilobyte', maximumFractionDigits: 0 }).format(
    Math.max(1, bytes / 1000),
  );
