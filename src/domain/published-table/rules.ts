// The rules of a published table: its events are held against them when they are told, and again whenever they are read.
import { type RuleCase, rulesOf } from '../rules.js';
import { wasTold } from '../told.js';
import type { PublishedTableEvents as Events } from './events.js';
import type { PublishedTable } from './story.js';

const about = (_: PublishedTable, { id }: RuleCase<Events>) => ({ table: id });
const countryIn = ({ told: { data } }: RuleCase<Events>): string => ('country' in data ? data.country : '');

export const publishedTableRules = rulesOf<PublishedTable, Events>()({
  ALREADY_DRAWN_UP: {
    holds: (it, { told }) => !wasTold<Events>(it.told, told, 'TableDrawnUp'),
    values: about,
    settledBy: null,
  },
  NOT_DRAWN_UP: {
    lacks: 'proof',
    holds: ({ drawnUp }) => drawnUp !== null,
    values: about,
    settledBy: 'published-tables/draw-up',
  },
  NO_SUCH_LINE: {
    holds: ({ drawnUp }, asked) => drawnUp === null || drawnUp.countries.includes(countryIn(asked)),
    values: (_, asked) => ({ table: asked.id, country: countryIn(asked) }),
    pointer: '/country',
    settledBy: null,
  },
  ALREADY_PRINTED: {
    holds: (it, { told }) => !wasTold<Events>(it.told, told, 'TablePublished'),
    values: about,
    settledBy: null,
  },
  TABLE_WITHDRAWN: {
    holds: (it, { told }) => !wasTold<Events>(it.told, told, 'TableWithdrawn'),
    values: about,
    settledBy: null,
  },
});
