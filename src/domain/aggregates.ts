// Everything that can be asked of Cordon: one line for each aggregate; its decider lists the commands.
import { administration } from './administration/decider.js';
import { annex } from './annex/decider.js';
import { assistance } from './assistance/decider.js';
import { committee } from './committee/decider.js';
import { communique } from './communique/decider.js';
import { controlledDelivery } from './controlled-delivery/decider.js';
import { decision } from './decision/decider.js';
import { document } from './document/decider.js';
import { duplicateReview } from './duplicate-review/decider.js';
import { exchange } from './exchange/decider.js';
import { importProfile } from './import-profile/decider.js';
import { tableImport } from './import/decider.js';
import { incident } from './incident/decider.js';
import { inquiry } from './inquiry/decider.js';
import { issuer } from './issuer/decider.js';
import { meeting } from './meeting/decider.js';
import { message } from './message/decider.js';
import { operationSeries } from './operation-series/decider.js';
import { operation } from './operation/decider.js';
import { project } from './project/decider.js';
import { provision } from './provision/decider.js';
import { publishedTable } from './published-table/decider.js';
import { referenceData } from './reference-data/decider.js';
import { situationReport } from './situation-report/decider.js';
import { statement } from './statement/decider.js';
import { training } from './training/decider.js';
import { transitCase } from './transit-case/decider.js';
import { workingGroup } from './working-group/decider.js';

export const aggregates = [
  administration,
  annex,
  assistance,
  committee,
  communique,
  controlledDelivery,
  decision,
  document,
  duplicateReview,
  exchange,
  importProfile,
  tableImport,
  incident,
  inquiry,
  issuer,
  meeting,
  message,
  operationSeries,
  operation,
  project,
  provision,
  publishedTable,
  referenceData,
  situationReport,
  statement,
  training,
  transitCase,
  workingGroup,
];
