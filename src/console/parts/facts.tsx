// The facts that an answer tells of one thing, whatever it is: a name and a value each, and nothing that is not said.
import type { ComponentChildren, JSX } from 'preact';
import type { Collection, Field } from '../../http/catalogue/shape.js';
import { isNames, isObject, isWhen } from './shown.js';
import { type About, valueIn } from './value.js';

/** What the page shows elsewhere, or is for machines. */
const ELSEWHERE: ReadonlySet<string> = new Set(
  'id text flags open proposals basedOn event stream recordedAt reportedAt officer because counted type target settled'.split(
    ' ',
  ),
);

export interface Lexicon {
  readonly wordOf: (key: string) => string | undefined;
  readonly aboutOf: (key: string) => About;
}

/** What a column, a filter or a field tells of the values under its name. */
type Telling = Pick<Field, 'name'> & Partial<Pick<Field, 'choices' | 'collection' | 'of'>>;

const isTelling = ({ choices, collection, of }: Telling): boolean =>
  (choices ?? collection ?? of?.choices ?? of?.collection) !== undefined;

/** The words of a collection: those of its columns and fields. */
export function lexiconOf({ words, commands, register }: Collection): Lexicon {
  const fields: readonly Telling[] = [
    ...(register?.columns ?? []),
    ...(register?.filters ?? []),
    ...commands.flatMap((each) => each.fields),
  ];
  return {
    wordOf: (key) => words[key],
    aboutOf(key) {
      // A list is of what its field names one of.
      const { choices, collection, of } = fields.find((each) => each.name === key && isTelling(each)) ?? {};
      return { choices: choices ?? of?.choices, collection: collection ?? of?.collection };
    },
  };
}

interface FactsProps {
  readonly of: Readonly<Record<string, unknown>>;
  readonly lexicon: Lexicon;
}

export function Facts({ of, lexicon }: FactsProps): JSX.Element {
  const told = saidIn(of);
  return (
    <dl class="facts">
      {told.map(([key, value]) => (
        <Fact key={key} name={key} value={value} lexicon={lexicon} />
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
  readonly value: unknown;
  readonly lexicon: Lexicon;
}

function Fact({ name, value, lexicon }: FactProps): JSX.Element {
  const word = lexicon.wordOf(name);
  return (
    <div class={isNested(value) ? 'fact nested' : 'fact'}>
      <dt>{word ?? <code>{name}</code>}</dt>
      <dd>{told(value, name, lexicon)}</dd>
    </div>
  );
}

const isNested = (value: unknown): boolean =>
  Array.isArray(value) ? value.some((each) => isObject(each) && !isScalar(each)) : isObject(value) && !isScalar(value);

/** Objects that are one value. */
const isScalar = (value: Readonly<Record<string, unknown>>): boolean =>
  isWhen(value) || isNames(value) || (typeof value['bound'] === 'string' && typeof value['unit'] === 'string');

function told(value: unknown, name: string, lexicon: Lexicon): ComponentChildren {
  if (!isNested(value)) return valueIn(value, lexicon.aboutOf(name));
  if (!Array.isArray(value)) return <Facts of={value as Readonly<Record<string, unknown>>} lexicon={lexicon} />;
  return (
    <ul class="parts">
      {value.map((each, i) => (
        <li key={i}>{isObject(each) ? <Part of={each} lexicon={lexicon} /> : valueIn(each)}</li>
      ))}
    </ul>
  );
}

/** What has words says them; the rest of it is folded. */
function Part({ of, lexicon }: FactsProps): JSX.Element {
  const { text } = of;
  if (typeof text !== 'string')
    return isBrief(of) ? <Brief of={of} lexicon={lexicon} /> : <Facts of={of} lexicon={lexicon} />;
  return (
    <details class="fold">
      <summary>{text}</summary>
      <Facts of={of} lexicon={lexicon} />
    </details>
  );
}

/** A few values that need no names beside them. */
function isBrief(of: Readonly<Record<string, unknown>>): boolean {
  const told = saidIn(of);
  return told.length < 4 && told.every(([, value]) => typeof value === 'string');
}

const saidIn = (of: Readonly<Record<string, unknown>>): readonly (readonly [string, unknown])[] =>
  Object.entries(of).filter(([key, value]) => !ELSEWHERE.has(key) && isSaid(value));

function Brief({ of, lexicon }: FactsProps): JSX.Element {
  return (
    <>
      {saidIn(of).map(([key, value], i) => (
        <span key={key}>
          {i > 0 && ' · '}
          {valueIn(value, lexicon.aboutOf(key))}
        </span>
      ))}
    </>
  );
}
