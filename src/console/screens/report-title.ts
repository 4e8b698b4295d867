// The title of a report: what is in it, in a few words, by the names of the values of its short fields.
import type { Collection } from '../../http/catalogue/shape.js';
import { isFilledTime, type Filled, type FilledGroup } from '../forms/body.js';
import { slotOf } from '../outbox/parts.js';
import { nameOf } from '../state/catalogue.js';

const MOST = 3;

export function titleOf({ short = [], commands }: Collection, filled: Readonly<Record<string, FilledGroup>>): string {
  const said = short.flatMap((each) => {
    const [verb = '', name = ''] = each.split('/');
    const field = commands.find((one) => one.verb === verb)?.fields.find((one) => one.name === name);
    const text = textOf(filled[slotOf(verb)]?.[name]);
    return text === '' ? [] : [nameOf(text, field?.choices)];
  });
  return said.slice(0, MOST).join(', ');
}

function textOf(value: Filled | undefined): string {
  if (isFilledTime(value)) return value.text.replace('T', ' ');
  return typeof value === 'string' ? value.trim() : '';
}
