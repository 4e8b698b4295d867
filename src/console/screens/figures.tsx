// The figures: one question at a time, its picture with every bound drawn as one, and the same as a table below.
import type { JSX } from 'preact';
import type { Column, Figure } from '../../http/catalogue/shape.js';
import { BarPicture } from '../figures/bar-picture.js';
import type { FigureRow } from '../figures/bounds.js';
import { labelOf, whyOf } from '../figures/groups.js';
import { marksOf } from '../figures/marks.js';
import { Questions } from '../figures/questions.js';
import { SeriesPicture } from '../figures/series-picture.js';
import type { Answer } from '../http/answers.js';
import { ask } from '../http/api.js';
import { useAsked } from '../parts/asked.js';
import { Download } from '../parts/download.js';
import { Heading } from '../parts/heading.js';
import { Loading, NotFound, Note, NoteOfTrouble } from '../parts/notes.js';
import { capital, decimalIn } from '../parts/shown.js';
import { type Row, Table } from '../parts/table.js';
import { figureAt, nameOf } from '../state/catalogue.js';
import { lang } from '../state/language.js';
import { route } from '../state/route.js';
import { say } from '../state/say.js';

export function Figures({ path }: { readonly path: string }): JSX.Element {
  const figure = figureAt(path);
  const { query } = route.value;
  if (!figure) return <NotFound />;
  return (
    <>
      <Heading text={capital(figure.label)} hint={figure.hint} />
      <Questions key={`${path}?${query.toString()}`} figure={figure} query={query} />
      {isAskable(figure, query) && <Answered key={query.toString()} figure={figure} query={query} />}
    </>
  );
}

/** One about a thing needs to be told which. */
const isAskable = ({ path }: Figure, query: URLSearchParams): boolean => !path.includes(':id') || query.has('id');

interface Asking {
  readonly path: string;
  readonly parameters: URLSearchParams;
}

function askingOf({ path }: Figure, query: URLSearchParams): Asking {
  const parameters = new URLSearchParams(query);
  parameters.delete('id');
  return { path: path.replace(':id', encodeURIComponent(query.get('id') ?? '')), parameters };
}

interface FigureProps {
  readonly figure: Figure;
  readonly query: URLSearchParams;
}

function Answered({ figure, query }: FigureProps): JSX.Element {
  const { path, parameters } = askingOf(figure, query);
  const { asked, again } = useAsked((signal) => ask<FigureRow>(path, parameters, signal), []);
  if (asked.state === 'failed') return <NoteOfTrouble trouble={asked.trouble} onRetry={again} />;
  const answer = asked.state === 'there' ? asked.value : asked.before;
  if (!answer) return <Loading />;
  if (answer.rows.length + (answer.spans?.length ?? 0) === 0) {
    return <Note title={say('emptyFiltered')}>{answer.note !== undefined && <p>{answer.note}</p>}</Note>;
  }
  return (
    <>
      <AsOf answer={answer} />
      <Picture figure={figure} rows={answer.rows} by={byIn(query)} />
      <FigureTable figure={figure} query={query} rows={answer.rows} />
      {(answer.spans ?? []).length > 0 && (
        <section>
          <h2>{say('spans')}</h2>
          <FigureTable figure={figure} query={query} rows={answer.spans ?? []} />
        </section>
      )}
      <div class="foot">
        <Download path={path} parameters={parameters} />
      </div>
    </>
  );
}

const byIn = (query: URLSearchParams): readonly string[] => query.getAll('by').flatMap((each) => each.split(','));

function AsOf({ answer }: { readonly answer: Answer<FigureRow> }): JSX.Element {
  return (
    <p class="numbers">
      <span>
        {say('position')} <code>{answer.position}</code>
      </span>
      <span class="wide">
        {say('digest')} <code title={answer.digest}>{answer.digest.slice(0, 12)}</code>
      </span>
    </p>
  );
}

interface PictureProps {
  readonly figure: Figure;
  readonly rows: readonly FigureRow[];
  readonly by: readonly string[];
}

