// The feed as one reads it: what is new waits behind a button, so that nothing moves under the eyes; it can be paused.
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { administrationNamed, thingOf } from '../state/catalogue.js';
import { type Event, follow, lastEvents } from '../state/feed.js';
import { lang } from '../state/language.js';
import { hashOf } from '../state/route.js';
import { say } from '../state/say.js';
import { NoteOfTrouble } from './notes.js';
import { instantIn } from './shown.js';

const SHOWN = 15;
/** Nobody reads back further here. */
const MOST_FRESH = 200;

interface State {
  readonly shown: readonly Event[];
  /** Behind the button. */
  readonly fresh: readonly Event[];
  readonly trouble?: unknown;
}

export function Feed({ of }: { readonly of: Readonly<Record<string, string>> }): JSX.Element {
  const [{ shown, fresh, trouble }, setState] = useState<State>({ shown: [], fresh: [] });
  const [isPaused, setPaused] = useState(false);
  useEffect(() => {
    const gone = new AbortController();
    const onEvents = (events: readonly Event[]): void =>
      setState((before) => ({ ...before, fresh: [...events, ...before.fresh].slice(0, MOST_FRESH) }));
    const begin = async (): Promise<void> => {
      const { rows, position } = await lastEvents(of, SHOWN);
      if (gone.signal.aborted) return;
      setState({ shown: rows, fresh: [] });
      if (!isPaused) follow(of, position, { onEvents, signal: gone.signal });
    };
    begin().catch((problem: unknown) => gone.signal.aborted || setState({ shown: [], fresh: [], trouble: problem }));
    return () => gone.abort();
  }, [JSON.stringify(of), lang.value, isPaused]);
  const show = (): void =>
    setState((before) => ({ shown: [...before.fresh, ...before.shown].slice(0, SHOWN), fresh: [] }));
  return (
    <section>
      <div class="feed-head">
        <h2>{say('feed')}</h2>
        <button type="button" class="quiet" aria-pressed={isPaused} onClick={() => setPaused(!isPaused)}>
          {say(isPaused ? 'resume' : 'pause')}
        </button>
      </div>
      <p role="status" class="pill-place">
        {isPaused && say('paused')}
        {!isPaused && fresh.length > 0 && (
          <button type="button" class="pill" onClick={show}>
            {say('newOnes', { n: fresh.length })}
          </button>
        )}
      </p>
      {trouble !== undefined && <NoteOfTrouble trouble={trouble} />}
      {shown.length === 0 && trouble === undefined && <p>{say('feedEmpty')}</p>}
      <ol class="feed">
        {shown.map((each) => (
          <li key={each.id}>
            <Entry event={each} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function Entry({ event }: { readonly event: Event }): JSX.Element {
  const { text, type, stream, recordedAt, meta, id } = event;
  const thing = thingOf(stream);
  const said = text ?? type;
  return (
    <>
      <p>{thing ? <a href={hashOf(['things', thing.collection, thing.id], { event: id })}>{said}</a> : said}</p>
      <p class="who">
        <time dateTime={recordedAt}>{instantIn(recordedAt, lang.value)}</time>
        {meta.actor && `, ${administrationNamed(meta.actor.administration)}`}
      </p>
    </>
  );
}
