// What the commands share: a Cordon without its HTTP edge, questions asked of it, and the two ways of showing an answer.
import type { AnyQuestion, Answer } from '../eventsourcing/ask.js';
import { NotAnswered } from '../eventsourcing/not-answered.js';
import { Malformed } from '../bus/command-desk.js';
import { environment, readConfig } from '../config.js';
import { type Cordon, start, type StartOptions } from '../main.js';
import { problemWords } from '../words/problem-words.js';
import { say } from '../words/say.js';

export type Lang = 'ru' | 'en';

/** Something that the person at the terminal can put right: the message says how. */
export class Failure extends Error {}

/** How long a command waits for the read models to reach the log's end, ms. */
const PATIENCE = 600_000;

/** Opens Cordon as the settings say, does the work and closes it again. */
export async function within<T>(work: (cordon: Cordon) => Promise<T>, options: StartOptions = {}): Promise<T> {
  const cordon = await start(readConfig(environment()), options);
  try {
    return await work(cordon);
  } finally {
    await cordon.stop();
  }
}

/** The language of the terminal, unless one is asked for. */
export function langOf(asked: string | undefined): Lang {
  const stated = asked ?? process.env['LC_ALL'] ?? process.env['LANG'] ?? 'en';
  return stated.toLowerCase().startsWith('ru') ? 'ru' : 'en';
}

/** Asks a question at the log's end as it is now, or at `knownAt`. */
export async function answer(
  { backend, questions }: Cordon,
  question: AnyQuestion,
  parameters: object,
  asked: { readonly knownAt?: string; readonly lang: Lang },
): Promise<Answer> {
  const head = await backend.store.head();
  if (head !== null && !(await backend.projector.reached(head, PATIENCE))) {
    throw new Failure(`The read models did not reach the log's end: ${backend.projector.fault?.message ?? 'too slow'}`);
  }
  try {
    return await questions.ask(question, parameters, { ...asked, say: say(asked.lang) });
  } catch (problem) {
    throw inWords(problem, asked.lang);
  }
}

/** A problem with the question, in words, with what to do about it. */
function inWords(problem: unknown, lang: Lang): unknown {
  if (problem instanceof NotAnswered) return failure(problem.code, problem.values, lang);
  if (!(problem instanceof Malformed)) return problem;
  const lines = problem.problems.map(({ code, values, pointer }) => {
    const { title, fix } = problemWords(code, values, lang);
    return `${pointer.slice(1)}: ${title}. ${fix}`;
  });
  return new Failure(lines.join('\n'));
}

export function failure(code: string, values: Readonly<Record<string, string | number>>, lang: Lang): Failure {
  const { title, fix } = problemWords(code, values, lang);
  return new Failure(`${title}. ${fix}`);
}

/** Machines get one JSON object, people get lines. */
export function show(isJson: boolean, whole: object, lines: readonly string[]): void {
  process.stdout.write(isJson ? `${JSON.stringify(whole, exactly)}\n` : lines.map((line) => `${line}\n`).join(''));
}

const exactly = (_: string, value: unknown): unknown => (typeof value === 'bigint' ? `${value}` : value);

/** Rows in columns as wide as their widest cell; empty columns are left out. */
export function inColumns(head: readonly string[], rows: readonly (readonly string[])[]): string[] {
  const used = head.map((_, i) => i).filter((i) => rows.some((row) => row[i] !== ''));
  const widths = used.map((i) => Math.max(head[i]!.length, ...rows.map((row) => row[i]!.length)));
  const line = (cells: readonly string[]): string => used.map((i, k) => cells[i]!.padEnd(widths[k]!)).join('  ').trimEnd();
  return [line(head), ...rows.map(line)];
}

/** Progress on stderr: one line that moves on a terminal, a plain line for each tenth elsewhere. */
export function progress(what: string): (done: number, of: number) => void {
  let tenth = -1;
  return (done, of) => {
    const now = of === 0 ? 10 : Math.floor((done * 10) / of);
    if (process.stderr.isTTY) process.stderr.write(`\r${what}: ${done} / ${of}${done >= of ? '\n' : ''}`);
    else if (now > tenth) process.stderr.write(`${what}: ${done} / ${of}\n`);
    tenth = Math.max(tenth, now);
  };
}
