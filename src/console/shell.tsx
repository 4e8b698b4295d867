// The shell: where one can go, in which language, who one is, how the link stands; and the screen of the address.
import type { JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { Loading, NotFound, NoteOfTrouble, SignedOut } from './parts/notes.js';
import { Doing } from './screens/doing.js';
import { Figures } from './screens/figures.js';
import { Imports } from './screens/imports.js';
import { Ledger } from './screens/ledger.js';
import { Now } from './screens/now.js';
import { isShort, Report } from './screens/report.js';
import { Thing } from './screens/thing.js';
import { Kinds, Things } from './screens/things.js';
import { NoLink } from './http/problem.js';
import { administrationNamed, catalogue, collections } from './state/catalogue.js';
import { lang } from './state/language.js';
import { link } from './state/link.js';
import { hashOf, route } from './state/route.js';
import { say, saidRole } from './state/say.js';
import { me, session } from './state/session.js';
import { signOut, waiting } from './outbox/outbox.js';
import type { Key } from './words/words.js';
import { unwaited } from './state/unwaited.js';

const PLACES: readonly { readonly at: string; readonly word: Key; readonly icon: string }[] = [
  { at: 'now', word: 'now', icon: 'M3 12h4l2-6 4 12 2-6h6' },
  { at: 'report', word: 'report', icon: 'M12 5v14M5 12h14' },
  { at: 'things', word: 'things', icon: 'M4 6h16M4 12h16M4 18h16' },
  { at: 'figures', word: 'figures', icon: 'M5 19V10M12 19V5M19 19v-6' },
];

/** What everybody's pseudonym begins with where nothing is real: nobody shall take it for that. */
const SYNTHETIC = 'synthetic-';

/** Screens that lie behind one of them. */
const WITHIN: Readonly<Record<string, string>> = { imports: 'report' };

export function Shell(): JSX.Element {
  const { parts } = route.value;
  const place = parts[0] ?? 'now';
  useEffect(() => document.getElementById('heading')?.focus({ preventScroll: true }), [parts.join('/')]);
  return (
    <>
      <a class="skip" href="#main" onClick={toMain}>
        {say('skip')}
      </a>
      <Top />
      <nav class="places" aria-label={say('navigation')}>
        {PLACES.filter(({ at }) => at !== 'report' || mayReport() || waiting.value > 0).map(({ at, word, icon }) => (
          <a key={at} href={hashOf([at])} aria-current={at === (WITHIN[place] ?? place) ? 'page' : undefined}>
            <svg viewBox="0 0 24 24" aria-hidden="true">
              <path d={icon} />
            </svg>
            <span>{say(word)}</span>
            {at === 'report' && waiting.value > 0 && <b class="count">{waiting.value}</b>}
          </a>
        ))}
      </nav>
      <main id="main" tabIndex={-1}>
        <Screen />
      </main>
    </>
  );
}

/** Who only reads is offered nothing to report; what is not known yet may be. */
const mayReport = (): boolean => catalogue.value === undefined || collections.value.some(isShort);

/** The address stays that of the screen. */
function toMain(event: Event): void {
  event.preventDefault();
  document.getElementById('main')?.focus();
}

function Screen(): JSX.Element {
  const { state } = session.value;
  const { parts } = route.value;
  if (state === 'unknown') return <Loading />;
  if (state === 'out') return <SignedOut />;
  if (!catalogue.value) return state === 'away' ? <NoteOfTrouble trouble={new NoLink()} /> : <Loading />;
  return <Placed key={parts.join('/')} parts={parts} />;
}

function Placed({ parts }: { readonly parts: readonly string[] }): JSX.Element {
  const [place = 'now', first, second, third, fourth] = parts;
  switch (place) {
    case 'now':
      return <Now />;
    case 'report':
      return (
        <Report {...(first === undefined ? {} : { name: first })} {...(second === undefined ? {} : { id: second })} />
      );
    case 'imports':
      return <Imports />;
    case 'figures':
      return first === 'ledger' ? <Ledger /> : <Figures path={parts.slice(1).join('/') || 'totals'} />;
    case 'things':
      return placedThing(first, second, third === 'do' ? fourth : undefined);
    default:
      return <NotFound />;
  }
}

function placedThing(name: string | undefined, id: string | undefined, verb: string | undefined): JSX.Element {
  if (name === undefined) return <Kinds />;
  if (id === undefined) return <Things name={name} />;
  if (id === 'new') return <Doing name={name} verb={route.value.query.get('command') ?? undefined} />;
  return verb === undefined ? <Thing name={name} id={id} /> : <Doing name={name} id={id} verb={verb} />;
}

function Top(): JSX.Element {
  return (
    <header class="top">
      <a class="brand" href="#/now">
        Cordon
      </a>
      <LinkState />
      {me.value?.officer.startsWith(SYNTHETIC) && <p class="synthetic">{say('synthetic')}</p>}
      <div class="languages" role="group" aria-label={say('language')}>
        {(['ru', 'en'] as const).map((each) => (
          <button
            key={each}
            type="button"
            lang={each}
            aria-pressed={lang.value === each}
            aria-label={each === 'ru' ? 'RU Русский' : 'EN English'}
            onClick={() => (lang.value = each)}
          >
            {each.toUpperCase()}
          </button>
        ))}
      </div>
      <Who />
    </header>
  );
}

function LinkState(): JSX.Element {
  const { isUp, lag } = link.value;
  const state = !isUp ? 'is-down' : lag ? 'is-behind' : 'is-up';
  const text = !isUp ? say('linkDown') : lag ? say('lagging', { n: lag }) : say('linkUp');
  return (
    <p class={`link-state ${state}`} role="status">
      {text}
    </p>
  );
}

function Who(): JSX.Element | null {
  const person = me.value;
  if (!person) return null;
  const { administration, role, officer } = person;
  return (
    <details class="who-menu">
      <summary>
        {administration} <span class="wide">· {saidRole(role)}</span>
      </summary>
      <div class="menu">
        <p>
          <strong>{administrationNamed(administration)}</strong>
        </p>
        <p>
          {officer}, {saidRole(role)}
        </p>
        {waiting.value > 0 && <p class="hint">{say('signOutHeld', { n: waiting.value })}</p>}
        <button type="button" onClick={() => unwaited(signOut())}>
          {say('signOut')}
        </button>
      </div>
    </details>
  );
}
