// The series: operations of one kind that are held again and again. Its commands, by the verb of their routes.
import { aggregate } from '../../eventsourcing/writing/decider.js';
import { establishSeries } from './commands/establish-series.js';
import { correctSeries, withdrawSeriesEvent } from './commands/put-right.js';
import { operationSeriesRules } from './rules.js';
import { operationSeriesStory } from './story.js';

export const operationSeries = aggregate({
  collection: 'operation-series',
  ids: 'slug',
  story: operationSeriesStory,
  rules: operationSeriesRules,
  commands: { establish: establishSeries, correct: correctSeries, 'withdraw-event': withdrawSeriesEvent },
});
