// The picture of a time series: for each bucket what is certain as a line, and its bounds as a range; an arrow where there is no
// upper one. A bucket of which nothing is known has nothing.
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { lang } from '../state/language.js';
import { say } from '../state/say.js';
import { unwaited } from '../state/unwaited.js';
import { scaleName } from './scale-name.js';
import { byScale, type FigureRow, type Line, linesOf } from './bounds.js';

interface PictureProps {
  readonly rows: readonly FigureRow[];
  readonly labelOf: (row: FigureRow) => string;
  readonly what: string;
}

export function SeriesPicture({ rows, labelOf, what }: PictureProps): JSX.Element {
  return (
    <figure class="picture">
      {byScale(rows).map((scale, i) => (
        <Plot key={i} rows={scale} labelOf={labelOf} />
      ))}
      <figcaption class="unseen">{say('pictureOf', { what })}</figcaption>
    </figure>
  );
}

function Plot({ rows, labelOf }: Omit<PictureProps, 'what'>): JSX.Element {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const box = place.current;
    if (!box) return undefined;
    const gone = new AbortController();
    unwaited(draw(box, () => linesOf(rows, labelOf), gone.signal));
    return () => gone.abort();
  }, [rows]);
  return (
    <div aria-hidden="true">
      <p class="scale-name">{rows[0] && scaleName(rows[0])}</p>
      <div class="plot" ref={place} />
    </div>
  );
}

/** Only who looks at figures over time pays for it. */
async function draw(box: HTMLElement, lines: () => readonly Line[], gone: AbortSignal): Promise<void> {
  const { plotted } = await import('./plot.js');
  const again = (): void => plotted({ box, lines: lines(), lang: lang.value });
  if (gone.aborted) return;
  again();
  const observer = new ResizeObserver(again);
  observer.observe(box);
  gone.addEventListener('abort', () => observer.disconnect());
}
