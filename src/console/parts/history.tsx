// The history of a thing in words: who said what, when it was recorded, on whose behalf, and what it contradicted.
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Flag } from '../http/answers.js';
import { administrationNamed } from '../state/catalogue.js';
import { lang } from '../state/language.js';
import { say } from '../state/say.js';
import { Changes } from './changes.js';
import type { Lexicon } from './lexicon.js';
import { instantIn, isObject } from './shown.js';

export interface HistoryRow {
  readonly event: string;
  readonly type: string;
  readonly position: string;
  /** RFC 3339. */
  readonly recordedAt: string;
  readonly reportedAt: string | null;
  /** Null of what another program wrote there. */
  readonly actor: { readonly administration: string; readonly officer: string } | null;
  readonly onBehalfOf: string | null;
  readonly flags: readonly Flag[];
  readonly data: Readonly<Record<string, unknown>>;
  /** Of a correction, what was said until then. */
  readonly before: Readonly<Record<string, unknown>> | null;
  readonly text: string;
}

interface HistoryProps {
  readonly rows: readonly HistoryRow[];
  /** The event that one came for. */
  readonly marked: string | null;
  readonly lexicon: Lexicon;
}

export function History({ rows, marked, lexicon }: HistoryProps): JSX.Element {
  return (
    <section>
      <h2>{say('history')}</h2>
      <ol class="history">
        {rows.map((row) => (
          <Entry key={row.event} row={row} isMarked={row.event === marked} lexicon={lexicon} />
        ))}
      </ol>
    </section>
  );
}

/** What a correction says instead stands in it as its `data`. */
const correctedIn = (data: HistoryRow['data']): HistoryRow['data'] => (isObject(data['data']) ? data['data'] : data);

interface EntryProps {
  readonly row: HistoryRow;
  readonly isMarked: boolean;
  readonly lexicon: Lexicon;
}

function Entry({ row, isMarked, lexicon }: EntryProps): JSX.Element {
  const { text, actor, recordedAt, reportedAt, onBehalfOf, flags, position, data, before } = row;
  const place = useRef<HTMLLIElement>(null);
  useEffect(() => {
    if (isMarked) place.current?.scrollIntoView({ block: 'center' });
  }, [isMarked]);
  return (
    <li ref={place} class={isMarked ? 'marked' : undefined} aria-current={isMarked ? 'true' : undefined}>
      <p>{text}</p>
      {before && <Changes before={before} now={correctedIn(data)} lexicon={lexicon} />}
      <p class="who">
        <time dateTime={recordedAt}>{instantIn(recordedAt, lang.value)}</time>
        {actor && ` ${administrationNamed(actor.administration)}, ${actor.officer}`}
        {onBehalfOf !== null && `, ${say('onBehalf', { who: administrationNamed(onBehalfOf) })}`}
        {reportedAt !== null && `, ${say('toldAt', { when: instantIn(reportedAt, lang.value) })}`}
      </p>
      {flags.map(({ code, text: flag, fix }) => (
        <p key={code} class="flag">
          {flag} {fix}
        </p>
      ))}
      <details class="fold">
        <summary>{say('asRecorded')}</summary>
        <p class="who">
          {row.type} · <code>{position}</code> · <code>{row.event}</code>
        </p>
        <pre tabIndex={0}>{JSON.stringify(data, null, 2)}</pre>
      </details>
    </li>
  );
}
