// The tasks that wait for the reader: of things of their state, with the command by which they could settle each.
import type { JSX } from 'preact';
import type { Collection } from '../../http/catalogue/shape.js';
import { ask } from '../http/api.js';
import type { Task } from '../http/answers.js';
import { TaskButton } from '../screens/thing.js';
import { collectionNamed, collections, nameOf } from '../state/catalogue.js';
import { hashOf } from '../state/route.js';
import { say } from '../state/say.js';
import { type Me, me } from '../state/session.js';
import { useAsked } from './asked.js';
import { Loading } from './notes.js';
import { shortId } from './shown.js';

interface Open {
  readonly id: string;
  readonly open?: readonly Task[];
}

interface Mine {
  readonly collection: Collection;
  readonly id: string;
  readonly task: Task;
}

/** Of each kind so many things are looked at; the list has them all. */
const MOST = '20';
const SHOWN = 8;

export function MyTasks({ of }: { readonly of: Readonly<Record<string, string>> }): JSX.Element {
  const { asked } = useAsked((signal) => tasksOf(me.value, of, signal), [JSON.stringify(of)]);
  const tasks = asked.state === 'there' ? asked.value : asked.state === 'asking' ? asked.before : [];
  return (
    <section>
      <h2>{say('myTasks')}</h2>
      {!tasks && <Loading />}
      {tasks?.length === 0 && <p>{say('noTasks')}</p>}
      <ul class="tasks">
        {(tasks ?? []).slice(0, SHOWN).map(({ collection, id, task }, i) => (
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

async function tasksOf(
  person: Me | undefined,
  of: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<readonly Mine[]> {
  const asked = collections.value.filter(({ register, commands }) => register?.hasTasks && commands.length > 0);
  const found = await Promise.all(
    asked.map(async (collection) => {
      const { rows } = await ask<Open>(collection.name, parametersOf(collection, person, of), signal);
      return rows.flatMap(({ id, open = [] }) =>
        open.filter((task) => mightSettle(task) && isOf(task, person)).map((task) => ({ collection, id, task })),
      );
    }),
  );
  return found.flat();
}

/** As far as the list can be asked for them. */
function parametersOf(
  { register }: Collection,
  person: Me | undefined,
  of: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  const has = (name: string): boolean => register?.filters.some((each) => each.name === name) ?? false;
  const country = person?.administration ?? '';
  // A body is on nobody's list by its country.
  const own = has('country') && nameOf(country, 'country') !== country ? { country } : {};
  return { openTasks: 'true', full: 'true', limit: MOST, ...own, ...(has('operation') ? of : {}) };
}

/** One that names whose it is, is theirs. */
const isOf = ({ country }: Task, person: Me | undefined): boolean =>
  country === undefined || country === null || country === person?.administration;

function mightSettle({ settledBy }: Task): boolean {
  const [into, verb] = settledBy.split('/');
  return collectionNamed(into)?.commands.some((each) => each.verb === verb) ?? false;
}
