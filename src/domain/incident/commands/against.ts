// Rules that several reports of an incident are held against, in the order in which they are asked.
import type { RefusalCode } from '../../refusals.js';

export const CLOCKS = [
  'REPORTED_IN_FUTURE',
  'OCCURRED_IN_FUTURE',
  'OCCURRED_LONG_AGO',
  'REPORTED_BEFORE_OCCURRED',
] as const satisfies readonly RefusalCode[];

export const IN_OPERATION = [
  'OPERATION_NOT_KNOWN',
  'NOT_LAUNCHED',
  'BEFORE_LAUNCH',
  'OUT_OF_WINDOW',
  'NOT_A_PARTICIPANT',
] as const satisfies readonly RefusalCode[];

/** Of what may be said for another state. */
export const FOR_ANOTHER = ['NOT_CONFIRMED'] as const satisfies readonly RefusalCode[];

export const OF_A_LINE = [
  ...FOR_ANOTHER,
  'CONTRIBUTION_NOT_ACCEPTED',
  'REPORT_WITHDRAWN',
  'LINE_ID_TAKEN',
  'IMPLAUSIBLE_QUANTITY',
  ...CLOCKS,
  ...IN_OPERATION,
] as const satisfies readonly RefusalCode[];
