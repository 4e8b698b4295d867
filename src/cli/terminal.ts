// The terminal: one way to speak with a person at it, and with a program that reads it.
import { Option } from 'commander';
import { problemWords } from '../words/problem-words.js';
import type { Values } from '../forms/invalid.js';
import { type Bilingual, type Lang, LANGUAGES } from '../forms/language.js';

/** Something that the person at the terminal can put right: the message says how, in their language where it is in both. */
export class Failure extends Error {
  constructor(message: string | Bilingual) {
    super(typeof message === 'string' ? message : message[langOf(statedLang())]);
  }
}

/** `--lang` as it was given, before any command has read it: what is wrong with the others is told in that language. */
export function statedLang(args: readonly string[] = process.argv): string | undefined {
  const at = args.findIndex((arg) => arg === '--lang' || arg.startsWith('--lang='));
  return at < 0 ? undefined : (args[at]!.split('=', 2)[1] ?? args[at + 1]);
}

export const langOption = (): Option =>
  new Option('--lang <lang>', 'the terminal’s language when not given').choices(LANGUAGES);

/** The language of the terminal, unless one is asked for. */
export function langOf(asked?: string): Lang {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  const stated = [asked, LC_ALL, LC_MESSAGES, LANG].find((each) => each !== undefined && each !== '') ?? 'en';
  return stated.toLowerCase().startsWith('ru') ? 'ru' : 'en';
}

export function failure(code: string, values: Values, lang: Lang): Failure {
  const { title, fix } = problemWords(code, values, lang);
  // One full stop between them, whether the first brought its own or not.
  return new Failure(`${title}${/[.!?]$/.test(title) ? '' : '.'} ${fix}`.trim());
}

/** Machines get one JSON object, people get lines. */
export function show(isJson: boolean, whole: object, lines: readonly string[]): void {
  process.stdout.write(isJson ? `${JSON.stringify(whole, exactly)}\n` : lines.map((line) => `${line}\n`).join(''));
}

const exactly = (_: string, value: unknown): unknown => (typeof value === 'bigint' ? String(value) : value);

/** Rows in columns as wide as their widest cell; empty columns are left out. */
export function inColumns(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const used = head.map((_, i) => i).filter((i) => rows.some((row) => row[i] !== ''));
  const widths = used.map((i) => Math.max(head[i]!.length, ...rows.map((row) => row[i]!.length)));
  const line = (cells: readonly string[]): string =>
    used
      .map((i, k) => cells[i]!.padEnd(widths[k]!))
      .join('  ')
      .trimEnd();
  return [line(head), ...rows.map(line)];
}

/** How many there are in all, or where nobody knows that, how far it is. */
type Whole = number | { readonly percent: number };

/** Progress on stderr with its speed since `from`: one line that moves on a terminal, a plain line for each tenth elsewhere. */
export function progress(what: string, from = 0): (done: number, of: Whole) => void {
  const started = performance.now();
  let tenth = -1;
  return (done, of) => {
    const share = typeof of === 'object' ? of.percent / 100 : of === 0 ? 1 : done / of;
    const now = Math.floor(share * 10);
    const rate = Math.round(((done - from) * 1000) / Math.max(performance.now() - started, 1));
    const line = `${what}: ${done}${typeof of === 'object' ? `, ${of.percent} %` : ` / ${of}`}, ${rate}/s`;
    if (process.stderr.isTTY) process.stderr.write(`\r${line} ${share >= 1 ? '\n' : ''}`);
    else if (now > tenth) process.stderr.write(`${line}\n`);
    tenth = Math.max(tenth, now);
  };
}
