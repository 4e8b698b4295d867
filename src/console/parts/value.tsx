// A value of an answer as a reader sees it, whatever it is: codes by their names, times, quantities, names, lists.
import type { ComponentChildren, JSX } from 'preact';
import type { Column, Part } from '../../http/catalogue/shape.js';
import type { About } from './lexicon.js';
import { choicesOf, nameOf } from '../state/catalogue.js';
import { lang } from '../state/language.js';
import { hashOf } from '../state/route.js';
import { say } from '../state/say.js';
import { decimalIn, instantIn, pointIn, isNames, isObject, isWhen, namedIn, shortId, whenIn } from './shown.js';

/** What is known of where a value stands; of what has parts, of each of them. */
interface AboutParts extends About {
  readonly parts?: readonly Part[] | undefined;
}

export function valueIn(value: unknown, about: AboutParts = {}): ComponentChildren {
  if (value === null || value === undefined || value === '') return '—';
  if (typeof value === 'boolean') return say(value ? 'yes' : 'no');
  if (typeof value === 'number') return decimalIn(String(value), lang.value);
  if (typeof value === 'string') return textIn(value, about);
  if (Array.isArray(value)) return listIn(value, about);
  return objectIn(value as Readonly<Record<string, unknown>>, about);
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

function textIn(text: string, { choices, collection }: About): ComponentChildren {
  if (collection !== undefined) return <a href={hashOf(['things', collection, text])}>{shortId(text)}</a>;
  const named = nameOf(text, choices);
  if (named !== text) return named;
  if (INSTANT.test(text)) return instantIn(text, lang.value);
  if (DAY.test(text)) return pointIn(text, lang.value);
  return /^-?\d+(\.\d+)?$/.test(text) ? decimalIn(text, lang.value) : namedAnywhere(text);
}

/** Codes of countries and bodies stand in answers without a field that says so. */
function namedAnywhere(code: string): string {
  if (!/^[A-Z][A-Z0-9-]{1,31}$/.test(code)) return code;
  return nameOf(code, 'administration');
}

function listIn(list: readonly unknown[], about: About): ComponentChildren {
  if (list.length === 0) return '—';
  return list.map((each, i) => (
    <>
      {i > 0 && ', '}
      {valueIn(each, about)}
    </>
  ));
}

function objectIn(value: Readonly<Record<string, unknown>>, { parts = [] }: AboutParts): ComponentChildren {
  if (isWhen(value)) return whenIn(value, lang.value);
  if (isNames(value)) return <Named names={value} />;
  if (typeof value['text'] === 'string') return value['text'];
  const told = Object.entries(value).filter(([, each]) => each !== null && !isObject(each));
  const named = (those: typeof told): ComponentChildren =>
    those.map(([name, each], i) => (
      <>
        {i > 0 && ' · '}
        {valueIn(
          each,
          parts.find(({ code }) => code === name),
        )}
      </>
    ));
  if (!isQuantity(value)) return named(told);
  const goods = told.filter(([name]) => !OF_A_QUANTITY.has(name));
  return goods.length === 0 ? quantityIn(value) : [named(goods), ' — ', quantityIn(value)];
}

function Named({ names }: { readonly names: Readonly<Record<string, unknown>> }): JSX.Element {
  const named = namedIn(names, lang.value);
  return <span lang={named.lang}>{named.text}</span>;
}

interface Quantity {
  readonly value?: string;
  readonly upper?: string;
  readonly unit: string;
  readonly bound: string;
}

const OF_A_QUANTITY: ReadonlySet<string> = new Set(
  'value upper unit kind contents bound basis method roundedTo'.split(' '),
);

const isQuantity = (value: Readonly<Record<string, unknown>>): value is Readonly<Record<string, unknown>> & Quantity =>
  typeof value['bound'] === 'string' && typeof value['unit'] === 'string';

function quantityIn({ value, upper, unit, bound }: Quantity): string {
  const how = choicesOf('bound').find(({ code }) => code === bound)?.name ?? bound;
  if (value === undefined) return how;
  const number = [value, upper].filter((each) => each !== undefined).map((each) => decimalIn(each, lang.value));
  return `${bound === 'EQ' ? '' : `${how} `}${number.join(' – ')} ${nameOf(unit, 'unit')}`;
}

/** Whether a column is of numbers: they stand under one another by their digits. */
export const isNumeric = (
  rows: readonly Readonly<Record<string, unknown>>[],
  { name, choices, collection }: Column,
): boolean =>
  choices === undefined &&
  collection === undefined &&
  rows.some((row) => row[name] !== null && row[name] !== undefined) &&
  rows.every((row) => ['number', 'undefined'].includes(typeof row[name]) || row[name] === null);
