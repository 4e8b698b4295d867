// The actions that the reader may take on a thing as it stands, but for what is listed as a task of theirs.
import type { JSX } from 'preact';
import type { Collection, Command } from '../../http/catalogue/shape.js';
import type { Task } from '../http/answers.js';
import { hashOf } from '../state/route.js';
import { say } from '../state/say.js';

/** A command that the log would hear from the reader: as their word, or as a proposal that somebody else accepts. */
export interface Allowed {
  readonly verb: string;
  readonly as: 'WORD' | 'PROPOSAL';
}

interface ActionsProps {
  readonly collection: Collection;
  readonly id: string;
  /** Those that are listed with a button. */
  readonly tasks: readonly Task[];
  readonly allowed: readonly Allowed[];
}

export function Actions({ collection, id, tasks, allowed }: ActionsProps): JSX.Element {
  const { name, commands } = collection;
  const isTask = ({ verb }: Command): boolean => tasks.some(({ settledBy }) => settledBy === `${name}/${verb}`);
  const others = commands.flatMap((each) => {
    const how = allowed.find(({ verb }) => verb === each.verb);
    return !how || isTask(each) || (each.begins && !each.again) ? [] : [{ ...each, as: how.as }];
  });
  return (
    <section>
      <h2>{say('actions')}</h2>
      {commands.length === 0 && <p>{say('noActions')}</p>}
      {commands.length > 0 && others.length === 0 && <p>{say('noneYours')}</p>}
      <ul class="actions">
        {others.map(({ verb, label, as }) => (
          <li key={verb}>
            <a href={hashOf(['things', name, id, 'do', verb])}>{label}</a>
            {as === 'PROPOSAL' && <span class="hint"> {say('asProposal')}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
