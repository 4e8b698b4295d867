// Everything that can be known of Cordon: one line for each projection, and one for each question.
import type { AnyQuestion } from '../src/eventsourcing/asking/ask.js';
import { citationsOfFiles } from '../src/eventsourcing/read-models/citations.js';
import { unreadableEvents } from '../src/eventsourcing/read-models/unreadable.js';
import type { Story } from '../src/eventsourcing/log/story.js';
import { FOUNDED } from '../src/eventsourcing/log/founding.js';
import { SETTLED } from '../src/eventsourcing/log/settling.js';
import { streamScopes } from '../src/eventsourcing/read-models/stream-scopes.js';
import { ALL } from '../src/domain/values/who/scope.js';
import type { Projection } from '../src/eventsourcing/read-models/read-model.js';
import { circles } from './audience/circles.js';
import { administrations } from './registers/administrations.js';
import { annexes } from './registers/annexes.js';
import { assistanceLatency } from './registers/assistance/assistance-latency.js';
import { assistanceRequests } from './registers/assistance-requests.js';
import { committees } from './registers/committees.js';
import { communiques } from './registers/communiques.js';
import { controlledDeliveries } from './registers/controlled-deliveries.js';
import { documents } from './registers/documents.js';
import { duplicateReviews } from './registers/duplicate-reviews.js';
import { exchangesWithMessages } from './registers/exchange/with-messages.js';
import { importProfiles } from './registers/import-profiles.js';
import { imports } from './registers/imports.js';
import { inForce } from './registers/decision/in-force.js';
import { withoutLaboratory } from './registers/incident/without-laboratory.js';
import { incidents } from './registers/incidents.js';
import { inquiries } from './registers/inquiries.js';
import { inquiryFigures } from './registers/inquiry/inquiry-figures.js';
import { issuers } from './registers/issuers.js';
import { communiqueChanges } from './figures/communique-changes.js';
import { likenessProjection } from './likeness/likenesses.js';
import { ledgerProjection } from './ledger/ledger.js';
import { ledgerEntries } from './figures/ledger-entries.js';
import { messages } from './registers/messages.js';
import { operationChanges } from './figures/operation-changes.js';
import { operationSeries } from './registers/operation-series.js';
import { operations } from './registers/operations.js';
import { projects } from './registers/projects.js';
import { provisions } from './registers/provisions.js';
import { publishedTables } from './registers/published-tables.js';
import { quality } from './figures/quality.js';
import { readsOf } from './reads.js';
import { board } from './figures/board.js';
import { changes } from './figures/changes.js';
import { comparison } from './figures/comparison.js';
import { delays } from './figures/delays.js';
import { reconciliation } from './figures/reconciliation.js';
import { referenceData } from './registers/reference-data.js';
import type { AnyRegister } from './registers/register.js';
import { scorecard } from './figures/scorecard.js';
import { requestsIn } from './requests.js';
import { searchIn } from './search.js';
import { tableRows } from './figures/table-rows.js';
import { timeSeries } from './figures/time-series.js';
import { decisions } from './registers/decisions.js';
import { lateIn } from './late.js';
import { linksIn } from './links/links.js';
import { meetings } from './registers/meetings.js';
import { situationReports } from './figures/situation.js';
import { statements } from './registers/statements.js';
import { situations } from './registers/situation-reports.js';
import { trainings } from './registers/trainings.js';
import { warnings } from './figures/warnings.js';
import { falseTransit } from './registers/transit-case/false-transit.js';
import { transitCases } from './registers/transit-cases.js';
import { workingGroups } from './registers/working-groups.js';
import { totals } from './figures/totals.js';

/** What is there: a line brings rows, list, one, history, files and description. */
export const registers: readonly AnyRegister[] = [
  operations,
  operationSeries,
  committees,
  statements,
  controlledDeliveries,
  incidents,
  annexes,
  transitCases,
  assistanceRequests,
  inquiries,
  duplicateReviews,
  meetings,
  decisions,
  workingGroups,
  provisions,
  projects,
  exchangesWithMessages,
  messages,
  trainings,
  situations,
  publishedTables,
  communiques,
  imports,
  importProfiles,
  administrations,
  documents,
  issuers,
  referenceData,
];

const search = searchIn(registers);

/** What the right to see a thing follows from: what each stream's hangs on, and who belongs to that. */
export const sightsFrom: readonly Projection[] = [
  streamScopes(
    registers.map(({ of }) => of as Story<unknown, never>),
    { [FOUNDED]: ALL, [SETTLED]: ALL },
  ),
  circles,
];

export const projections: readonly Projection[] = [
  ledgerProjection,
  ...registers.map(({ projection }) => projection),
  search.index,
  likenessProjection,
  ...sightsFrom,
  citationsOfFiles,
  unreadableEvents,
];

export const questions: readonly AnyQuestion[] = [
  totals,
  timeSeries,
  delays,
  ledgerEntries,
  scorecard,
  warnings,
  board,
  quality,
  situationReports,
  operationChanges,
  reconciliation,
  comparison,
  changes,
  tableRows,
  communiqueChanges,
  inForce,
  withoutLaboratory,
  falseTransit,
  assistanceLatency,
  inquiryFigures,
  search.question,
  requestsIn(registers),
  lateIn(registers),
  ...registers.flatMap(linksIn(registers)),
  readsOf(registers.map(({ of }) => of)),
];
