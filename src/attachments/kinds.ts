// The kinds of files that are taken, and the look at a file that tells which it is, whatever it is called.
import { readFile } from 'node:fs/promises';
import { isUtf8 } from 'node:buffer';

const OFFICE = 'application/vnd.openxmlformats-officedocument';

/** Photographs, papers and tables: nothing that runs where it is opened. */
export const KINDS = [
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/heic',
  'image/tiff',
  'application/pdf',
  `${OFFICE}.wordprocessingml.document`,
  `${OFFICE}.spreadsheetml.sheet`,
  'text/plain',
  'text/csv',
] as const;

export type Kind = (typeof KINDS)[number];

/** Of text no first bytes tell what it is. */
const TEXTS: ReadonlySet<string> = new Set<Kind>(['text/plain', 'text/csv']);

/** What a browser would read as a page or a picture with a program in it. */
const MARKUP = /<(?:!doctype|html|head|body|script|svg|iframe|\?xml)[\s/>]/i;
/** Control characters that a text may have: tab, line ends, form feed and the sign that begins an ISO 2022 page. */
const IN_TEXT: ReadonlySet<number> = new Set([0x09, 0x0a, 0x0b, 0x0c, 0x0d, 0x1a, 0x1b]);

/** What it is instead; undefined: it is what it is said to be. */
export async function otherThan(said: string, path: string): Promise<string | undefined> {
  // Loaded with the first file: most servers at rest have never seen one.
  const { fileTypeFromFile } = await import('file-type');
  const found = (await fileTypeFromFile(path))?.mime ?? (await textIn(path));
  if (found === 'text/plain' && TEXTS.has(said)) return undefined;
  return found === said ? undefined : found;
}

/** Text in UTF-8 or in an older encoding, as phones and offices write it. */
async function textIn(path: string): Promise<string> {
  const bytes = await readFile(path);
  const text = bytes.toString(isUtf8(bytes) ? 'utf8' : 'latin1');
  if (MARKUP.test(text)) return 'text/html';
  return bytes.some((byte) => byte < 0x20 && !IN_TEXT.has(byte)) ? 'application/octet-stream' : 'text/plain';
}
