// The series of operations, and how each was established.
import { operationSeriesRules } from '../../src/domain/operation-series/rules.js';
import { type OperationSeries, operationSeriesStory } from '../../src/domain/operation-series/story.js';
import type { OperationSeriesEvents } from '../../src/domain/operation-series/events.js';
import { civilSpan } from '../../src/domain/values/time/when.js';
import { slug } from '../../src/domain/values/ids.js';
import { nameIn } from '../../src/domain/values/text.js';
import type { At } from '../../src/eventsourcing/asking/ask.js';
import { register } from './register.js';
import { basedOnAll } from './rows/based-on.js';
import { flagged } from './rows/found-by.js';
import { names, time } from './rows/row.js';
import { firstSaid } from './rows/first-said.js';
import { recurrence } from '../../src/domain/operation-series/words/codes.js';

type Established = OperationSeriesEvents['OperationSeriesEstablished'];

/** Empty until it is established. */
const establishedAs = (it: OperationSeries): Partial<Established> => (it.phase === 'established' ? it.as : {});

export const operationSeries = register({
  of: operationSeriesStory,
  collection: 'operation-series',
  version: 7,
  rules: 3,
  happened(it) {
    const { establishedOn } = establishedAs(it);
    return { from: establishedOn ? civilSpan(establishedOn).from : null, to: null };
  },
  foundBy: {
    recurrence: {
      value: recurrence,
      of: (it) => firstSaid(establishedAs(it).recurrence),
    },
    decision: { value: slug, of: (it) => firstSaid(establishedAs(it).decision) },
    firstEdition: {
      value: slug,
      of: (it) => firstSaid(establishedAs(it).firstEdition),
      names: [],
    },
    flag: flagged(...Object.keys(operationSeriesRules)),
  },
  row: {
    names: names((it: OperationSeries) => firstSaid(establishedAs(it).names)),
    recurrence: (it) => firstSaid(establishedAs(it).recurrence),
    firstEdition: (it) => firstSaid(establishedAs(it).firstEdition),
    establishedOn: time((it: OperationSeries) => firstSaid(establishedAs(it).establishedOn)),
  },
  text: ({ id, names }, lang) => (names ? nameIn(names, lang) : id),
  view(id, it) {
    const { names, recurrence, nature, decision, firstEdition, establishedOn } = establishedAs(it);
    return {
      id,
      names: firstSaid(names),
      recurrence: firstSaid(recurrence),
      nature: firstSaid(nature),
      decision: firstSaid(decision),
      firstEdition: firstSaid(firstEdition),
      establishedOn: firstSaid(establishedOn),
      basedOn: basedOnAll(it.told),
    };
  },
});
export const { list: seriesList, one: oneSeries } = operationSeries;

/** By operation: the series that names it as its first edition, as known at that place in the log; of several, the first by id. */
export async function seriesBegunBy(editions: readonly string[], at: At): Promise<ReadonlyMap<string, string>> {
  const found = await operationSeries.such(at)('firstEdition', editions);
  return new Map(found.toReversed().map(({ id, listed }) => [listed.firstEdition ?? '', id]));
}

/** The operations that one of the series began with, as known at that place. */
export async function editionsOf(series: readonly string[], at: At): Promise<readonly string[]> {
  const named = (await operationSeries.such(at)('id', series)).flatMap(({ listed }) => listed.firstEdition ?? []);
  const begun = await seriesBegunBy(named, at);
  return named.filter((edition) => series.includes(begun.get(edition) ?? ''));
}
