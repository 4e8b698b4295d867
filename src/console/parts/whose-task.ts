// The tasks of a reader: what they may settle themselves, as far as a task says whose it is.
import type { Task } from '../http/answers.js';
import type { Me } from '../state/session.js';

/** One that names whose it is, is theirs. */
export const isOf = ({ country }: Task, person: Me | undefined): boolean =>
  country === undefined || country === null || country === person?.administration;