/** What has no bounds is only a table. */
function Picture({ figure, rows, by }: PictureProps): JSX.Element | null {
  const label = (row: FigureRow): string => labelOf(row, by, figure.columns);
  if (rows.some(({ bucket }) => bucket !== undefined))
    return <SeriesPicture rows={rows} labelOf={label} what={figure.label} />;
  if (!rows.every(({ evidence, lower }) => evidence !== undefined && lower !== undefined)) return null;
  return <BarPicture rows={rows} labelOf={label} what={figure.label} />;
}

const AMOUNT = { name: 'text', label: '', kind: 'value' } as const;

function FigureTable({ figure, query, rows }: FigureProps & { readonly rows: readonly FigureRow[] }): JSX.Element {
  const columns = columnsShown(figure, query, rows);
  const cell = (row: Row, { name }: Column): JSX.Element | string | undefined => {
    const each = row as FigureRow;
    if (name === 'notes') return <Marks row={each} />;
    if (name === 'why') return <a href={whyOf(each, { query, columns: figure.columns })}>{say('why')}</a>;
    if (name === 'evidence') return nameOf(each.evidence, 'evidence');
    if (name === 'part') return partIn(each.part);
    if (name === 'lower' || name === 'upper') return boundIn(each[name]);
    if (name === 'shareOfEntries') return percentIn(each.share?.entries);
    if (name === 'shareOfAmount') return shareIn(each);
    return undefined;
  };
  return (
    <Table
      caption={say('tableOf', { what: figure.label })}
      columns={columns}
      rows={rows}
      cellOf={cell}
      keyOf={(_, i) => String(i)}
    />
  );
}

const partIn = (part: string | undefined): string =>
  part === 'WHOLE' || part === 'PART' || part === 'REST' ? say(part) : '—';

const boundIn = (bound: string | null | undefined): string =>
  bound === null || bound === undefined ? '—' : decimalIn(bound, lang.value);

const percentIn = (text: string | null | undefined): string => (text ? `${boundIn(text)} %` : '—');

/** Between which bounds it lies. */
function shareIn({ share }: FigureRow): string {
  const { lower = null, upper = null } = share ?? {};
  if (lower === null || upper === null) return '—';
  return lower === upper ? percentIn(lower) : `${boundIn(lower)}–${percentIn(upper)}`;
}

const shareColumns = (rows: readonly FigureRow[]): readonly Column[] =>
  rows.some(({ share }) => share)
    ? (['shareOfEntries', 'shareOfAmount'] as const).map((name) => ({ ...AMOUNT, name, label: say(name) }))
    : [];

function columnsShown(
  { columns, path }: Figure,
  query: URLSearchParams,
  rows: readonly FigureRow[],
): readonly Column[] {
  const by = byIn(query);
  const lead = ['bucket', 'happened', 'span', 'becameKnown', ...by, 'country', 'evidence', 'statement', 'part'];
  const isShown = ({ name }: Column): boolean => rows.some((row) => row[name] !== undefined && row[name] !== null);
  const named = lead.flatMap((name) => [columnNamed(columns, name)]).filter(isShown);
  const unique = named.filter((each, i) => named.findIndex(({ name }) => name === each.name) === i);
  const whole = rows.some(({ lower }) => lower !== undefined)
    ? ['lower', 'upper', 'entries'].map((name) => columnNamed(columns, name))
    : [];
  const canAsk = ['totals', 'series'].includes(path) ? [{ ...AMOUNT, name: 'why', label: say('why') }] : [];
  return [
    ...unique,
    { ...AMOUNT, label: whole.length > 0 ? say('amount') : columnNamed(columns, 'text').label },
    ...whole,
    ...shareColumns(rows),
    { ...AMOUNT, name: 'notes', label: '' },
    ...canAsk,
  ];
}

const columnNamed = (columns: readonly Column[], name: string): Column =>
  columns.find((each) => each.name === name) ?? { name, label: name, kind: 'value', choices: name };

function Marks({ row }: { readonly row: FigureRow }): JSX.Element {
  return (
    <>
      {marksOf(row).map(({ word, n }) => (
        <span key={word} class={word === 'contestedNote' ? 'tag bad' : 'tag'}>
          {say(word, { n })}
        </span>
      ))}
    </>
  );
}
