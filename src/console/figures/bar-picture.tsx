// The picture of totals: a bar for each group, solid as far as it is certain, hatched up to its upper bound, without an end where
// none is known; what was stated in documents beside what was itemised, never on top of it.
import type { JSX } from 'preact';
import { say } from '../state/say.js';
import { scaleName } from './scale-name.js';
import { barOf, byScale, type FigureRow, longestOf } from './bounds.js';

interface PictureProps {
  readonly rows: readonly FigureRow[];
  readonly labelOf: (row: FigureRow) => string;
  readonly what: string;
}

/** Of a picture more bars than these are no picture. */
const MOST = 40;

export function BarPicture({ rows, labelOf, what }: PictureProps): JSX.Element {
  return (
    <figure class="picture">
      <Legend />
      {byScale(rows).map((scale, i) => (
        <Scale key={i} rows={scale} labelOf={labelOf} />
      ))}
      <figcaption class="unseen">{say('pictureOf', { what })}</figcaption>
    </figure>
  );
}

function Legend(): JSX.Element {
  return (
    <ul class="legend" aria-hidden="true">
      <li class="sure">{say('legendExact')}</li>
      <li class="range">{say('legendRange')}</li>
      <li class="open">{say('legendOpen')}</li>
      <li class="declared">{say('declared')}</li>
    </ul>
  );
}

const largest = ([, rows]: readonly [string, readonly FigureRow[]]): number =>
  Math.max(...rows.map(({ lower }) => Number(lower)));

function Scale({ rows, labelOf }: Omit<PictureProps, 'what'>): JSX.Element {
  const longest = longestOf(rows);
  const groups = new Map<string, FigureRow[]>();
  for (const row of rows) groups.set(labelOf(row), [...(groups.get(labelOf(row)) ?? []), row]);
  const shown = [...groups].toSorted((one, other) => largest(other) - largest(one)).slice(0, MOST);
  return (
    <div class="bars" aria-hidden="true">
      <p class="scale-name">{rows[0] && scaleName(rows[0])}</p>
      {shown.map(([label, each]) => (
        <div class="bar-group" key={label}>
          <span class="bar-label">{label}</span>
          <div>
            {each.map((row, i) => (
              <BarLine key={i} row={row} longest={longest} />
            ))}
          </div>
        </div>
      ))}
    </div>
  );
}

function BarLine({ row, longest }: { readonly row: FigureRow; readonly longest: number }): JSX.Element {
  const { sure, range, isOpen, isUnknown } = barOf(row, longest);
  const kind = row.evidence === 'DECLARED' ? 'declared' : 'itemised';
  return (
    <div class="bar-line">
      <svg class={`bar-svg ${kind}`} viewBox="0 0 1000 20" preserveAspectRatio="none">
        <rect class="sure" x="0" y="2" width={Math.max(sure * 1000, isUnknown ? 0 : 2)} height="16" />
        {range > 0 && <rect class="range" x={sure * 1000} y="2" width={range * 1000} height="16" />}
        {isOpen && <path class="open" d={arrowAt(sure * 1000)} />}
      </svg>
      <span class="bar-text">
        {row.text}
        {row.contested > 0 && (
          <>
            {' '}
            <b class="contested">◆ {say('contested')}</b>
          </>
        )}
      </span>
    </div>
  );
}

/** It goes on, nobody knows how far. */
const arrowAt = (x: number): string => `M${x} 2L${x + 34} 10L${x} 18Z`;
