// The published table: figures of an operation for those outside it, each state's line as that state confirms it. Its commands, by
// their verbs.
import { aggregate } from '../../eventsourcing/writing/decider.js';
import { confirmLine, disputeLine } from './commands/confirm-line.js';
import { drawUpTable } from './commands/draw-up-table.js';
import { publishTable, withdrawTable } from './commands/publish-table.js';
import { publishedTableRules } from './rules.js';
import { publishedTableStory } from './story.js';

export const publishedTable = aggregate({
  collection: 'published-tables',
  ids: 'slug',
  story: publishedTableStory,
  rules: publishedTableRules,
  commands: {
    'draw-up': drawUpTable,
    'confirm-line': confirmLine,
    'dispute-line': disputeLine,
    publish: publishTable,
    withdraw: withdrawTable,
  },
});
