// A request that waits for the reader's answer: what is asked, by whom and until when, and a button for each answer.
import type { JSX } from 'preact';
import { commandNamed } from '../state/catalogue.js';
import { hashOf } from '../state/route.js';
import { say } from '../state/say.js';
import { shortId } from './shown.js';

interface Answer {
  readonly means: string;
  /** `<collection>/<verb>`. */
  readonly command: string;
  readonly collection: string;
  readonly id: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly text?: string;
}

export interface Request {
  readonly collection: string;
  readonly id: string;
  readonly request: string;
  readonly event: string;
  readonly askedOf: string;
  readonly overdue: boolean;
  readonly text?: string;
  readonly answers: readonly Answer[];
}

export function RequestItem({ request }: { readonly request: Request }): JSX.Element {
  const { collection, id, text, overdue, answers } = request;
  return (
    <li>
      <p>
        <a href={hashOf(['things', collection, id])}>{shortId(id)}</a> {text ?? request.request}{' '}
        {overdue && <span class="tag bad">{say('overdue')}</span>}
      </p>
      <div class="bar">
        {answers
          .filter(({ command }) => commandNamed(command))
          .map((answer) => (
            <a key={answer.command} class="button" href={answering(answer)}>
              {answer.text ?? answer.command}
            </a>
          ))}
      </div>
    </li>
  );
}

const verbOf = ({ command }: Answer): string => command.split('/')[1] ?? '';

/** The form of the answer, with what is known of it filled in. */
function answering(answer: Answer): string {
  const known = Object.entries(answer.body).filter((each): each is [string, string] => typeof each[1] === 'string');
  return hashOf(['things', answer.collection, answer.id, 'do', verbOf(answer)], Object.fromEntries(known));
}
