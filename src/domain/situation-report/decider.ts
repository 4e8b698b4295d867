// The situation reports of an operation: a stream of their own, so that they are seen by whoever is given them. Their command, by the
// verb of its route.
import { aggregate } from '../../eventsourcing/writing/decider.js';
import { issueSituationReport } from './commands/issue-situation-report.js';
import { situationReportRules } from './rules.js';
import { situationReportStory } from './story.js';

export const situationReport = aggregate({
  collection: 'situation-reports',
  ids: 'slug',
  story: situationReportStory,
  rules: situationReportRules,
  commands: { issue: issueSituationReport },
});
