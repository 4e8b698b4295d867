// The contributions that a figure is made of, each leading to the event that said it.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Column } from '../../http/catalogue/shape.js';
import { ask } from '../http/api.js';
import { useAsked } from '../parts/asked.js';
import { Download } from '../parts/download.js';
import { Heading } from '../parts/heading.js';
import { Loading, NotFound, Note, NoteOfTrouble } from '../parts/notes.js';
import { instantIn } from '../parts/shown.js';
import { type Row, Table } from '../parts/table.js';
import { figureAt, thingOf } from '../state/catalogue.js';
import { lang } from '../state/language.js';
import { hashOf, route } from '../state/route.js';
import { say } from '../state/say.js';

const COLUMNS = ['recordedAt', 'occurred', 'country', 'substance', 'text', 'post', 'event'];
const PAGE = '100';

export function Ledger(): JSX.Element {
  const { query } = route.value;
  const figure = figureAt('ledger');
  const [rows, setRows] = useState<readonly Row[]>([]);
  const [cursor, setCursor] = useState<string>();
  const { asked, again } = useAsked(
    async (signal) => {
      const parameters = new URLSearchParams([...query, ['limit', PAGE], ...(cursor ? [['cursor', cursor]] : [])]);
      const answer = await ask<Row>('ledger', parameters, signal);
      setRows((before) => (cursor ? [...before, ...answer.rows] : answer.rows));
      return answer;
    },
    [cursor, query.toString()],
  );
  if (!figure) return <NotFound />;
  const next = asked.state === 'there' ? asked.value.next : null;
  const columns = COLUMNS.flatMap((name) => figure.columns.filter((each) => each.name === name));
  return (
    <>
      <Heading text={say('whyTitle')} up={['figures', 'totals']} upText={say('figures')} />
      {asked.state === 'failed' && <NoteOfTrouble trouble={asked.trouble} onRetry={again} />}
      {rows.length === 0 && asked.state === 'asking' && <Loading />}
      {rows.length === 0 && asked.state === 'there' && <Note title={say('emptyFiltered')} />}
      {rows.length > 0 && (
        <Table
          caption={say('whyTitle')}
          columns={columns}
          rows={rows}
          cellOf={cellOf}
          keyOf={({ position, ordinal }) => `${String(position)}.${String(ordinal)}`}
        />
      )}
      <div class="foot">
        <p role="status">{say(next ? 'shownMore' : 'shown', { n: rows.length })}</p>
        {next !== null && (
          <button type="button" onClick={() => setCursor(next)}>
            {say('more')}
          </button>
        )}
        <Download path="ledger" parameters={query} />
      </div>
    </>
  );
}

function cellOf(row: Row, { name }: Column): JSX.Element | string | undefined {
  if (name === 'recordedAt') return instantIn(row['recordedAt'] as string, lang.value);
  if (name === 'event') return <EventLink row={row} />;
  return undefined;
}

function EventLink({ row }: { readonly row: Row }): JSX.Element {
  const thing = thingOf(String(row['stream']));
  if (!thing) return <code>{String(row['event'])}</code>;
  return (
    <a href={hashOf(['things', thing.collection, thing.id], { event: String(row['event']) })}>{say('openEvent')}</a>
  );
}
