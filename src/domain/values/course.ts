// The course of a consignment between its start and its end: what lies outside contradicts it.
import { certainlyLater, type When } from './time/when.js';

export interface Course {
  readonly started?: When | undefined;
  /** A loss is an end until the consignment is found again, which a completion shows. */
  readonly lost?: When | undefined;
  readonly aborted?: When | undefined;
  readonly completed?: When | undefined;
}

/** The end that stands, if there is one: a completion happened in the world, whatever was decided or feared. */
export function endOf({ lost, aborted, completed }: Course): When | undefined {
  return completed ?? aborted ?? lost;
}

/** True unless it certainly lies behind the end. */
export function beforeEnd(course: Course, at: When): boolean {
  const end = endOf(course);
  return end === undefined || !certainlyLater(at, end);
}

/** True when a start is known that is not certainly later. */
export function afterStart({ started }: Course, at: When): boolean {
  return started !== undefined && !certainlyLater(started, at);
}
