// The scope of an incident: the thing that the right to see it hangs on, as it stands.
import { Growing } from '../../../eventsourcing/log/growing.js';
import { oncePer } from '../../../eventsourcing/log/once-per.js';
import type { Thing } from '../../../eventsourcing/log/story.js';
import { holderOf, isSame, voiceOf, written } from '../../authority/speaker.js';
import { ALL, andBy, isEverybodys, ofAdministration, ofStream, toldIn } from '../../values/who/scope.js';
import { isOwn, type Permission } from '../../audience/audience.js';
import { type Circle, type Member, untilOf } from '../../audience/circle.js';
import { states } from '../../authority/parties.js';
import type { Incident, IncidentTold } from './incident.js';
import { storedOwner } from './proposals.js';

/** Whoever said something, in whose name it was said, or whose it is to accept: they see it for ever. */
const voices = Growing.distinct((told: IncidentTold) => {
  const { actor, onBehalfOf, by } = told;
  const whose = storedOwner(told);
  return [written(voiceOf({ actor })), ...(onBehalfOf === null ? [] : [by]), ...(whose === undefined ? [] : [whose])];
});

/** By itself where it was restricted, or given to more; and where nobody has spoken. */
export function scopeOf({ id, story }: Thing<Incident>): string {
  return story.told.length === 0 || isOwn(story.audience) ? ofStream(`incident-${id}`) : unrestricted(story);
}

/** By its operation, else by whose report it is, or by who spoke first of it. Its rows, lines and rights ask one after the other. */
const unrestricted = oncePer(({ operation, report, told }: Incident): string => {
  const first = told.first!;
  if (isEverybodys(first)) return ALL;
  const owner = ownerIn(report, first);
  const base = operation === null ? ofAdministration(owner) : toldIn(operation, owner.country);
  return andBy(base, othersIn(told, owner));
});

const othersIn = (told: Incident['told'], owner: Owner): readonly string[] =>
  voices(told).filter((each) => !isSame(holderOf(each), owner));

/** Whoever sees an incident that has a scope of its own: its owner, who spoke, who has permission, and those it was left to. */
export function circleOf(story: Incident): Circle | undefined {
  const { audience, report, told } = story;
  if (!told.first || !isOwn(audience)) return undefined;
  const owner = ownerIn(report, told.first);
  const granted = [...audience.permissions.values()].filter(({ state }) => state === 'GRANTED');
  return {
    members: [owner, ...othersIn(told, owner).map(holderOf), ...granted.map(permittedBy)],
    of: { scope: unrestricted(story), among: audience.releasableTo && states(...audience.releasableTo) },
  };
}

/** Until the end of what was said of the time. */
function permittedBy({ to = '', until }: Permission): Member {
  return { country: to, ...untilOf(until) };
}

/** Whose it is, once anything is told of it. */
export const ownerOf = ({ report, told }: Incident): Owner | undefined => told.first && ownerIn(report, told.first);

interface Owner {
  readonly country: string;
  readonly service?: string;
}

function ownerIn(report: Incident['report'], first: IncidentTold): Owner {
  if (!report) return { country: first.by };
  const { country, service } = report.data;
  const said = service ?? (report.actor.administration === country ? report.actor.service : undefined);
  return said === undefined ? { country } : { country, service: said };
}
