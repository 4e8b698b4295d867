// The outbox as one sees it: how far each report has come, what the server said of it, and what is still to be done.
import type { JSX } from 'preact';
import { type Letter, positionOf } from '../outbox/letter.js';
import { discard, letters, others, sendAll } from '../outbox/outbox.js';
import { instantIn, shortId } from '../parts/shown.js';
import { lang } from '../state/language.js';
import { hashOf } from '../state/route.js';
import { say } from '../state/say.js';
import { unwaited } from '../state/unwaited.js';

export function Outbox(): JSX.Element {
  const all = letters.value;
  return (
    <section class="outbox" aria-live="polite">
      <h2 id="outbox" tabIndex={-1}>
        {say('outbox')}
      </h2>
      <p class="hint">{say('outboxText')}</p>
      {all.length === 0 && <p>{say('outboxEmpty')}</p>}
      <ul class="letters">
        {all.map((each) => (
          <li key={each.id}>
            <Entry letter={each} />
          </li>
        ))}
      </ul>
      {others.value > 0 && <p class="hint">{say('outboxLocked')}</p>}
    </section>
  );
}

function Entry({ letter }: { readonly letter: Letter }): JSX.Element {
  const { state, title, at, collection, id } = letter;
  return (
    <article>
      <p class={`state ${state}`}>{say(state)}</p>
      <p>
        <strong>{title}</strong>
      </p>
      <p class="who">{instantIn(at, lang.value)}</p>
      {state === 'accepted' && <Accepted letter={letter} />}
      {state === 'refused' && letter.refusal && (
        <p class="fault">
          <strong>{letter.refusal.problem.detail}</strong> {letter.refusal.problem.fix}
        </p>
      )}
      <div class="bar">
        {(state === 'draft' || state === 'refused') && (
          <a class="button" href={hashOf(['report', collection, id])}>
            {say(state === 'draft' ? 'edit' : 'mend')}
          </a>
        )}
        {state === 'queued' && (
          <button type="button" class="quiet" onClick={() => unwaited(sendAll())}>
            {say('sendNow')}
          </button>
        )}
        {state !== 'sent' && state !== 'queued' && (
          <button type="button" class="quiet" onClick={() => unwaited(discard(id))}>
            {say(state === 'accepted' ? 'remove' : 'discard')}
          </button>
        )}
      </div>
    </article>
  );
}

function Accepted({ letter }: { readonly letter: Letter }): JSX.Element {
  const { collection, id, parts, todo = [] } = letter;
  const flags = parts.flatMap(({ receipt }) => receipt?.flags ?? []);
  return (
    <>
      <p class="numbers">
        <span>
          {say('number')} <a href={hashOf(['things', collection, id])}>{shortId(id)}</a>
        </span>
        <span>
          {say('position')} <code>{positionOf(letter)}</code>
        </span>
        <a href={`/v1/${collection}/${id}/receipt`} target="_blank" rel="noreferrer">
          {say('receipt')}
        </a>
      </p>
      {flags.map(({ text, fix }) => (
        <p key={text} class="flag">
          {text} {fix}
        </p>
      ))}
      <p>{todo.length === 0 ? say('nothingOpen') : say('stillToDo', { what: todo.join('; ') })}</p>
    </>
  );
}
