// Everything that is counted, as one append-only journal of contributions; nothing in it is ever changed, only reversed.
import { duplicateReviewStory } from '../../src/domain/duplicate-review/story.js';
import type { OperationSeriesEvents } from '../../src/domain/operation-series/events.js';
import { operationSeriesStory } from '../../src/domain/operation-series/story.js';
import { referenceDataStory } from '../../src/domain/reference-data/story.js';
import { operationStory } from '../../src/domain/operation/story.js';
import type { StoredEvent } from '../../src/eventsourcing/log/event.js';
import type { Handler, Projection } from '../../src/eventsourcing/read-models/read-model.js';
import type { AnyContributor } from './contributor.js';
import { CONTRIBUTORS } from './contributors.js';
import { FAMILIES } from './families.js';
import { matches, takenBack, takenBackOf } from './matches/table.js';
import { Rebooking } from './rebooking.js';
import { GRAINS } from './rollups.js';
import { firstEditions, moved, movedEntries, movedPairs, streams, writtenNames } from './streams.js';
import { ledger, LEDGER_TABLES, pages } from './table.js';

/** Whatever can be said in those streams is looked at: what changes nothing books nothing. */
const on = (types: object, handler: Handler): Record<string, Handler> =>
  Object.fromEntries(Object.keys(types).map((type) => [type, handler]));

const booking = (by: AnyContributor): Record<string, Handler> =>
  on(by.of.evolve, (event, rows, stories) => new Rebooking(event, rows, stories).take(by));

type Established = StoredEvent<OperationSeriesEvents['OperationSeriesEstablished']>;

export const ledgerProjection: Projection = {
  name: 'ledger',
  version: LEDGER_TABLES,
  tables: [
    ledger,
    pages,
    ...Object.values(FAMILIES),
    ...GRAINS.flatMap(({ cells, balances }) => [cells, balances]),
    streams,
    firstEditions,
    writtenNames,
    moved,
    movedEntries,
    movedPairs,
    matches,
    takenBack,
    takenBackOf,
  ] as unknown as Projection['tables'],
  stories: [
    ...CONTRIBUTORS.map(({ of }) => of),
    operationStory,
    operationSeriesStory,
    referenceDataStory,
    duplicateReviewStory,
  ],
  on: {
    ...Object.assign({}, ...CONTRIBUTORS.map(booking)),
    ...on(operationStory.evolve, (event, rows, stories) => new Rebooking(event, rows, stories).takeOperation()),
    ...on(duplicateReviewStory.evolve, (event, rows, stories) => new Rebooking(event, rows, stories).takeMatch()),
    ReferenceEntriesStated: (event, rows, stories) => new Rebooking(event, rows, stories).takeMeanings(),
    OperationSeriesEstablished: (event, rows, stories) => {
      const { firstEdition } = (event as Established).data;
      return firstEdition ? new Rebooking(event, rows, stories).takeFirstEdition(firstEdition) : undefined;
    },
  },
  onFailure: 'stop',
};
