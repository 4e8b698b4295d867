// Labels of the fields of every command, by its aggregate, and of what all share, in both languages.
import type { Lang } from '../forms/language.js';
import { administrationLabels } from './administration/words/labels.js';
import { annexLabels } from './annex/words/labels.js';
import { assistanceLabels } from './assistance/words/labels.js';
import { committeeLabels } from './committee/words/labels.js';
import { communiqueLabels } from './communique/words/labels.js';
import { controlledDeliveryLabels } from './controlled-delivery/words/labels.js';
import { decisionLabels } from './decision/words/labels.js';
import { documentLabels } from './document/words/labels.js';
import { duplicateReviewLabels } from './duplicate-review/words/labels.js';
import { exchangeLabels } from './exchange/words/labels.js';
import { importProfileLabels } from './import-profile/words/labels.js';
import { importLabels } from './import/words/labels.js';
import { incidentLabels } from './incident/words/labels.js';
import { inquiryLabels } from './inquiry/words/labels.js';
import { issuerLabels } from './issuer/words/labels.js';
import { meetingLabels } from './meeting/words/labels.js';
import { messageLabels } from './message/words/labels.js';
import { operationSeriesLabels } from './operation-series/words/labels.js';
import { operationLabels } from './operation/words/labels.js';
import { projectLabels } from './project/words/labels.js';
import { provisionLabels } from './provision/words/labels.js';
import { publishedTableLabels } from './published-table/words/labels.js';
import { referenceDataLabels } from './reference-data/words/labels.js';
import { situationReportLabels } from './situation-report/words/labels.js';
import { statementLabels } from './statement/words/labels.js';
import { trainingLabels } from './training/words/labels.js';
import { transitCaseLabels } from './transit-case/words/labels.js';
import { workingGroupLabels } from './working-group/words/labels.js';
import { sharedLabels } from './values/labels.js';
import type { Labelled, Labels } from './wording.js';

/** By collection. */
export const LABELS: Readonly<Record<string, Labels>> = {
  administrations: administrationLabels,
  annexes: annexLabels,
  'assistance-requests': assistanceLabels,
  committees: committeeLabels,
  communiques: communiqueLabels,
  'controlled-deliveries': controlledDeliveryLabels,
  decisions: decisionLabels,
  documents: documentLabels,
  'duplicate-reviews': duplicateReviewLabels,
  exchanges: exchangeLabels,
  'import-profiles': importProfileLabels,
  imports: importLabels,
  incidents: incidentLabels,
  inquiries: inquiryLabels,
  issuers: issuerLabels,
  meetings: meetingLabels,
  messages: messageLabels,
  'operation-series': operationSeriesLabels,
  operations: operationLabels,
  projects: projectLabels,
  provisions: provisionLabels,
  'published-tables': publishedTableLabels,
  'reference-data': referenceDataLabels,
  'situation-reports': situationReportLabels,
  statements: statementLabels,
  trainings: trainingLabels,
  'transit-cases': transitCaseLabels,
  'working-groups': workingGroupLabels,
};

export interface About {
  readonly label: string;
  readonly hint: string;
}

/** Where a field stands: in which table, in which form of it, behind which other fields. */
export interface Place {
  readonly labels: Labels;
  readonly form: string;
  readonly path: readonly string[];
}

/** The label and the hint of a field; undefined where it has none. */
export function aboutField(place: Place, lang: Lang): About | undefined {
  const [label, hint] = labelledAt(place)?.[lang] ?? [];
  return label === undefined || hint === undefined ? undefined : { label, hint };
}

/** What its own form says of it goes first, then what its table says of the whole path, then what all tables share. */
function labelledAt(place: Place): Labelled | undefined {
  for (const [table, key] of keysOf(place)) if (Object.hasOwn(table, key)) return table[key];
  return undefined;
}

/** The keys under which it may stand, the nearest first. */
export function keysOf({ labels, form, path }: Place): readonly (readonly [table: Labels, key: string])[] {
  const whole = path.join('.');
  const ends = path.map((_, i) => path.slice(i).join('.'));
  return [
    [labels, `${form}/${whole}`],
    [labels, whole],
    ...ends.map((end) => [sharedLabels, end] as const),
    ...ends.slice(1).map((end) => [labels, end] as const),
  ];
}

/** What a form as a whole is called, as a person reads it. */
export function aboutForm(labels: Labels, form: string, lang: Lang): About | undefined {
  const [label, hint] = labels[`${form}/`]?.[lang] ?? [];
  return label === undefined || hint === undefined ? undefined : { label, hint };
}
