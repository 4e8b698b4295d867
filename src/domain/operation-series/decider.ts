// The series: operations of one kind that are held again and again. Its commands, by the verb of their routes.
import { aggregate } from '../../eventsourcing/writing/decider.js';
import { establishSeries } from './commands/establish-series.js';
import { operationSeriesFold } from './state.js';

export const operationSeries = aggregate({
  collection: 'operation-series',
  ids: 'slug',
  fold: operationSeriesFold,
  commands: { establish: establishSeries },
});
