// The story of a mapping profile: whose it is and how it reads tables now, for decisions and readers; and who sees it.
import { Growing } from '../../eventsourcing/log/growing.js';
import { story } from '../../eventsourcing/log/story.js';
import { type Holder, voiceOf } from '../authority/speaker.js';
import { keepingAll, type Told } from '../told.js';
import { andBy, ofAdministration, ofOperation } from '../values/who/scope.js';
import type { ImportProfileEvents as Events, Mapping } from './events.js';

export interface ImportProfile {
  /** Everything, in the order of the log. */
  readonly told: Growing<Told<Events>>;
  readonly phase: 'unknown' | 'registered' | 'withdrawn';
  /** As it stands. */
  readonly as: Mapping | null;
  readonly withdrawn: Events['ImportProfileWithdrawn'] | null;
}

const initial: ImportProfile = { told: Growing.of(), phase: 'unknown', as: null, withdrawn: null };

export const importProfileStory = story<ImportProfile, Events>(
  'importProfile',
  initial,
  keepingAll<ImportProfile, Events>({
    ImportProfileRegistered: (it, as) => ({
      ...it,
      phase: it.phase === 'unknown' ? 'registered' : it.phase,
      as: it.as ?? as,
    }),
    ImportProfileRevised: (it, as) => ({ ...it, as }),
    ImportProfileWithdrawn: (it, withdrawn) => ({ ...it, phase: 'withdrawn', withdrawn: it.withdrawn ?? withdrawn }),
  }),
  ({ story: it }) => {
    const owner = ownerOf(it);
    if (!owner) return ofAdministration({ country: 'CORDON' });
    // Who sees it does not change when it is revised.
    const { operation } = it.told.first!.data as Partial<Mapping>;
    return operation === undefined ? ofAdministration(owner) : andBy(ofOperation(operation), [owner.country]);
  },
);

/** The service that registered it. */
export function ownerOf({ told }: Pick<ImportProfile, 'told'>): Holder | undefined {
  const { first } = told;
  return first && voiceOf({ actor: first.actor });
}
