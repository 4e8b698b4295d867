// Proposals of others about a thing: what waits for a decision, and what became of the rest.
import type { JSX } from 'preact';
import type { Collection } from '../../http/catalogue/shape.js';
import { administrationNamed } from '../state/catalogue.js';
import { lang } from '../state/language.js';
import { hashOf } from '../state/route.js';
import { say } from '../state/say.js';
import { instantIn } from './shown.js';

export interface Proposal {
  readonly event: string;
  readonly by: string;
  /** RFC 3339. */
  readonly recordedAt: string;
  readonly state: string;
  readonly text?: string;
}

interface ProposalsProps {
  readonly proposals: readonly Proposal[];
  readonly collection: Collection;
  readonly id: string;
}

const DECIDING = [
  { verb: 'accept-proposal', word: 'accept' },
  { verb: 'decline-proposal', word: 'decline' },
] as const;

export function Proposals({ proposals, collection, id }: ProposalsProps): JSX.Element | null {
  const open = proposals.filter(({ state }) => state === 'OPEN');
  if (open.length === 0) return null;
  const sent = DECIDING.filter(({ verb }) => collection.commands.some((each) => each.verb === verb));
  return (
    <section>
      <h2>{say('proposals')}</h2>
      <ul class="flags">
        {open.map(({ event, by, recordedAt, text = '' }) => (
          <li key={event}>
            <strong>{text}</strong>
            <p class="who">
              {administrationNamed(by)}, <time>{instantIn(recordedAt, lang.value)}</time>
            </p>
            <div class="bar">
              {sent.map(({ verb, word }) => (
                <a key={verb} class="button" href={hashOf(['things', collection.name, id, 'do', verb], { event })}>
                  {say(word)}
                </a>
              ))}
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
