// The rules of a mapping profile: its events are held against them when they are told, and again whenever they are read.
import { type RuleCase, rulesOf } from '../rules.js';
import { ofType, wasTold } from '../told.js';
import type { ImportProfileEvents as Events } from './events.js';
import type { ImportProfile } from './story.js';

const about = (_: ImportProfile, { id }: RuleCase<Events>) => ({ profile: id });

export const importProfileRules = rulesOf<ImportProfile, Events>()({
  PROFILE_REGISTERED: {
    holds: (it, { told }) => !wasTold<Events>(it.told, told, 'ImportProfileRegistered'),
    values: about,
    settledBy: null,
  },
  PROFILE_NOT_REGISTERED: {
    lacks: 'proof',
    holds: ({ told }) => ofType<Events, 'ImportProfileRegistered'>(told, 'ImportProfileRegistered').length > 0,
    values: about,
    settledBy: 'import-profiles/register',
  },
  PROFILE_WITHDRAWN: {
    holds: (it, { told }) => !wasTold<Events>(it.told, told, 'ImportProfileWithdrawn'),
    values: about,
    settledBy: null,
  },
});
