// The reference data: lists by which goods are classified, in versions. Its commands, by the verb of their routes.
import { aggregate } from '../../eventsourcing/writing/decider.js';
import { publishReferenceData } from './commands/publish-reference-data.js';
import { referenceDataRules } from './rules.js';
import { referenceDataStory } from './story.js';

export const referenceData = aggregate({
  collection: 'reference-data',
  ids: 'slug',
  story: referenceDataStory,
  rules: referenceDataRules,
  commands: { publish: publishReferenceData },
});
