// The requests of an operation: each state that was nominated is asked whether it takes part, and each for which somebody keyed in
// a nil return whether that is its word.
import type { OpenRequest, Requests } from '../requests.js';
import type { Told } from '../told.js';
import type { OperationEvents as Events } from './events.js';
import { invitedIn, type Operation } from './story.js';
import { isKeyedIn, isUnconfirmed } from './story/nil-returns.js';

const isOver = ({ phase, cancelled }: Operation): boolean => phase === 'concluded' || cancelled !== undefined;

/** By the event that nominated it last. */
function participationsOpen(it: Operation): readonly OpenRequest[] {
  if (isOver(it)) return [];
  return invitedIn(it).flatMap((country) => {
    const told = it.standing.findLast(
      (each) => each.type === 'ParticipantNominated' && each.data.country === country,
    ) as Told<Events, 'ParticipantNominated'> | undefined;
    return told ? [{ of: { country }, told, yes: { country }, no: { country } }] : [];
  });
}

/** Whoever keyed it in asks. */
const nilReturnsOpen = (it: Operation): readonly OpenRequest[] =>
  it.nilReturns
    .all()
    .filter((told) => isUnconfirmed(it, told))
    .map((told) => ({
      of: { country: told.data.country },
      told: { ...told, by: told.actor.administration },
      yes: told.data,
      no: { withdraws: told.event },
    }));

export const operationRequests: Requests<Operation> = {
  mayBeOpen: (it) => (!isOver(it) && invitedIn(it).length > 0) || it.nilReturns.some(isKeyedIn),
  of: {
    participation: {
      kind: 'ACKNOWLEDGEMENT',
      asks: { en: 'confirmation that you take part in an operation', ru: 'подтверждение вашего участия в операции' },
      yes: 'operations/confirm-participation',
      no: 'operations/withdraw-participant',
      open: participationsOpen,
    },
    nilReturn: {
      kind: 'ACKNOWLEDGEMENT',
      asks: {
        en: 'whether a nil return is your word',
        ru: 'подтверждение нулевого донесения, внесённого от вашего имени',
      },
      yes: 'operations/submit-nil-return',
      no: 'operations/withdraw-event',
      open: nilReturnsOpen,
    },
  },
};
