// The rules of an import: its events are held against them when they are told, and again whenever they are read.
import { type RuleCase, rulesOf } from '../rules.js';
import { wasTold } from '../told.js';
import type { ImportEvents as Events } from './events.js';
import type { Import } from './story.js';

const about = (_: Import, { id }: RuleCase<Events>) => ({ import: id });

export const importRules = rulesOf<Import, Events>()({
  IMPORT_NOT_BEGUN: {
    lacks: 'proof',
    holds: ({ as }) => as !== null,
    values: about,
    settledBy: 'imports/begin',
  },
  IMPORT_WITHDRAWN: {
    holds: (it, { told }) => !wasTold<Events>(it.told, told, 'ImportWithdrawn'),
    values: about,
    settledBy: null,
  },
});
