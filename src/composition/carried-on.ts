// The imports that a process before this one left unfinished, found by the register, and carried on.
import { NotAnswered } from '../eventsourcing/asking/not-answered.js';
import type { Imports } from '../importing/imports.js';
import { answersOver } from './answering-first.js';
import type { Backend } from './backend.js';

/** So many at once: what is behind them is found at the next start. */
const MOST = 1_000;
/** ms, until the register is asked again that is only being built. */
const AGAIN = 1_000;

type Telling = Pick<Backend, 'answering' | 'diagnostics'>;

/** Nobody waits for it: what goes wrong is told to the operator. What it gives ends it: who stops wants no answer any more. */
export function carriedOn({ answering, diagnostics }: Telling, imports: Pick<Imports, 'carryOn'>): () => void {
  const asked = answersOver(answering, () => Promise.resolve());
  let isOver = false;
  let again: NodeJS.Timeout | undefined;
  const look = (): void =>
    void asked({
      path: 'imports',
      parameters: { state: ['RUNNING', 'ANSWERING', 'WITHDRAWING'], limit: String(MOST) },
    }).then(
      ({ rows }) => imports.carryOn((rows as readonly { readonly id: string }[]).map(({ id }) => id)),
      (fault: unknown) => {
        if (isOver) return;
        if (isBuilding(fault)) again = setTimeout(look, AGAIN).unref();
        else diagnostics.emit('imports', fault);
      },
    );
  look();
  return (): void => {
    isOver = true;
    clearTimeout(again);
  };
}

const isBuilding = (fault: unknown): boolean => fault instanceof NotAnswered && fault.code === 'REBUILDING';
