// The rows of a table that was sent: how many came to what, and of each what to know and what to do.
import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { shortId } from '../parts/shown.js';
import { hashOf } from '../state/route.js';
import { say } from '../state/say.js';
import { type ImportAnswer, type ImportedRow, matters, type Outcome } from './import-answer.js';
import { Changed, Edition } from './import-edition.js';

/** So many at first, and so many more each time: a table may have thousands. */
const STEP = 100;
/** A place for a sentence, not for a list of all that might be written. */
const MOST_LETTERS = 300;

export function ImportedRows({ answer }: { readonly answer: ImportAnswer }): JSX.Element {
  const { rows, dryRun } = answer;
  const [isShort, setShort] = useState(rows.length > STEP);
  const [shown, setShown] = useState(STEP);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [answer]);
  const wanted = isShort ? rows.filter(matters) : rows;
  return (
    <section class="imported">
      <h2 tabIndex={-1} ref={heading}>
        {say(dryRun ? 'checked' : 'importDone')}
      </h2>
      <Summary answer={answer} />
      {answer.edition && <Edition edition={answer.edition} />}
      <p>
        <label>
          <input type="checkbox" checked={isShort} onChange={(event) => setShort(event.currentTarget.checked)} />{' '}
          {say('onlyMatters')}
        </label>
      </p>
      {wanted.length > 0 && <RowTable rows={wanted.slice(0, shown)} isTrial={dryRun} />}
      {wanted.length > shown && (
        <button type="button" onClick={() => setShown(shown + STEP)}>
          {say('more')}
        </button>
      )}
    </section>
  );
}

function Summary({ answer: { counts, ignored, otherSheets } }: { readonly answer: ImportAnswer }): JSX.Element {
  const unread = [...ignored.map(({ column, heading }) => `${column} «${heading}»`), ...otherSheets];
  return (
    <>
      <ul class="chips outcomes">
        {(Object.entries(counts) as readonly [Outcome, number][])
          .filter(([, count]) => count > 0)
          .map(([outcome, count]) => (
            <li key={outcome}>
              <span class={`state ${outcome}`}>
                {say(outcome)}: {count}
              </span>
            </li>
          ))}
      </ul>
      {unread.length > 0 && <p class="hint">{say('ignoredColumns', { what: unread.join(', ') })}</p>}
    </>
  );
}

interface TableProps {
  readonly rows: readonly ImportedRow[];
  readonly isTrial: boolean;
}

function RowTable({ rows, isTrial }: TableProps): JSX.Element {
  return (
    <div class="table">
      <table>
        <caption class="unseen">{say('result')}</caption>
        <thead>
          <tr>
            {(['row', 'reference', 'result', 'what'] as const).map((word) => (
              <th key={word} scope="col">
                {say(word)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.row}>
              <th scope="row" data-label={say('row')} class="digits">
                {row.row}
              </th>
              <td data-label={say('reference')}>{row.reference ?? ''}</td>
              <td data-label={say('result')}>
                <span class={`state ${row.outcome}`}>{say(row.outcome)}</span>
              </td>
              <td data-label={say('what')}>{toldOf(row, isTrial)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** What may count the same twice. */
function Doubts({ like, overlaps, alike = [] }: Pick<ImportedRow, 'like' | 'overlaps' | 'alike'>): JSX.Element {
  return (
    <>
      {like !== undefined && <p>{say('likeRow', { n: like })}</p>}
      {overlaps && <p>{say('overlapsRows', { rows: overlaps.join(', ') })}</p>}
      {alike.length > 0 && (
        <p>
          {say('alikeThing')}{' '}
          {alike.map((id) => (
            <a key={id} href={hashOf(['things', 'incidents', id])}>
              {shortId(id)}
            </a>
          ))}
        </p>
      )}
    </>
  );
}

function toldOf(
  { id, position, repeated, problems, remarks, outcome, ...row }: ImportedRow,
  isTrial: boolean,
): ComponentChildren {
  const isTold = id !== undefined && outcome !== 'refused' && outcome !== 'left-out';
  return (
    <>
      {isTold && !isTrial && (
        <p>
          {say('number')} <a href={hashOf(['things', 'incidents', id])}>{shortId(id)}</a>
          {position !== null && (
            <>
              , {say('position')} <code>{position}</code>
            </>
          )}
        </p>
      )}
      {repeated === true && <p>{say('already')}</p>}
      <Doubts {...row} />
      <Changed {...row} />
      {problems.map(({ cell, heading, detail, fix }) => (
        <p key={`${cell}${detail}`} class={outcome === 'refused' ? 'fault' : undefined}>
          {heading !== undefined && (
            <strong>
              {cell} «{heading}»:{' '}
            </strong>
          )}
          {/[.!?]$/.test(detail) ? detail : `${detail}.`} {short(fix)}
        </p>
      ))}
      {remarks.map(({ text, fix }) => (
        <p key={text} class="flag">
          {text} {fix}
        </p>
      ))}
    </>
  );
}

const short = (text: string): string => (text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS)}…` : text);
