// The events of a communiqué. Names and fields are the storage format: add, never edit.
import type { Lang } from '../../forms/language.js';
import type { EventOf } from '../../eventsourcing/log/event.js';
import type { PrintedRow, TableQuestion } from '../published-table/events.js';
import type { Claim } from '../values/amounts/claim.js';
import type { Names, Place } from '../values/text.js';
import type { When } from '../values/time/when.js';

/** In both languages, each as it is printed. */
export type Texts = { readonly [L in Lang]: string };

/**
 * What it rests on. `body`: id of the committee whose secretariat keeps it. `parties`: who is to sign it. `decisions`, `meeting`,
 * `operation`, `statements`: ids.
 */
interface Basis {
  body: string;
  parties: readonly string[];
  title?: Names;
  decisions?: readonly string[];
  meeting?: string;
  operation?: string;
  /** The declared figures that it cites. */
  statements?: readonly string[];
}

export interface CommuniqueEvents {
  /** Once: what may be drafted anew would tell, when it is issued, what states had withdrawn before. */
  CommuniqueDrafted: Basis & { figures: readonly PinnedFigure[]; text: Texts };
  /** `authentic`: the languages whose texts are equally valid. `textHash`: SHA-256 of each text in UTF-8, hex. */
  CommuniqueIssued: { issuedOn: When; place?: Place; authentic: readonly Lang[]; textHash: Texts };
  /** A paper: its text is not held here. */
  CommuniqueRecorded: Basis & { issuedOn: When; place?: Place; authentic?: readonly Lang[] };
  /** `textHash`: of the text that was signed, where that is said. */
  CommuniqueSigned: { by: string; person?: string; office?: string; signedOn?: When; textHash?: string };
  IntentDeclared: { by: string; with?: readonly string[]; intent: Names; declaredOn?: When };
  CommuniqueEndorsed: { by: string; endorsedOn: When };
  /** `number`: 1 for the first. Its figures stand for those of the same ids. */
  CorrigendumIssued: {
    number: number;
    figures: readonly PinnedFigure[];
    text: Texts;
    textHash: Texts;
    issuedOn: When;
  };
  /** It is superseded when all who signed have agreed to the same. `with`: id of the communiqué that takes its place. */
  SupersessionAgreed: { by: string; with: string; agreedOn: When };
}

/** A figure as it was agreed on: a question at a place in the log, its rows as they are printed, and the claim that they bear. */
export interface PinnedFigure {
  /** As the text names it. */
  id: string;
  table: string;
  operation: string;
  question: TableQuestion;
  countries: readonly string[];
  position: string;
  /** By which the rows were worked out. */
  rules: string;
  /** How many words of states on their lines the table held. */
  words: number;
  /** The lines as their states confirmed them. */
  lines: readonly PinnedLine[];
  rows: readonly PrintedRow[];
  /** Of the rows, SHA-256 of their canonical text, hex. */
  digest: string;
  says: Claim;
}

export interface PinnedLine {
  country: string;
  as: 'EXACT' | 'ROUNDED' | 'ONLY_IN_SUM' | 'WITHHELD';
  roundedTo?: string;
}

export type CommuniqueEvent = EventOf<CommuniqueEvents>;
