// The tasks that wait for the reader: what is asked of them, and what is to be done with things of their state, each with the
// commands by which they could settle it.
import type { JSX } from 'preact';
import type { Collection } from '../../http/catalogue/shape.js';
import { ask } from '../http/api.js';
import type { Task } from '../http/answers.js';
import { TaskButton } from '../screens/thing.js';
import { collections, commandNamed, nameOf } from '../state/catalogue.js';
import { hashOf } from '../state/route.js';
import { say } from '../state/say.js';
import { type Me, me } from '../state/session.js';
import { useAsked } from './asked.js';
import { Loading } from './notes.js';
import { type Request, RequestItem } from './requests.js';
import { shortId } from './shown.js';
import { isOf } from './whose-task.js';

interface Open {
  readonly id: string;
  readonly open?: readonly Task[];
}

interface Mine {
  readonly collection: Collection;
  readonly id: string;
  readonly task: Task;
}

interface Waiting {
  readonly requests: readonly Request[];
  readonly tasks: readonly Mine[];
}

type Of = Readonly<Record<string, string>>;

/** Of each kind so many things are looked at; the list has them all. */
const MOST = '20';
const SHOWN = 8;

export function MyTasks({ of }: { readonly of: Of }): JSX.Element {
  const { asked } = useAsked((signal) => waitingFor(me.value, of, signal), [JSON.stringify(of)]);
  const waiting = asked.state === 'there' ? asked.value : asked.state === 'asking' ? asked.before : NOTHING;
  const { requests, tasks } = waiting ?? NOTHING;
  return (
    <section>
      <h2>{say('myTasks')}</h2>
      {!waiting && <Loading />}
      {waiting && requests.length + tasks.length === 0 && <p>{say('noTasks')}</p>}
      <ul class="tasks">
        {requests.slice(0, SHOWN).map((request) => (
          <RequestItem key={`${request.event}${request.request}${request.askedOf}`} request={request} />
        ))}
        {tasks.slice(0, SHOWN).map(({ collection, id, task }, i) => (
          <li key={`${id}${i}`}>
            <p>
              <a href={hashOf(['things', collection.name, id])}>{shortId(id)}</a> {task.text ?? task.task}
            </p>
            <TaskButton task={task} id={id} />
          </li>
        ))}
      </ul>
    </section>
  );
}

const NOTHING: Waiting = { requests: [], tasks: [] };

async function waitingFor(person: Me | undefined, of: Of, signal: AbortSignal): Promise<Waiting> {
  const [requests, tasks] = await Promise.all([
    ask<Request>('requests', { limit: MOST, ...of }, signal),
    tasksOf(person, of, signal),
  ]);
  const isAsked = ({ id, task }: Mine): boolean =>
    requests.rows.some((each) => each.id === id && each.answers.some(({ command }) => command === task.settledBy));
  return { requests: requests.rows, tasks: tasks.filter((each) => !isAsked(each)) };
}

async function tasksOf(person: Me | undefined, of: Of, signal: AbortSignal): Promise<readonly Mine[]> {
  const asked = collections.value.filter(({ register, commands }) => register?.hasTasks && commands.length > 0);
  const found = await Promise.all(
    asked.map(async (collection) => {
      const { rows } = await ask<Open>(collection.name, parametersOf(collection, person, of), signal);
      return rows.flatMap(({ id, open = [] }) =>
        open
          .filter((task) => commandNamed(task.settledBy) && isOf(task, person))
          .map((task) => ({ collection, id, task })),
      );
    }),
  );
  return found.flat();
}

/** As far as the list can be asked for them. */
function parametersOf({ register }: Collection, person: Me | undefined, of: Of): Of {
  const has = (name: string): boolean => register?.filters.some((each) => each.name === name) ?? false;
  const country = person?.administration ?? '';
  // A body is on nobody's list by its country.
  const own = has('country') && nameOf(country, 'country') !== country ? { country } : {};
  return { openTasks: 'true', full: 'true', limit: MOST, ...own, ...(has('operation') ? of : {}) };
}
