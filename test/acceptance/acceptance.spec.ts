// The whole program as its users meet it, in one file: one server for all, which takes longer to start than to be asked.
import { afterAll, describe } from '@jest/globals';
import { aDayCases } from './a-day.cases.js';
import { askingCases } from '../cli/asking.cases.js';
import { logCases } from '../http/log.cases.js';
import { endSharedCordon } from '../support/processes/shared-cordon.js';
import { analystCases } from './analyst.cases.js';
import { auditorCases } from './auditor.cases.js';
import { auditorOfTheFieldCases } from './auditor-of-the-field.cases.js';
import { badInputCases } from './bad-input.cases.js';
import { communiqueCases } from './communique.cases.js';
import { chainCases } from './chain.cases.js';
import { goodsCases } from './goods.cases.js';
import { messagesCases } from './messages.cases.js';
import { openPointsCases } from './open-points.cases.js';
import { officersDayCases } from './officers-day.cases.js';
import { organiserCases } from './organiser.cases.js';
import { publishedTableCases } from './published-table.cases.js';
import { registriesCases } from './registries.cases.js';
import { trainingCases } from './training.cases.js';

afterAll(endSharedCordon);

// The first two are about the documents' figures as the first start finds them.
describe('Whoever asks by the command line', askingCases);
describe('An organiser', organiserCases);
describe('Whoever holds it against the documents', openPointsCases);
describe('Whoever follows the chain', chainCases);
describe('Whoever extends Cordon', registriesCases);
describe('The host of a training', trainingCases);
describe('The lead of an operation with a table', publishedTableCases);
describe('The secretariat with a communiqué', communiqueCases);
describe('Whoever exchanges messages', messagesCases);
describe('An officer with goods of no list', goodsCases);
describe('An officer who speaks Russian', officersDayCases);
describe('An auditor', auditorCases);
describe('An auditor of what happened at posts', auditorOfTheFieldCases);
describe('An analyst', analystCases);
describe('Whoever gets it wrong', badInputCases);
describe('Two states', aDayCases);
describe('An operator', logCases);
