// The reporting of a state in an operation, by one code: nothing found is not silence, and who was only invited is not silent.
import { confirmedOf, type Operation } from '../../../src/domain/operation/story.js';
import { capacityAtLast } from '../../../src/domain/operation/story/parts.js';
import { isOpen } from '../../../src/domain/values/time/term.js';
import { civilSpan } from '../../../src/domain/values/time/when.js';
import { oneOf } from '../../../src/forms/vocabulary.js';
import { type Asked, dueOf } from './due.js';

export const reportings = oneOf({
  REPORTED: { en: 'has reported', ru: 'сообщения поступили' },
  NIL: { en: 'nothing found, by nil return', ru: 'ничего не выявлено (нулевое донесение)' },
  SILENT: { en: 'silent', ru: 'сведений не поступало' },
  INVITED: { en: 'invited, has not confirmed that it takes part', ru: 'приглашено, участие не подтверждено' },
  WITHDREW: { en: 'takes no further part', ru: 'участие прекращено' },
  OBSERVER: { en: 'observes', ru: 'наблюдатель' },
  NOT_DUE: { en: 'takes part, nothing is due yet', ru: 'участвует, сведений пока не ожидается' },
});
export type Reporting = (typeof reportings.codes)[number];

export interface Told {
  readonly incidents: number;
  readonly nilReturns: number;
}

export function reportingOf(
  operation: Operation,
  country: string,
  { incidents, nilReturns, ...asked }: Told & Asked,
): Reporting {
  if (hasLeft(operation, country, asked)) return 'WITHDREW';
  if (incidents > 0) return 'REPORTED';
  if (nilReturns > 0) return 'NIL';
  if (capacityAtLast(operation, country) === 'OBSERVER') return 'OBSERVER';
  if (confirmedOf(operation, country) === undefined) return 'INVITED';
  return dueOf(operation, country, asked) ? 'SILENT' : 'NOT_DUE';
}

/** By the end of the time that is asked about. */
function hasLeft({ participations }: Operation, country: string, { period }: Asked): boolean {
  const last = participations.findLast((each) => each.country === country);
  if (!last || isOpen(last)) return false;
  const { to } = civilSpan(last.to!);
  return period.to === null || to === null || to <= period.to;
}
