// The register: what kinds of things there are, and the list of one kind with its filters.
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Collection, Column } from '../../http/catalogue/shape.js';
import type { Answer } from '../http/answers.js';
import { ask } from '../http/api.js';
import { useAsked } from '../parts/asked.js';
import { Download } from '../parts/download.js';
import { FilterPanel } from '../parts/filters.js';
import { Loading, NotFound, Note, NoteOfTrouble } from '../parts/notes.js';
import { Heading } from '../parts/heading.js';
import { capital, shortId } from '../parts/shown.js';
import { type Row, Table } from '../parts/table.js';
import { collectionNamed, collections } from '../state/catalogue.js';
import { hashOf, route } from '../state/route.js';
import { say } from '../state/say.js';

/** Rows that are shown at once. */
const PAGE = '50';

export function Kinds(): JSX.Element {
  const listed = collections.value.filter(({ register }) => register);
  return (
    <>
      <Heading text={say('things')} />
      <ul class="kinds">
        {listed.map(({ name, label, hint }) => (
          <li key={name}>
            <a href={hashOf(['things', name])}>
              <strong>{capital(label)}</strong>
              <span>{hint}</span>
            </a>
          </li>
        ))}
      </ul>
    </>
  );
}

export function Things({ name }: { readonly name: string }): JSX.Element {
  const collection = collectionNamed(name);
  if (!collection?.register) return <NotFound />;
  const begins = collection.commands.find((each) => each.begins);
  const { query } = route.value;
  return (
    <>
      <Heading text={capital(collection.label)} hint={collection.hint} up={['things']} upText={say('things')}>
        {begins && (
          <a class="button main" href={beginningOf(collection)}>
            {begins.label}
          </a>
        )}
        {collection.commands
          .filter(({ alsoBegins }) => alsoBegins)
          .map(({ verb, label }) => (
            <a key={verb} class="button" href={hashOf(['things', name, 'new'], { command: verb })}>
              {label}
            </a>
          ))}
      </Heading>
      <FilterPanel fields={collection.register.filters} query={query} at={['things', name]} />
      <List key={query.toString()} collection={collection} query={query} />
    </>
  );
}

/** What has a short form is reported by it. */
const beginningOf = ({ name, short }: Collection): string =>
  short ? hashOf(['report', name]) : hashOf(['things', name, 'new']);

interface ListProps {
  readonly collection: Collection;
  readonly query: URLSearchParams;
}

function List({ collection, query }: ListProps): JSX.Element {
  const [rows, setRows] = useState<readonly Row[]>([]);
  const [more, setMore] = useState<Readonly<Record<string, string>>>();
  const sorted = new URLSearchParams([...query, ['sort', '-changed']]);
  const { asked, again } = useAsked(
    async (signal) => {
      const parameters = new URLSearchParams([...sorted, ['limit', PAGE], ...Object.entries(more ?? {})]);
      const answer = await ask<Row>(collection.name, parameters, signal);
      setRows((before) => (more ? [...before, ...answer.rows] : answer.rows));
      return answer;
    },
    [more],
  );
  if (asked.state === 'failed') return <NoteOfTrouble trouble={asked.trouble} onRetry={again} />;
  const answer = asked.state === 'there' ? asked.value : asked.before;
  if (!answer) return <Loading />;
  if (rows.length === 0) return <Nothing answer={answer} collection={collection.name} isFiltered={query.size > 0} />;
  return (
    <>
      <Table
        caption={collection.label}
        columns={columnsShown(collection)}
        rows={rows}
        keyOf={({ id }) => String(id)}
        cellOf={(row, { name }) => (name === 'id' ? shortId(String(row['id'])) : undefined)}
        linkOf={({ id }) => hashOf(['things', collection.name, String(id)])}
      />
      <div class="foot">
        <p role="status">{say(answer.next ? 'shownMore' : 'shown', { n: rows.length })}</p>
        {answer.next && (
          <button type="button" disabled={asked.state === 'asking'} onClick={() => setMore(behind(answer))}>
            {say('more')}
          </button>
        )}
        <Download path={collection.name} parameters={sorted} />
      </div>
    </>
  );
}

/** The next page as the list was when it was first shown: what changes meanwhile is on its first page, when that is asked for anew. */
const behind = ({ next, position }: Answer): Readonly<Record<string, string>> => ({
  cursor: next!,
  knownAt: `@${position!}`,
});

/** The words of a row repeat its other columns. */
const columnsShown = ({ register }: Collection): readonly Column[] =>
  (register?.columns ?? [])
    .filter((each) => each.name !== 'text')
    .map((each) => (each.name === 'id' ? { ...each, label: say('number') } : each));

interface NothingProps {
  readonly answer: Answer;
  readonly collection: string;
  readonly isFiltered: boolean;
}

function Nothing({ answer, collection, isFiltered }: NothingProps): JSX.Element {
  return (
    <Note title={say(isFiltered ? 'emptyFiltered' : 'empty')}>
      {answer.note !== undefined && <p>{answer.note}</p>}
      {isFiltered && (
        <p>
          <a class="button" href={hashOf(['things', collection])}>
            {say('clearFilters')}
          </a>
        </p>
      )}
    </Note>
  );
}
