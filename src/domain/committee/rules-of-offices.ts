// The rules of a committee's offices: nobody is appointed whom nobody agreed on where the provision asks for it, and a term
// ends of whoever had one.
import { inForceAt, type Provision } from '../provision/story.js';
import type { RuleCase, RuleDefinition } from '../rules.js';
import type { RefusalCode } from '../refusals.js';
import { before } from '../told.js';
import { certainlyLater, type When } from '../values/time/when.js';
import type { CommitteeEvents as Events, Office } from './events.js';
import type { Appointment, Committee } from './story.js';
import { officeCalled } from './words/codes.js';

export interface BesideOffices {
  readonly provision?: Provision;
}

type Case<B> = RuleCase<Events, B>;

/** Whoever is spoken of: no name fits every name. */
const fits = (one: string | undefined, other: string | undefined): boolean =>
  one === undefined || other === undefined || one === other;

/** Null: the provision was not looked up. */
function isAgreed(it: Committee, told: Appointment, provision: Provision | undefined): boolean | null {
  const { office, person, appointedOn } = told.data;
  const isFound = it.candidacies.some(
    ({ data }) => data.office === office && fits(data.person, person) && !certainlyLater(data.agreedOn, appointedOn),
  );
  if (isFound) return true;
  if (provision === undefined) return null;
  return !inForceAt(provision, appointedOn)?.data.candidacy;
}

/** Whether anything tells that they held it by then. */
function heldBy(it: Committee, { office, person, endedOn }: Events['TermEnded']): boolean {
  const by = (when: When): boolean => !certainlyLater(when, endedOn);
  const isOf = (other: { readonly office: string; readonly person?: string }): boolean =>
    officeCalled(other.office) === office && fits(other.person, person);
  return (
    (office === 'CHAIRMAN' &&
      it.elections.some(({ data }) => fits(data.person, person) && by(data.termFrom ?? data.electedOn))) ||
    it.appointments.some(({ data }) => isOf(data) && by(data.termFrom ?? data.appointedOn)) ||
    it.attestations.some(({ data }) => isOf(data) && by(data.asOf))
  );
}

/** The end of the same term, told before: nobody took the office up again in between. */
function endedBefore(it: Committee, told: Case<object>['told']): boolean {
  if (told.type !== 'TermEnded') return false;
  const { office, person, endedOn } = told.data;
  return it.ends.some(
    (each) =>
      each.data.office === office && fits(each.data.person, person) && before(told)(each) && !tookUp(each.data.endedOn),
  );
  function tookUp(since: When): boolean {
    const starts = [
      ...it.elections.all().map(({ data }) => ({ as: 'CHAIRMAN' as Office, on: data.termFrom ?? data.electedOn })),
      ...it.appointments
        .all()
        .map(({ data }) => ({ as: data.office as Office, on: data.termFrom ?? data.appointedOn })),
    ];
    return starts.some(({ as, on }) => as === office && !certainlyLater(since, on) && !certainlyLater(on, endedOn));
  }
}

const officeIn = ({ told }: Case<object>): string =>
  'office' in told.data && typeof told.data.office === 'string' ? told.data.office : '';

export const officeRules = <B extends BesideOffices>() =>
  ({
    CANDIDACY_NOT_AGREED: {
      lacks: 'proof',
      holds: (it, { told, beside }) => told.type !== 'OfficeAppointed' || isAgreed(it, told, beside.provision),
      values: (_, asked) => ({ office: officeIn(asked) }),
      pointer: '/office',
      settledBy: 'committees/agree-candidacy',
    },
    NOT_IN_OFFICE: {
      lacks: 'proof',
      holds: (it, { told }) => told.type !== 'TermEnded' || heldBy(it, told.data),
      values: (_, asked) => ({ office: officeIn(asked) }),
      pointer: '/office',
      settledBy: (_, asked) =>
        officeIn(asked) === 'CHAIRMAN' ? 'committees/elect-chairman' : 'committees/appoint-officer',
    },
    TERM_ENDED_BEFORE: {
      holds: (it, { told }) => !endedBefore(it, told),
      values: (_, asked) => ({ office: officeIn(asked) }),
      pointer: '/office',
      settledBy: 'committees/withdraw-event',
    },
  }) as const satisfies { readonly [Code in RefusalCode]?: RuleDefinition<Committee, Events, B> };
