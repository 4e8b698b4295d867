// The other read models and what holds for all of them, in one file for the test runner: loading them takes longer than most of them do.
import { describe } from '@jest/globals';
import './rebuild.cases.js';
import './requests/declared.cases.js';
import './tables.cases.js';
import './words/incident.cases.js';
import { audienceCases } from './audience.cases.js';
import { communiqueChangesCases } from './communique-changes.cases.js';
import { documentsCases } from './documents.cases.js';
import { historyCases } from './history.cases.js';
import { lateCases } from './late.cases.js';
import { likenessCases } from './likeness.cases.js';
import { linksCases } from './links.cases.js';
import { rowSchemasCases } from './row-schemas.cases.js';
import { inboxCases } from './requests/inbox.cases.js';
import { searchCases } from './search.cases.js';

// What sets its world up and puts it away does so for its own cases.
describe('Audience', audienceCases);
describe('Communiqués', communiqueChangesCases);
describe('Documents', documentsCases);
describe('History', historyCases);
describe('The inbox', inboxCases);
describe('What came late', lateCases);
describe('Likeness of reports', likenessCases);
describe('What names what', linksCases);
describe('The search', searchCases);
describe('Rows', rowSchemasCases);
