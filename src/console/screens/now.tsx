// The operation as it is now: what has been found, by whom, what waits for the reader, and what is being recorded.
import type { JSX } from 'preact';
import { BarPicture } from '../figures/bar-picture.js';
import type { FigureRow } from '../figures/bounds.js';
import { labelOf } from '../figures/groups.js';
import { marksOf } from '../figures/marks.js';
import { ask } from '../http/api.js';
import { useAsked } from '../parts/asked.js';
import { Feed } from '../parts/feed.js';
import { Heading } from '../parts/heading.js';
import { Loading, NoteOfTrouble } from '../parts/notes.js';
import { MyTasks } from '../parts/my-tasks.js';
import { figureAt, nameUnder } from '../state/catalogue.js';
import { recordedUpTo } from '../state/feed.js';
import { go, hashOf, route } from '../state/route.js';
import { capital } from '../parts/shown.js';
import { say } from '../state/say.js';

interface Operation {
  readonly id: string;
  readonly phase: string;
  readonly codeName: string | null;
  readonly text: string;
  readonly window: { readonly from?: string } | null;
}

/** No operation at all is chosen by this. */
const ALL = 'all';

export function Now(): JSX.Element {
  const { asked } = useAsked((signal) => ask<Operation>('operations', { limit: '200' }, signal), []);
  const operations = asked.state === 'there' ? asked.value.rows : [];
  const chosen = route.value.query.get('operation') ?? running(operations)?.id ?? ALL;
  const of = chosen === ALL ? {} : { operation: chosen };
  return (
    <>
      <Heading text={say('now')}>
        <div class="field compact">
          <label for="now-operation">
            <span class="label">{say('operation')}</span>
          </label>
          <select
            id="now-operation"
            value={chosen}
            onChange={(event) => go(['now'], { operation: event.currentTarget.value })}
          >
            <option value={ALL}>{say('allOperations')}</option>
            {operations.map(({ id, codeName }) => (
              <option key={id} value={id}>
                {codeName ?? id}
              </option>
            ))}
          </select>
        </div>
      </Heading>
      {asked.state === 'failed' && <NoteOfTrouble trouble={asked.trouble} />}
      {asked.state === 'asking' && !asked.before ? <Loading /> : <Columns key={chosen} of={of} />}
    </>
  );
}

/** Of those under way the one that began last. */
const running = (operations: readonly Operation[]): Operation | undefined =>
  operations
    .filter(({ phase }) => phase === 'LAUNCHED' || phase === 'SUSPENDED')
    .toSorted((one, other) => (other.window?.from ?? '').localeCompare(one.window?.from ?? ''))[0];

type Of = Readonly<Record<string, string>>;

function Columns({ of }: { readonly of: Of }): JSX.Element {
  return (
    <div class="columns">
      <div>
        <Counters of={of} />
        <Countries of={of} />
      </div>
      <aside>
        <MyTasks of={of} />
        <Feed of={of} />
      </aside>
    </div>
  );
}

/** Asked anew as events come, no more often than one can read it. */
const useFigures = (path: string, parameters: Of) =>
  useAsked((signal) => ask<FigureRow>(path, parameters, signal), [JSON.stringify(parameters), recordedUpTo.value]);

/** Letters that are read at a glance, in large type. */
const SHORT = 24;
/** What the text of a figure says itself. */
const IN_TEXT: ReadonlySet<string> = new Set(['unweighedNote', 'approximateNote']);

function Counters({ of }: { readonly of: Of }): JSX.Element {
  const { asked } = useFigures('totals', { ...of, evidence: 'ITEMISED' });
  if (asked.state === 'failed') return <NoteOfTrouble trouble={asked.trouble} />;
  const rows = (asked.state === 'there' ? asked.value : asked.before)?.rows;
  return (
    <section>
      <h2>{say('counters')}</h2>
      {!rows && <Loading />}
      {rows?.length === 0 && <p>{say('empty')}</p>}
      <ul class="counters">
        {(rows ?? []).map((row, i) => (
          <li key={i}>
            {row.what === undefined && <span>{capital(nameUnder(row.measure, 'measure'))}</span>}
            <a
              class={row.text.length > SHORT ? 'long' : undefined}
              href={hashOf(['figures', 'ledger'], { ...of, evidence: 'ITEMISED' })}
            >
              {row.text}
            </a>
            <span>
              {marksOf(row)
                .filter(({ word }) => !IN_TEXT.has(word))
                .map(({ word, n }) => say(word, { n }))
                .join('; ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Countries({ of }: { readonly of: Of }): JSX.Element {
  const { asked } = useFigures('totals', { ...of, by: 'country' });
  if (asked.state === 'failed') return <NoteOfTrouble trouble={asked.trouble} />;
  const rows = (asked.state === 'there' ? asked.value : asked.before)?.rows ?? [];
  const columns = figureAt('totals')?.columns ?? [];
  const label = (row: FigureRow): string =>
    labelOf(row, ['country'], [...columns, { name: 'country', label: '', kind: 'value', choices: 'country' }]);
  return (
    <section>
      <h2>
        <a href={hashOf(['figures', 'totals'], { ...of, by: 'country' })}>{say('byCountry')}</a>
      </h2>
      {rows.length > 0 && <BarPicture rows={rows} labelOf={label} what={say('byCountry')} />}
    </section>
  );
}
