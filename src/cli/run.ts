// The surroundings in which a command runs: a Cordon without its HTTP edge, or only what lies behind it, closed at the end.
// Nest and the stores are loaded when they are needed: help and mistakes are answered without them.
import { existsSync } from 'node:fs';
import { HOST } from '../../projections/audience/host.js';
import type { Backend, BackendOptions } from '../composition/backend.js';
import { type Config, environment, logFile, readConfig } from '../config/config.js';
import { readForm } from '../forms/form.js';
import type { Invalid } from '../forms/invalid.js';
import { Malformed } from '../forms/malformed.js';
import { type AnyQuestion, type Answer, ask } from '../eventsourcing/asking/ask.js';
import { NotAnswered } from '../eventsourcing/asking/not-answered.js';
import type { Cordon } from '../main.js';
import { say } from '../words/say.js';
import type { Lang } from '../forms/language.js';
import { Failure, failure } from './terminal.js';

/** How long a command waits for the read models to reach the log's end, ms. */
const PATIENCE = 600_000;

/** Opens Cordon as the settings say, does the work and closes it again. */
export async function within<T>(work: (cordon: Cordon) => Promise<T>): Promise<T> {
  const config = readConfig(environment());
  const { start } = await import('../main.js');
  const cordon = await start(config, { isBrief: true });
  try {
    return await work(cordon);
  } finally {
    await cordon.stop();
  }
}

/** The settings, for a command that reads a log and must not found one. */
export function configOfALog(): Config {
  const config = readConfig(environment());
  if (config.eventStore !== 'sqlite' || existsSync(logFile(config))) return config;
  throw new Failure({
    en: `There is no log in ${config.data} yet. Start "cordon serve" once, or set CORDON_DATA to the folder where the log lies.`,
    ru: `В папке ${config.data} журнала ещё нет. Запустите один раз «cordon serve» или задайте CORDON_DATA: где лежит журнал.`,
  });
}

/** Opens log and read models alone, in this thread; the projector rests. */
export async function behindTheEdge<T>(
  config: Config,
  work: (backend: Backend) => Promise<T>,
  options: BackendOptions = {},
): Promise<T> {
  const { openBackend } = await import('../composition/backend.js');
  const backend = await openBackend(config, { isBrief: true, ...options });
  try {
    return await work(backend);
  } finally {
    await backend.close();
  }
}

/** Projects until the read models hold everything that the log holds now. */
export async function upToDate({ store, projector, refusal }: Backend): Promise<void> {
  const fault = refusal();
  if (fault) throw fault;
  projector.start();
  const head = await store.head();
  if (head === null || (await projector.reached(head, PATIENCE))) return;
  const why = projector.fault?.message;
  throw new Failure({
    en: `The read models did not reach the log's end: ${why ?? 'too slow'}`,
    ru: `Сводные данные не дошли до конца журнала: ${why ?? 'слишком медленно'}`,
  });
}

/** Asks a question at the log's end as it is now, or at `knownAt`. */
export async function answer(
  question: AnyQuestion,
  parameters: object,
  asked: { readonly knownAt?: string; readonly lang: Lang },
): Promise<Answer> {
  const form = readForm<object>(question.form, parameters);
  if (Array.isArray(form)) throw malformed(form, asked.lang);
  return behindTheEdge(configOfALog(), async (backend) => {
    await upToDate(backend);
    try {
      return await ask(backend.asking, question, form, { ...asked, reader: HOST, say: say(asked.lang) });
    } catch (problem) {
      if (problem instanceof Malformed) throw malformed(problem.problems, asked.lang);
      throw problem instanceof NotAnswered ? failure(problem.code, problem.values, asked.lang) : problem;
    }
  });
}

export const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);

/** Everything that is wrong with the question, by the option that says it, with what to do about it. */
function malformed(problems: readonly Invalid[], lang: Lang): Failure {
  const lines = problems.map(({ code, values, pointer }) => {
    const name = pointer.split('/')[1] ?? '';
    return `${name === 'id' ? 'id' : `--${kebab(name)}`}: ${failure(code, values, lang).message}`;
  });
  return new Failure(lines.join('\n'));
}
