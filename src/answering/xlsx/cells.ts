// The cells of a sheet as XML (ECMA-376): numbers, times and yes or no by their own types, all else as text that nothing runs.

/** Places in the list of styles that the workbook has. */
export const STYLES = { plain: 0, time: 1, day: 2, head: 3 } as const;

/** What a spreadsheet takes in one cell, in UTF-16 units. */
export const MOST_TEXT = 32_767;
/** Digits that a spreadsheet keeps of a number: one with more would be told otherwise than it was. */
const MOST_DIGITS = 15;

const NUMBER = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;
const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** With seconds or without, by whatever clock it was told. */
const TIME = /^(\d{4}-\d{2}-\d{2}T\d{2}:\d{2})(:\d{2}(?:\.\d+)?)?(?:Z|[+-]\d{2}:\d{2})$/;

/** A column's letters, from 0: A … Z, AA … */
export function lettersOf(column: number): string {
  const last = String.fromCharCode(65 + (column % 26));
  return column < 26 ? last : lettersOf(Math.floor(column / 26) - 1) + last;
}

type Told = string | number | boolean | null;

/** A list of words as people write it, of none nothing; what has more parts than that as JSON. */
export function inOneCell(value: unknown): Told {
  if (value === undefined) return null;
  if (typeof value !== 'object' || value === null) return value as Told;
  if (!Array.isArray(value)) return JSON.stringify(value);
  const isPlain = value.every((each) => typeof each !== 'object');
  return value.length === 0 ? null : isPlain ? value.join(', ') : JSON.stringify(value);
}

/** One cell; nothing where nothing is told. `isNumeric`: texts of digits are numbers there, and no codes. */
export function cell(at: string, value: Told, isNumeric: boolean): string {
  if (value === null) return '';
  if (typeof value === 'number') return `<c r="${at}"><v>${value}</v></c>`;
  if (typeof value === 'boolean') return `<c r="${at}" t="b"><v>${value ? 1 : 0}</v></c>`;
  if (isNumeric && isKept(value)) return `<c r="${at}"><v>${value}</v></c>`;
  return timed(at, value) ?? text(at, value);
}

const isKept = (value: string): boolean =>
  NUMBER.test(value) && value.replace(/^-?0*\.?0*/, '').replace('.', '').length <= MOST_DIGITS;

/** A day, or a time by the clock by which it was told. */
function timed(at: string, value: string): string | undefined {
  if (DAY.test(value)) return serial(at, `${value}T00:00:00Z`, STYLES.day);
  const [, minute, seconds = ':00'] = TIME.exec(value) ?? [];
  return minute === undefined ? undefined : serial(at, `${minute}${seconds}Z`, STYLES.time);
}

/** Days since the last of 1899; what a spreadsheet cannot count so stays text. */
function serial(at: string, utc: string, style: number): string | undefined {
  const days = (Date.parse(utc) - EPOCH) / 86_400_000;
  return days > 60 ? `<c r="${at}" s="${style}"><v>${Number(days.toFixed(8))}</v></c>` : undefined;
}

const EPOCH = Date.UTC(1899, 11, 30);

export function text(at: string, value: string, style: number = STYLES.plain): string {
  const styled = style === STYLES.plain ? '' : ` s="${style}"`;
  return `<c r="${at}"${styled} t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
}

const MARKS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };
/** What XML cannot hold is written by its number; what already looks so, too. */
// oxlint-disable-next-line no-control-regex -- they are what XML cannot hold
const UNHELD = /[\u0000-\u0008\u000B\u000C\u000D\u000E-\u001F\uFFFE\uFFFF]|_(?=x[0-9A-Fa-f]{4}_)/g;

const numbered = (mark: string): string => `_x${mark.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`;

export const escaped = (value: string): string =>
  value
    .toWellFormed()
    .replaceAll(UNHELD, numbered)
    .replaceAll(/[&<>]/g, (mark) => MARKS[mark]!);
