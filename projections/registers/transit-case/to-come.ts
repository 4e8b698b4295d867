// The tasks that somebody still has with a transit case: an overdue one is to be flagged, an open one completed, a found one taken.
import { statesOn, type TransitCase } from '../../../src/domain/transit-case/story.js';
import { certainlyLater, minuteOf } from '../../../src/domain/values/time/when.js';
import { task, type Task } from '../rows/tasks.js';

/** Whether its time limit has passed by then (ms UTC), and nothing tells that it arrived. */
export const isOverdue = ({ opened, phase }: TransitCase, now: number): boolean =>
  opened !== null && (phase === 'open' || phase === 'flagged') && certainlyLater(minuteOf(now), opened.timeLimit);

/** Without what depends on time passing. */
export function toCome(it: TransitCase): readonly Task[] {
  const { opened, phase, jurisdiction } = it;
  if (phase === 'completed') return [];
  const opening = opened ? [] : [task('OPENING', 'transit-cases/open')];
  if (phase === 'detected')
    return jurisdiction ? opening : [...opening, task('JURISDICTION', 'transit-cases/take-jurisdiction')];
  const country = opened?.destination.country ?? null;
  return [...opening, ...(opened ? [task('COMPLETION', 'transit-cases/complete', { country })] : [])];
}

/** The same at that moment; whoever flagged it as overdue has done what there was to do. */
export function toComeAt(it: TransitCase, now: number): readonly Task[] {
  const isFlagged = it.flagged.some(({ data }) => data.because === 'OVERDUE');
  const [country = null] = statesOn(it) ?? [];
  const overdue = isOverdue(it, now) && !isFlagged ? [task('OVERDUE', 'transit-cases/flag', { country })] : [];
  return [...overdue, ...toCome(it)];
}
