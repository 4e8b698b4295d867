// The imports that a process before this one left unfinished, found by the register, and carried on.
import type { Imports } from '../importing/imports.js';
import { answersOver } from './answering-first.js';
import type { Backend } from './backend.js';

/** So many at once: what is behind them is found at the next start. */
const MOST = 1_000;

/** Nobody waits for it: what goes wrong is told to the operator. */
export function carriedOn({ answering, diagnostics }: Backend, imports: Imports): void {
  const asked = answersOver(answering, () => Promise.resolve());
  asked({ path: 'imports', parameters: { state: ['RUNNING', 'WITHDRAWING'], limit: String(MOST) } }).then(
    ({ rows }) => imports.carryOn((rows as readonly { readonly id: string }[]).map(({ id }) => id)),
    (fault: unknown) => diagnostics.emit('imports', fault),
  );
}
