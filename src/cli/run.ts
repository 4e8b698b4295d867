// What the commands run on: a Cordon without its HTTP edge, or only what lies behind it, opened and closed again.
import { type Backend, type BackendOptions, hasLog, openBackend } from '../app.module.js';
import { Malformed } from '../domain/values/malformed.js';
import { type Config, environment, readConfig } from '../config.js';
import type { AnyQuestion, Answer } from '../eventsourcing/ask.js';
import { NotAnswered } from '../eventsourcing/not-answered.js';
import { type Cordon, start } from '../main.js';
import { problemWords } from '../words/problem-words.js';
import { say } from '../words/say.js';
import { Failure, failure, type Lang, sentences } from './terminal.js';

/** How long a command waits for the read models to reach the log's end, ms. */
const PATIENCE = 600_000;

/** Opens Cordon as the settings say, does the work and closes it again. */
export async function within<T>(work: (cordon: Cordon) => Promise<T>): Promise<T> {
  const cordon = await start(readConfig(environment()));
  try {
    return await work(cordon);
  } finally {
    await cordon.stop();
  }
}

/** The settings, for a command that reads a log and must not found one. */
export function configOfALog(): Config {
  const config = readConfig(environment());
  if (hasLog(config)) return config;
  const fix = 'Start "cordon serve" once, or set CORDON_DATA to the folder where the log lies.';
  throw new Failure(`There is no log in ${config.data} yet. ${fix}`);
}

/** Opens log and read models alone; the projector rests. */
export async function behindTheEdge<T>(
  config: Config,
  work: (backend: Backend) => Promise<T>,
  options: BackendOptions = {},
): Promise<T> {
  const backend = await openBackend(config, options);
  try {
    return await work(backend);
  } finally {
    await backend.close();
  }
}

/** Waits until the read models hold everything that the log holds now. */
export async function upToDate({ store, projector }: Backend): Promise<void> {
  const head = await store.head();
  if (head === null || (await projector.reached(head, PATIENCE))) return;
  throw new Failure(`The read models did not reach the log's end: ${projector.fault?.message ?? 'too slow'}`);
}

/** Asks a question at the log's end as it is now, or at `knownAt`. */
export async function answer(
  question: AnyQuestion,
  parameters: object,
  asked: { readonly knownAt?: string; readonly lang: Lang },
): Promise<Answer> {
  configOfALog();
  return within(async ({ backend, questions }) => {
    await upToDate(backend);
    try {
      return await questions.ask(question, parameters, { ...asked, say: say(asked.lang) });
    } catch (problem) {
      throw inWords(problem, asked.lang);
    }
  });
}

export const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** A problem with the question, in words, with what to do about it. */
function inWords(problem: unknown, lang: Lang): unknown {
  if (problem instanceof NotAnswered) return failure(problem.code, problem.values, lang);
  if (!(problem instanceof Malformed)) return problem;
  const lines = problem.problems.map(({ code, values, pointer }) => {
    const { title, fix } = problemWords(code, values, lang);
    const name = pointer.split('/')[1] ?? '';
    return `${name === 'id' ? 'id' : `--${kebab(name)}`}: ${sentences(title, fix)}`;
  });
  return new Failure(lines.join('\n'));
}
