// The answers that commands rest on: asked as whoever runs the program asks, so that all of it is told, at a place that never changes.
import { questions } from '../../projections/all.js';
import { HOST } from '../../projections/audience/host.js';
import type { Answering } from '../answering/answering.js';
import type { Written } from '../answering/written.js';
import { given } from '../eventsourcing/log/event.js';
import type { AnswerFirst } from '../eventsourcing/writing/decider.js';
import type { Answers } from '../eventsourcing/writing/executing.js';

export async function textOf({ whole, parts }: Written): Promise<string> {
  const chunks: Uint8Array[] = whole ? [whole] : [];
  if (!whole) for await (const part of parts) chunks.push(part);
  return Buffer.concat(chunks).toString();
}

/** `seen` resolves once the present may be asked about. */
export const answersOver =
  (answering: Answering, seen: () => Promise<void>): Answers =>
  async ({ path, parameters, knownAt }) => {
    const question = questions.find((each) => each.path === path);
    if (!question) throw new TypeError(`There is no question ${path}`);
    if (knownAt === undefined) await seen();
    const asked = { reader: HOST, lang: 'en' as const, ...given({ knownAt }) };
    const written = await answering(question, { parameters, asked, wish: { format: 'json' } });
    const { position, rules, rows } = JSON.parse(await textOf(written)) as AnswerFirst;
    return { position, rules, rows };
  };
