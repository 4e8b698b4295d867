// One thing: how it stands, what contradicts it, what is to be done and by whom, and its history in words.
import type { JSX } from 'preact';
import type { Flag, Task } from '../http/answers.js';
import { ask } from '../http/api.js';
import { useAsked } from '../parts/asked.js';
import { Facts } from '../parts/facts.js';
import { lexiconOf } from '../parts/lexicon.js';
import { type FileRow, Files } from '../parts/files.js';
import { Heading } from '../parts/heading.js';
import { History, type HistoryRow } from '../parts/history.js';
import { Links } from '../parts/links.js';
import { Loading, NotFound, NoteOfTrouble } from '../parts/notes.js';
import { capital, isNames, namedIn, shortId } from '../parts/shown.js';
import { catalogue, collectionNamed, commandNamed } from '../state/catalogue.js';
import { lang } from '../state/language.js';
import { hashOf, route } from '../state/route.js';
import { say } from '../state/say.js';
import { Proposals, type Proposal } from '../parts/proposals.js';
import { me } from '../state/session.js';
import { isOf } from '../parts/whose-task.js';
import { Actions, type Allowed } from './actions.js';

interface View {
  readonly id: string;
  readonly text?: string;
  readonly flags?: readonly Flag[];
  readonly open?: readonly Task[];
  readonly proposals?: readonly Proposal[];
  readonly attachments?: readonly FileRow[];
  readonly [field: string]: unknown;
}

interface ThingProps {
  readonly name: string;
  readonly id: string;
}

export function Thing({ name, id }: ThingProps): JSX.Element {
  const collection = collectionNamed(name);
  const { asked, again } = useAsked(
    async (signal) => {
      const path = `${name}/${encodeURIComponent(id)}`;
      const [one, history, allowed] = await Promise.all([
        ask<View>(path, {}, signal),
        ask<HistoryRow>(`${path}/history`, {}, signal),
        ask<Allowed>(`${path}/actions`, {}, signal),
      ]);
      return { view: one.rows[0], history: history.rows, position: one.position, allowed: allowed.rows };
    },
    [name, id],
  );
  if (!collection) return <NotFound />;
  if (asked.state === 'failed') return <NoteOfTrouble trouble={asked.trouble} onRetry={again} />;
  const there = asked.state === 'there' ? asked.value : asked.before;
  if (!there?.view) return <Loading />;
  const { view, history, position, allowed } = there;
  const lexicon = lexiconOf(collection, catalogue.value!);
  const tasks = (view.open ?? []).filter(mine(name, allowed));
  return (
    <article>
      <Heading text={titleOf(view)} up={['things', name]} upText={capital(collection.label)} />
      <p class="numbers">
        <span>
          {say('number')} <code>{id}</code>
        </span>
        {position !== null && (
          <span>
            {say('position')} <code>{position}</code>
          </span>
        )}
        <a href={`/v1/${name}/${encodeURIComponent(id)}/receipt`} target="_blank" rel="noreferrer">
          {say('receipt')}
        </a>
      </p>
      <div class="columns">
        <div>
          <Flags flags={view.flags ?? []} />
          <Proposals proposals={view.proposals ?? []} collection={collection} id={id} />
          <section>
            <h2>{say('facts')}</h2>
            <Facts of={view} lexicon={lexicon} />
          </section>
          <Links name={name} id={id} />
          <Files files={view.attachments ?? []} />
          <History rows={history} marked={route.value.query.get('event')} lexicon={lexicon} />
        </div>
        <aside>
          {view.open && <Tasks open={view.open} id={id} isMine={mine(name, allowed)} />}
          <Actions collection={collection} id={id} tasks={tasks} allowed={allowed} />
        </aside>
      </div>
    </article>
  );
}

/** What people call it, where it has a name; else what it says of itself. */
function titleOf(view: View): string {
  for (const key of ['names', 'title', 'topic']) {
    const names = view[key];
    if (isNames(names)) return namedIn(names, lang.value).text;
  }
  const { codeName, text, id } = view;
  if (typeof codeName === 'string') return codeName;
  return text ?? shortId(id);
}

function Flags({ flags }: { readonly flags: readonly Flag[] }): JSX.Element | null {
  if (flags.length === 0) return null;
  return (
    <section>
      <h2>{say('contradictions')}</h2>
      <ul class="flags">
        {flags.map(({ code, text, fix, counts }, i) => (
          <li key={`${code}${i}`}>
            <strong>{text}</strong> <span>{fix}</span>{' '}
            <span class={counts ? 'tag' : 'tag bad'}>{say(counts ? 'counts' : 'countsNot')}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What the log would hear from the reader, where it is asked of the thing that they look at. */
const mine =
  (name: string, allowed: readonly Allowed[]) =>
  (task: Task): boolean => {
    const [into, verb] = task.settledBy.split('/');
    return isOf(task, me.value) && (into !== name || allowed.some((each) => each.verb === verb));
  };

interface TasksProps {
  readonly open: readonly Task[];
  readonly id: string;
  readonly isMine: (task: Task) => boolean;
}

/** All that is to be done, so that it is seen by whom it waits; a button for what the reader may do. */
function Tasks({ open, id, isMine }: TasksProps): JSX.Element {
  return (
    <section>
      <h2>{say('toDo')}</h2>
      {open.length === 0 && <p>{say('nothingToDo')}</p>}
      <ul class="tasks">
        {open.map((task, i) => (
          <li key={i}>
            <p>{task.text ?? task.task}</p>
            {isMine(task) && <TaskButton task={task} id={id} />}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** What it says of the command that settles it: which line or event it is about, and whatever it calls like a field. */
function saidBy({ text: _text, task: _task, settledBy: _settledBy, ...said }: Task): Readonly<Record<string, string>> {
  const told = Object.entries(said).filter((each): each is [string, string] => typeof each[1] === 'string');
  return Object.fromEntries(told);
}

/** Nothing where the reader's role could not send it. */
export function TaskButton({ task, id }: { readonly task: Task; readonly id: string }): JSX.Element | null {
  const command = commandNamed(task.settledBy);
  if (!command) return null;
  const [into = ''] = task.settledBy.split('/');
  return (
    <a class="button" href={hashOf(['things', into, id, 'do', command.verb], saidBy(task))}>
      {command.label}
    </a>
  );
}
