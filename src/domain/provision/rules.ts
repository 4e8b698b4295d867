// The rules of a provision: its events are held against them when they are told, and again whenever they are read.
import { heldInMeeting, type InMeeting } from '../meeting/held-in.js';
import type { Meeting } from '../meeting/story.js';
import { isKnown, type Named, type RuleCase, rulesOf } from '../rules.js';
import { before } from '../told.js';
import { certainlyLater } from '../values/time/when.js';
import type { ProvisionEvents as Events } from './events.js';
import { type Approval, effectiveFrom, type Provision, provisionId } from './story.js';

interface Beside {
  readonly committee?: Named;
  readonly meeting?: Meeting;
}

type Case = RuleCase<Events, Beside>;

const approvalIn = ({ told }: Case): Approval | undefined => (told.type === 'ProvisionApproved' ? told : undefined);
const about = (_: Provision, { id }: Case) => ({ provision: id });

function approvedIn(asked: Case): InMeeting | undefined {
  const { meeting, approvedOn } = approvalIn(asked)?.data ?? {};
  return approvedOn && { meeting, on: approvedOn, pointer: '/approvedOn' };
}

export const provisionRules = rulesOf<Provision, Events, Beside>()({
  PROVISION_MISNAMED: {
    holds: (_, asked) => {
      const { body = '', subject } = approvalIn(asked)?.data ?? {};
      return subject === undefined || provisionId(body, subject) === asked.id;
    },
    values: (_, asked) => {
      const { body, subject } = approvalIn(asked)!.data;
      return { id: asked.id, named: provisionId(body, subject) };
    },
    pointer: '/subject',
    settledBy: 'provisions/correct',
  },
  COMMITTEE_NOT_ESTABLISHED: {
    lacks: 'proof',
    holds: (_, asked) => isKnown(approvalIn(asked)?.data.body, asked.beside.committee),
    values: (_, asked) => ({ committee: approvalIn(asked)?.data.body ?? '—' }),
    pointer: '/body',
    settledBy: 'committees/establish',
  },
  VERSION_TAKEN: {
    holds: (it, asked) => sameVersions(it, asked).length === 0,
    values: (it, asked) => ({ ...about(it, asked), version: String(approvalIn(asked)?.data.version ?? '—') }),
    pointer: '/version',
    settledBy: 'provisions/correct',
  },
  VERSIONS_DISORDERED: {
    holds: (it, asked) => !isDisordered(it, approvalIn(asked)),
    values: about,
    pointer: '/version',
    settledBy: 'provisions/correct',
  },
  EARLIER_NOT_KNOWN: {
    lacks: 'proof',
    holds: (it, asked) => !approvalIn(asked)?.data.replacesEarlier || hasEarlier(it, approvalIn(asked)!),
    values: about,
    pointer: '/replacesEarlier',
    settledBy: 'provisions/approve',
  },
  ...heldInMeeting<Provision, Events, Beside>('provisions', approvedIn),
});

/** Told before under the same number. */
function sameVersions({ versions }: Provision, asked: Case): readonly Approval[] {
  const own = approvalIn(asked);
  const { version } = own?.data ?? {};
  if (own === undefined || version === undefined) return [];
  return [...versions].filter((each) => each.data.version === version && before(own)(each));
}

/** Whether one with a lower number took effect certainly later, or one with a higher number certainly earlier. */
function isDisordered({ versions }: Provision, own: Approval | undefined): boolean {
  const number = own?.data.version;
  if (own === undefined || number === undefined) return false;
  return versions.some((each) => {
    const { version } = each.data;
    if (version === undefined || version === number) return false;
    const [lower, higher] = version < number ? [each, own] : [own, each];
    return certainlyLater(effectiveFrom(lower), effectiveFrom(higher));
  });
}

const hasEarlier = ({ versions }: Provision, own: Approval): boolean =>
  versions.some((each) => each.event !== own.event && !certainlyLater(effectiveFrom(each), effectiveFrom(own)));
