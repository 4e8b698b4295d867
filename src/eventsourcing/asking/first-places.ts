// The places that events of a copied log had when they were first recorded: there they are told as they were before.
import { positionOf } from '../log/position.js';
import type { Asking } from './asking.js';

interface UpTo {
  readonly upTo: bigint | null;
}

export async function inFirstPlaces<R>({ origins }: Asking, { upTo }: UpTo, rows: readonly R[]): Promise<readonly R[]> {
  return origins && upTo !== null ? origins.inFirstPositions(rows) : rows;
}

export async function positionIn({ log, origins }: Asking, { upTo }: UpTo): Promise<string | null> {
  if (upTo === null) return null;
  return origins ? origins.positionAt(upTo) : positionOf(log, upTo);
}
