// Answers that are told only once their being read is kept, as far as that has to be waited for.
import { given } from '../eventsourcing/log/event.js';
import type { KeepRead } from '../eventsourcing/asking/keeping-reads.js';
import type { Answering, Wanted } from './answering.js';
import type { Head } from './written.js';

export function recorded(answering: Answering, keep: KeepRead): Answering {
  return async (what, wanted, signal) => {
    const written = await answering(what, wanted, signal);
    const waits = keep(readOf(what.path, wanted, written.head), written.head.toldOf?.isRestricted === true);
    await waits?.catch(async (problem: unknown) => {
      await written.parts.return?.();
      throw problem;
    });
    return written;
  };
}

/** A file tells at its end how many rows it has: by then it has been read. */
const readOf = (
  question: string,
  { parameters, asked: { reader, as } }: Wanted,
  { position, sum, toldOf }: Head,
): Parameters<KeepRead>[0] => ({
  reader,
  question,
  parameters,
  position,
  rows: sum?.rows ?? null,
  streams: toldOf?.streams ?? [],
  ...given({ as }),
});
