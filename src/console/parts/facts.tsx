// The facts that an answer tells of one thing, whatever it is: a name and a value each, and nothing that is not said.
import type { ComponentChildren, JSX } from 'preact';
import { isNames, isObject, isWhen } from './shown.js';
import type { Lexicon } from './lexicon.js';
import { valueIn } from './value.js';

/** What the page shows elsewhere. */
const ELSEWHERE: ReadonlySet<string> = new Set(['id', 'text', 'flags', 'open', 'proposals', 'attachments', 'links']);

interface FactsProps {
  readonly of: Readonly<Record<string, unknown>>;
  /** The name under which they stand together. */
  readonly whole?: string;
  readonly lexicon: Lexicon;
}

export function Facts({ of, whole, lexicon }: FactsProps): JSX.Element {
  return (
    <dl class="facts">
      {saidIn(of, whole, lexicon).map(([key, value]) => (
        <Fact key={key} name={key} whole={whole} value={value} lexicon={lexicon} />
      ))}
    </dl>
  );
}

/** Null is what the log does not say. */
function isSaid(value: unknown): boolean {
  if (value === null || value === undefined || value === '') return false;
  if (Array.isArray(value)) return value.length > 0;
  return !isObject(value) || Object.values(value).some(isSaid);
}

interface FactProps {
  readonly name: string;
  readonly whole: string | undefined;
  readonly value: unknown;
  readonly lexicon: Lexicon;
}

function Fact(fact: FactProps): JSX.Element {
  const { name, whole, value, lexicon } = fact;
  const word = lexicon.wordOf(name, whole);
  return (
    <div class={isNested(value) ? 'fact nested' : 'fact'}>
      <dt>{word ?? <code>{name}</code>}</dt>
      <dd>{told(fact)}</dd>
    </div>
  );
}

const isNested = (value: unknown): boolean =>
  Array.isArray(value) ? value.some((each) => isObject(each) && !isScalar(each)) : isObject(value) && !isScalar(value);

/** Objects that are one value. */
const isScalar = (value: Readonly<Record<string, unknown>>): boolean =>
  isWhen(value) || isNames(value) || (typeof value['bound'] === 'string' && typeof value['unit'] === 'string');

function told({ name, whole, value, lexicon }: FactProps): ComponentChildren {
  const about = lexicon.aboutOf(name, whole);
  if (!isNested(value)) return valueIn(value, about);
  if (!Array.isArray(value))
    return <Facts of={value as Readonly<Record<string, unknown>>} whole={name} lexicon={lexicon} />;
  return (
    <ul class="parts">
      {value.map((each, i) => (
        <li key={i}>{isObject(each) ? <Part of={each} whole={name} lexicon={lexicon} /> : valueIn(each, about)}</li>
      ))}
    </ul>
  );
}

/** What has words says them; the rest of it is folded. */
function Part(part: FactsProps): JSX.Element {
  const { text } = part.of;
  if (typeof text !== 'string') return isBrief(part) ? <Brief {...part} /> : <Facts {...part} />;
  return (
    <details class="fold">
      <summary>{text}</summary>
      <Facts {...part} />
    </details>
  );
}

/** A few values that need no names beside them. */
function isBrief({ of, whole, lexicon }: FactsProps): boolean {
  const told = saidIn(of, whole, lexicon);
  return told.length < 4 && told.every(([, value]) => typeof value === 'string');
}

type Told = readonly (readonly [string, unknown])[];

const saidIn = (of: object, whole: string | undefined, { isInternal }: Lexicon): Told =>
  Object.entries(of).filter(([key, value]) => !ELSEWHERE.has(key) && !isInternal(key, whole) && isSaid(value));

function Brief({ of, whole, lexicon }: FactsProps): JSX.Element {
  return (
    <>
      {saidIn(of, whole, lexicon).map(([key, value], i) => (
        <span key={key}>
          {i > 0 && ' · '}
          {valueIn(value, lexicon.aboutOf(key, whole))}
        </span>
      ))}
    </>
  );
}
