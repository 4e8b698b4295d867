// The links of a thing: what it names, what names it, and behind each what comes further on that side.
import type { JSX } from 'preact';
import { ask } from '../http/api.js';
import { useAsked } from './asked.js';
import { capital } from './shown.js';
import { hashOf } from '../state/route.js';
import { say } from '../state/say.js';

interface LinkGroup {
  /** `<collection>/<filter>` of what names. */
  readonly link: string;
  readonly way: 'NAMES' | 'NAMED_BY';
  readonly collection: string;
  readonly title: string;
  readonly things: readonly {
    readonly id: string;
    readonly text: string;
    readonly links: readonly LinkGroup[];
  }[];
  readonly more: boolean;
}

interface LinksProps {
  readonly name: string;
  readonly id: string;
}

/** Asked for by themselves: a thing is shown though its links cannot be told yet. */
export function Links({ name, id }: LinksProps): JSX.Element | null {
  const { asked } = useAsked(
    (signal) => ask<LinkGroup>(`${name}/${encodeURIComponent(id)}/links`, {}, signal),
    [name, id],
  );
  const groups = asked.state === 'there' ? asked.value.rows : [];
  if (groups.length === 0) return null;
  return (
    <section>
      <h2>{say('links')}</h2>
      <Groups groups={groups} id={id} />
    </section>
  );
}

/** `id`: of what they are the links. */
interface GroupsProps {
  readonly groups: readonly LinkGroup[];
  readonly id: string;
}

function Groups({ groups, id }: GroupsProps): JSX.Element {
  return (
    <ul class="parts">
      {groups.map(({ link, way, title, collection, things, more }) => (
        <li key={`${link} ${way} ${collection}`}>
          {capital(title)}
          <ul>
            {things.map((each) => (
              <li key={each.id}>
                <a href={hashOf(['things', collection, each.id])}>{each.text}</a>
                {each.links.length > 0 && <Groups groups={each.links} id={each.id} />}
              </li>
            ))}
            {more && way === 'NAMED_BY' && (
              <li>
                <a href={listOf(link, id)}>{say('more')}</a>
              </li>
            )}
          </ul>
        </li>
      ))}
    </ul>
  );
}

function listOf(link: string, id: string): string {
  const [collection = '', filter = ''] = link.split('/');
  return hashOf(['things', collection], { [filter]: id });
}
