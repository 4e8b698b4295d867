// The import: a table that came from a service, and what became of its rows. Its commands, by the verbs of their routes.
import { aggregate } from '../../eventsourcing/writing/decider.js';
import { acceptProposals, declineProposals } from './commands/answer-proposals.js';
import { beginImport } from './commands/begin-import.js';
import { finishAnswering } from './commands/finish-answering.js';
import { finishTakingBack } from './commands/finish-taking-back.js';
import { tellRows } from './commands/tell-rows.js';
import { withdrawImport } from './commands/withdraw-import.js';
import { importRules } from './rules.js';
import { importStory } from './story.js';

export const tableImport = aggregate({
  collection: 'imports',
  ids: 'uuid',
  story: importStory,
  rules: importRules,
  commands: {
    begin: beginImport,
    'tell-rows': tellRows,
    'accept-proposals': acceptProposals,
    'decline-proposals': declineProposals,
    'finish-answering': finishAnswering,
    withdraw: withdrawImport,
    'finish-taking-back': finishTakingBack,
  },
});
