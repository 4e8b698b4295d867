// The answers that commands rest on, at a place that never changes: asked as whoever runs the program asks, so that all of it is told,
// or through the eyes of an administration.
import { questions } from '../../projections/all.js';
import { HOST } from '../../projections/audience/host.js';
import type { Answering } from '../answering/answering.js';
import type { Written } from '../answering/written.js';
import type { AnyQuestion } from '../eventsourcing/asking/ask.js';
import { NotAnswered } from '../eventsourcing/asking/not-answered.js';
import type { Reader } from '../eventsourcing/asking/sight.js';
import { given } from '../eventsourcing/log/event.js';
import type { AnswerFirst } from '../eventsourcing/writing/decider.js';
import type { Answers } from '../eventsourcing/writing/executing.js';

async function textOf({ whole, parts }: Written): Promise<string> {
  const chunks: Uint8Array[] = whole ? [whole] : [];
  if (!whole) for await (const part of parts) chunks.push(part);
  return Buffer.concat(chunks).toString();
}

interface Wanted {
  readonly parameters: object;
  readonly asked: Omit<Parameters<Answering>[1]['asked'], 'lang'>;
}

/** The answer as an object, for the program itself. */
export async function answeredIn<Answer>(
  answering: Answering,
  question: AnyQuestion,
  { parameters, asked }: Wanted,
): Promise<Answer> {
  const wanted = { parameters, asked: { ...asked, lang: 'en' as const }, wish: { format: 'json' as const } };
  return JSON.parse(await textOf(await answering(question, wanted))) as Answer;
}

/** `seen` resolves once the present may be asked about. */
export const answersOver =
  (answering: Answering, seen: () => Promise<void>): Answers =>
  async ({ path, parameters, knownAt, eyes }) => {
    const question = questions.find((each) => each.path === path);
    if (!question) throw new TypeError(`There is no question ${path}`);
    if (knownAt === undefined) await seen();
    const asked = { reader: eyes === undefined ? HOST : anybodyOf(eyes), ...given({ knownAt }) };
    try {
      const { position, rules, digest, rows } = await answeredIn<AnswerFirst>(answering, question, {
        parameters,
        asked,
      });
      return { position, rules, digest, rows };
    } catch (problem) {
      // To whoever does not see a thing there is none.
      const isHidden = problem instanceof NotAnswered && problem.code === 'NOT_FOUND';
      if (eyes === undefined || !isHidden) throw problem;
      return { position: '', rules: '', digest: '', rows: [] };
    }
  };

/** Of whom nothing is known but the administration: no service, and no officer that it named. */
const anybodyOf = (administration: string): Reader => ({ administration, officer: '', role: 'officer' });
