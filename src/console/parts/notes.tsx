// Notes of the page: nothing here yet, no link, nobody logged in, not found; each with what one can do about it.
import type { ComponentChildren, JSX } from 'preact';
import { NoLink, Problem } from '../http/problem.js';
import { say } from '../state/say.js';
import { loginAddress } from '../state/session.js';

interface NoteProps {
  readonly title: string;
  readonly children?: ComponentChildren;
  readonly kind?: 'bad' | 'good' | 'plain';
}

export function Note({ title, children, kind = 'plain' }: NoteProps): JSX.Element {
  return (
    <section class={`note ${kind}`} role={kind === 'bad' ? 'alert' : undefined}>
      <h2>{title}</h2>
      {children}
    </section>
  );
}

export function SignedOut(): JSX.Element {
  return (
    <Note title={say('signedOutTitle')}>
      <p>{say('signInTo')}</p>
      <p>
        <a class="button main" href={loginAddress()}>
          {say('signIn')}
        </a>
      </p>
    </Note>
  );
}

export function NotFound(): JSX.Element {
  return (
    <Note title={say('notFoundTitle')}>
      <p>{say('notFoundText')}</p>
      <p>
        <a class="button" href="#/">
          {say('now')}
        </a>
      </p>
    </Note>
  );
}

interface TroubleProps {
  readonly trouble: unknown;
  readonly onRetry?: () => void;
}

/** Whatever kept the page from what it was asked for. */
export function NoteOfTrouble({ trouble, onRetry }: TroubleProps): JSX.Element {
  const retry = onRetry && (
    <p>
      <button type="button" onClick={onRetry}>
        {say('retry')}
      </button>
    </p>
  );
  if (trouble instanceof NoLink) {
    return (
      <Note title={say('noLinkTitle')} kind="bad">
        <p>{say('noLinkText')}</p>
        {retry}
      </Note>
    );
  }
  if (!(trouble instanceof Problem)) throw trouble;
  if (trouble.isUnknownPerson) return <SignedOut />;
  if (trouble.body.status === 404) return <NotFound />;
  return (
    <Note title={trouble.body.title || say('failedTitle')} kind="bad">
      <p>{trouble.body.detail}</p>
      <p>{trouble.body.fix}</p>
      {(trouble.body.errors ?? []).map(({ detail, fix, pointer }) => (
        <p key={pointer}>
          {detail} {fix}
        </p>
      ))}
      {retry}
    </Note>
  );
}

export const Loading = (): JSX.Element => (
  <p class="loading" role="status">
    {say('loading')}
  </p>
);
