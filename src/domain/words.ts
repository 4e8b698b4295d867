// The words of everything that can be asked of Cordon: one line for each aggregate, and what several of them refuse alike.
import { administrationWords } from './administration/words.js';
import { annexWords } from './annex/words.js';
import { assistanceWords } from './assistance/words.js';
import { authorityWords } from './authority/words.js';
import { committeeWords } from './committee/words.js';
import { communiqueWords } from './communique/words.js';
import { controlledDeliveryWords } from './controlled-delivery/words.js';
import { decisionWords } from './decision/words.js';
import { documentWords } from './document/words.js';
import { duplicateReviewWords } from './duplicate-review/words.js';
import { exchangeWords } from './exchange/words.js';
import { importProfileWords } from './import-profile/words.js';
import { importWords } from './import/words.js';
import { incidentWords } from './incident/words.js';
import { inquiryWords } from './inquiry/words.js';
import { issuerWords } from './issuer/words.js';
import { meetingWords } from './meeting/words.js';
import { messageWords } from './message/words.js';
import { operationSeriesWords } from './operation-series/words.js';
import { operationWords } from './operation/words.js';
import { projectWords } from './project/words.js';
import { provisionWords } from './provision/words.js';
import { publishedTableWords } from './published-table/words.js';
import { referenceDataWords } from './reference-data/words.js';
import { situationReportWords } from './situation-report/words.js';
import { statementWords } from './statement/words.js';
import { trainingWords } from './training/words.js';
import { transitCaseWords } from './transit-case/words.js';
import { workingGroupWords } from './working-group/words.js';
import type { RefusalEntry, Texts } from './wording.js';

const several = {
  events: {},
  refusals: {
    ALREADY_ESTABLISHED: {
      kind: 'conflict',
      en: '“{id}” has already been established with other particulars.',
      ru: '«{id}» уже учреждён с другими сведениями.',
      fix: { en: 'Choose another id.', ru: 'Выберите другой идентификатор.' },
    },
  } satisfies Readonly<Record<string, RefusalEntry>>,
};

/** No two of them have words for the same event or the same code. */
export const WORDS = {
  several,
  administration: administrationWords,
  annex: annexWords,
  assistance: assistanceWords,
  authority: authorityWords,
  committee: committeeWords,
  communique: communiqueWords,
  controlledDelivery: controlledDeliveryWords,
  decision: decisionWords,
  document: documentWords,
  duplicateReview: duplicateReviewWords,
  exchange: exchangeWords,
  import: importWords,
  importProfile: importProfileWords,
  incident: incidentWords,
  inquiry: inquiryWords,
  issuer: issuerWords,
  meeting: meetingWords,
  message: messageWords,
  operationSeries: operationSeriesWords,
  operation: operationWords,
  project: projectWords,
  provision: provisionWords,
  publishedTable: publishedTableWords,
  referenceData: referenceDataWords,
  situationReport: situationReportWords,
  statement: statementWords,
  training: trainingWords,
  transitCase: transitCaseWords,
  workingGroup: workingGroupWords,
};

const NOT_COUNTED: ReadonlySet<string> = new Set(
  Object.values(WORDS).flatMap(({ refusals }) =>
    Object.entries<RefusalEntry>(refusals).flatMap(([code, { counts = true }]) => (counts ? [] : [code])),
  ),
);

/** Whether what is flagged with that contradiction counts all the same. */
export const countsWith = (code: string): boolean => !NOT_COUNTED.has(code);

/** What the states of an aggregate are called, by its stream's category; undefined where it has none. */
export function statesOf(category: string): Texts<string> | undefined {
  const name = category.replaceAll(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
  const words: Partial<Record<string, { readonly events: object; readonly states?: Texts<string> }>> = WORDS;
  return words[name]?.states;
}
