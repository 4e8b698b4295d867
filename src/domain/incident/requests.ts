// The requests of an incident: what others said or proposed of it, who is named as a contributor, for whom something was keyed in,
// to whom goods were handed over, and whether it may be passed on.
import { goneBy } from '../rectifying/story.js';
import type { OpenRequest, Requests } from '../requests.js';
import { isFlagged } from '../told.js';
import { addresseeOf, ownerIn } from './parties.js';
import { isAnswered } from './rules/whose.js';
import { isGone } from './story/line.js';
import { contributionOf, countedLines, type Incident, type IncidentTold, isUnconfirmed } from './story/incident.js';

/** The events of one command are answered together: the first of them is asked about. */
function oncePerCommand(all: readonly IncidentTold[]): readonly IncidentTold[] {
  const commands = new Set<string>();
  return all.filter(({ command }) => command === '' || (!commands.has(command) && commands.add(command)));
}

function proposalsOpen(incident: Incident): readonly OpenRequest[] {
  if (incident.unanswered === 0) return [];
  const open = [...incident.proposed].flatMap((event) => {
    const { told, state } = incident.proposals.get(event)!;
    return told && state === 'OPEN' && !isAnswered(incident, told) ? [told] : [];
  });
  return oncePerCommand(open).flatMap((told) => {
    const [of, body] = [addresseeOf(incident, told.event), { proposal: told.event }];
    return of ? [{ of, told, yes: body, no: body }] : [];
  });
}

/** Who names itself is asked nothing, nor is anybody of a line that was withdrawn: no figure hangs on it. */
function contributionsOpen(incident: Incident): readonly OpenRequest[] {
  if (!incident.flagged.includes('CONTRIBUTION_NOT_ACCEPTED')) return [];
  const standing = countedLines(incident).filter((line) => !isGone(line));
  return standing.flatMap(({ first: told }) => {
    const { lineId, contributors = [] } = told.data;
    const asked = contributors.filter(
      (country) => country !== told.by && incident.contributions.get(contributionOf(lineId, country)) === 'ASKED',
    );
    return asked.map((country) => ({ of: { country }, told, yes: { lineId }, no: { lineId } }));
  });
}

function unconfirmedOpen(incident: Incident): readonly OpenRequest[] {
  if (!incident.flagged.includes('NOT_CONFIRMED')) return [];
  const gone = goneBy(incident.withdrawals);
  const open = [...incident.told].filter(
    (told) => isFlagged(told, 'NOT_CONFIRMED') && !gone.has(told.event) && isUnconfirmed(incident, told),
  );
  return oncePerCommand(open).map((told) => ({
    of: { country: told.by },
    // Whoever keyed it in asks that it be confirmed.
    told: { ...told, by: told.actor.administration },
    yes: { confirms: told.event },
    no: { withdraws: told.event },
  }));
}

function transfersOpen({ transfers, takenOver }: Incident): readonly OpenRequest[] {
  return [...transfers].flatMap(([transfer, told]) =>
    takenOver.get(transfer) ? [] : [{ of: told.data.to, told, yes: { transfer } }],
  );
}

function permissionsOpen(incident: Incident): readonly OpenRequest[] {
  const owner = ownerIn(incident);
  const asked = [...incident.audience.permissions.values()].filter(({ state }) => state === 'REQUESTED');
  return asked.flatMap(({ permission }) => {
    const told = incident.told.findLast(
      (each) => each.type === 'PermissionRequested' && each.data.permission === permission,
    );
    if (!owner || told?.type !== 'PermissionRequested') return [];
    return [{ of: owner, told, yes: told.data, no: { permission } }];
  });
}

export const incidentRequests: Requests<Incident> = {
  mayBeOpen: ({ phase, unanswered, flagged, transfers, audience }) =>
    phase !== 'withdrawn' &&
    (unanswered > 0 ||
      flagged.includes('NOT_CONFIRMED') ||
      flagged.includes('CONTRIBUTION_NOT_ACCEPTED') ||
      audience.permissions.size > 0 ||
      !isEmpty(transfers)),
  of: {
    proposal: {
      kind: 'PROPOSAL',
      asks: { en: 'acceptance of what another said', ru: 'согласие с тем, что сообщили другие' },
      yes: 'incidents/accept-proposal',
      no: 'incidents/decline-proposal',
      open: proposalsOpen,
    },
    contribution: {
      kind: 'CONTRIBUTION',
      asks: { en: 'whether you contributed to a seizure', ru: 'подтверждение вашего участия в изъятии' },
      yes: 'incidents/accept-contribution',
      no: 'incidents/decline-contribution',
      open: contributionsOpen,
    },
    confirmation: {
      kind: 'ACKNOWLEDGEMENT',
      asks: { en: 'whether this is your word', ru: 'подтверждение сказанного от вашего имени' },
      yes: 'incidents/confirm',
      no: 'incidents/disown',
      open: unconfirmedOpen,
    },
    custody: {
      kind: 'ACKNOWLEDGEMENT',
      asks: { en: 'whether you took goods over', ru: 'подтверждение приёма переданного' },
      yes: 'incidents/accept-custody',
      open: transfersOpen,
    },
    permission: {
      kind: 'PERMISSION',
      asks: { en: 'permission to pass an incident on', ru: 'разрешение передать сведения о факте' },
      yes: 'incidents/grant-permission',
      no: 'incidents/refuse-permission',
      open: permissionsOpen,
    },
  },
};

const isEmpty = (all: Iterable<unknown>): boolean => {
  for (const _ of all) return false;
  return true;
};
