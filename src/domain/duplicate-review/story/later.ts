// The lines that became suspected behind a word, of a state or of a unit: it stands for those that it was said of, and whoever said it
// is asked again for these.
import { ofType, type Told } from '../../told.js';
import type { DuplicateReviewEvents as Events, LinePair } from '../events.js';
import type { DuplicateReview } from '../story.js';

export interface Later {
  /** What suspected the first of them. */
  readonly told: Told<Events, 'DuplicateSuspected'>;
  readonly lines: readonly LinePair[];
}

/** Undefined where there are none, or the state has said nothing that stands. */
export function laterThan({ standing, words }: DuplicateReview, country: string): Later | undefined {
  if (!words.has(country)) return undefined;
  const said = [
    ...ofType<Events, 'SameSeizureConfirmed'>(standing, 'SameSeizureConfirmed'),
    ...ofType<Events, 'DistinctSeizuresConfirmed'>(standing, 'DistinctSeizuresConfirmed'),
  ].filter(({ by }) => by === country);
  return behind(standing, said);
}

/** The same of what the unit of an operation has settled. */
export const laterThanSettled = ({ standing, settled }: DuplicateReview): Later | undefined =>
  settled
    ? behind(
        standing,
        ofType<Events, 'SeizureMatchSettled'>(standing, 'SeizureMatchSettled').filter(
          ({ data }) => data.operation === settled.operation,
        ),
      )
    : undefined;

function behind(
  standing: DuplicateReview['standing'],
  said: readonly { readonly revision: number }[],
): Later | undefined {
  const last = Math.max(...said.map(({ revision }) => revision));
  const later = ofType<Events, 'DuplicateSuspected'>(standing, 'DuplicateSuspected').filter(
    ({ revision }) => revision > last,
  );
  const [told] = later;
  return told && { told, lines: later.flatMap(({ data }) => data.lines) };
}
