// The deadlines of an operation: reports of it are accepted until a day, and so is the word that there was nothing to report.
import type { Awaited, Deadlines } from '../deadlines.js';
import type { By } from '../told.js';
import type { Operation } from './story.js';
import { isKeyedIn, isUnconfirmed } from './story/nil-returns.js';

/** Until when its reports are accepted, and what said so last; undefined: nobody has said. */
export function acceptanceOf({ concluded, standing }: Operation): Pick<Awaited, 'until' | 'set'> | undefined {
  const until = concluded?.reportsAcceptedUntil;
  const set = standing.findLast(
    ({ type, data }) =>
      (type === 'OperationConcluded' || type === 'OperationAmended') && data.reportsAcceptedUntil !== undefined,
  );
  return until && set ? { until, set } : undefined;
}

/** A report is in time by when it was recorded: the store's clock decides, not the officer's. */
export const heldAgainst = (operation: Operation, of: string, told: Pick<By, 'event' | 'recordedAt'>): Awaited[] => {
  const acceptance = acceptanceOf(operation);
  return acceptance ? [{ ...acceptance, of, came: { told } }] : [];
};

export const operationDeadlines: Deadlines<Operation> = {
  toldTo: (it) => it,
  of: {
    nilReturn: {
      awaits: { en: 'nil return of an operation', ru: 'нулевое донесение по операции' },
      of: (it) =>
        it.nilReturns
          .all()
          // What a state said itself stands for what was keyed in for it.
          .filter((told) => !isKeyedIn(told) || isUnconfirmed(it, told))
          .flatMap((told) => heldAgainst(it, told.data.country, told)),
    },
  },
};
