// The events of an import: a table that came, what became of its rows, and that what they recorded was taken back. Names and fields
// are the storage format: add, never edit.
import type { EventOf } from '../../eventsourcing/log/event.js';
import type { WithdrawalReason } from '../values/reasons.js';
import type { Actor } from '../values/who/command-metadata.js';

/** How many rows came to what. */
export interface RowCounts {
  accepted: number;
  flagged: number;
  /** They had been told before, under other ids. */
  known: number;
  refused: number;
  leftOut: number;
}

/** A row that was refused or left out, by its number in the sender's own table, and why. */
export interface RowNotTold {
  row: number;
  codes: readonly string[];
}

/** Rows that only wait until that state accepts them. */
export interface RowsProposed {
  country: string;
  rows: number;
}

export type ProposalsAnswer = 'ACCEPTED' | 'DECLINED';

/** A thing that stays as it is, and why: somebody else has said more of it since, or the code with which it was refused. */
export interface ThingLeft {
  stream: string;
  why: string;
}

export type RowsOfOthers = 'LEAVE' | 'PROPOSE';

export interface ImportEvents {
  /** `file`: its SHA-256, hex; `rows`: behind the headings; `replaces`: an import that was withdrawn, whose rows are told anew. */
  ImportBegun: {
    file: string;
    name?: string;
    profile: string;
    sender: Actor;
    rows: number;
    others: RowsOfOthers;
    operation?: string;
    replaces?: string;
  };
  /**
   * Of the rows from one number to another; of several about the same the latest stands. `proposed`: how many rows of other states were
   * proposed to each.
   */
  ImportRowsTold: {
    from: number;
    upTo: number;
    counts: RowCounts;
    notTold?: readonly RowNotTold[];
    proposed?: readonly RowsProposed[];
  };
  ImportFinished: { rows: number };
  /** A state answers all that the table proposes to it, as one. */
  ImportProposalsAnswered: { country: string; is: ProposalsAnswer; reason?: string };
  /** `things`: how many were answered; `leftCount`: how many were not, of which `left` names the first. */
  ImportAnswerCarriedOut: { country: string; things: number; leftCount: number; left?: readonly ThingLeft[] };
  /** What it recorded is taken back from here on; `touched`: also what somebody else has said more of since. */
  ImportWithdrawn: { reason: WithdrawalReason; note?: string; touched?: boolean };
  /** `events`, `things`: how many were withdrawn; `leftCount`: how many things were left, of which `left` names the first. */
  ImportTakenBack: { events: number; things: number; leftCount: number; left?: readonly ThingLeft[] };
}

export type ImportEvent = EventOf<ImportEvents>;
