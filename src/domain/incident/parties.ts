// The parties to an incident: whose each part of it is, and whose word is waited for, for those who weigh rights and those who ask.
import { type Holder, holderOf, voiceOf } from '../authority/speaker.js';
import { type Incident, standingAt } from './story/incident.js';
import type { Standing } from './story/line.js';
import { storedOwner } from './story/proposals.js';

/** The service that said it first, or took it over. */
const voiceIn = ({ takenOverBy, actor, onBehalfOf }: Standing): Holder =>
  takenOverBy === undefined
    ? voiceOf({ actor, ...(onBehalfOf === null ? {} : { onBehalfOf }) })
    : { country: takenOverBy };

/** Whose word an event is as it stands: the country of a report, whoever a line is credited to, else its speaker. */
export function creditedIn(standing: Standing): Holder {
  const voice = voiceIn(standing);
  const { data } = standing;
  if ('creditedTo' in data && data.creditedTo) return data.creditedTo;
  if (!('occurredAt' in data)) return voice;
  return {
    country: data.country,
    service: data.service ?? (voice.country === data.country ? voice.service : undefined),
  };
}

/** Of the first report that counts, else of whoever spoke first. */
export function ownerIn({ report, standing, recorded }: Incident): Holder | undefined {
  const first = report ?? (recorded.first === undefined ? undefined : standing.get(recorded.first));
  return first && creditedIn(first);
}

/** Whose word a proposal would be; of one in words, who said what it is about; undefined: nobody knows. */
export function addresseeOf(incident: Incident, proposal: string): Holder | undefined {
  const { told } = incident.proposals.get(proposal) ?? {};
  if (!told) return undefined;
  const stored = storedOwner(told);
  if (stored !== undefined) return holderOf(stored);
  const about = told.type === 'CorrectionProposed' ? standingAt(incident, told.data.target) : undefined;
  return (about && creditedIn(about)) ?? ownerIn(incident);
}
