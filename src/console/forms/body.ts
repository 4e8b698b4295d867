// The body of a command, made of what was filled in: what was left empty is not said at all.
import type { Field } from '../../http/catalogue/shape.js';

/** What stands in a form: texts as typed, lists, groups, and times with how precisely they are known. */
export type Filled = string | boolean | null | FilledTime | readonly Filled[] | FilledGroup;
export interface FilledGroup {
  readonly [name: string]: Filled | undefined;
}
export interface FilledTime {
  readonly time: 'minute' | 'day' | 'words';
  readonly text: string;
}

export const isFilledTime = (value: unknown): value is FilledTime =>
  typeof value === 'object' && value !== null && 'time' in value && 'text' in value;

/** `offset`: minutes that the device's clock is ahead of UTC at a local time. */
type OffsetAt = (local: string) => number;

const deviceOffset: OffsetAt = (local) => -new Date(local).getTimezoneOffset();

export function bodyOf(
  fields: readonly Field[],
  filled: FilledGroup,
  offset: OffsetAt = deviceOffset,
): Record<string, unknown> {
  const said = fields.flatMap((field) => {
    const value = valueOf(field, filled[field.name], offset);
    return value === undefined ? [] : [[field.name, value] as const];
  });
  return Object.fromEntries(said);
}

function valueOf(field: Field, filled: Filled | undefined, offset: OffsetAt): unknown {
  if (filled === undefined || filled === '') return undefined;
  if (filled === null) return field.mayBeNull ? null : undefined;
  const { kind } = field;
  if (kind === 'group') return groupOf(field, filled as FilledGroup, offset);
  if (kind === 'list') return listOf(field, filled as readonly Filled[], offset);
  return isFilledTime(filled) ? timeOf(filled, offset) : scalarOf(field, filled);
}

function groupOf(field: Field, filled: FilledGroup, offset: OffsetAt): object | undefined {
  const group = bodyOf(field.fields ?? [], filled, offset);
  return Object.keys(group).length === 0 ? undefined : group;
}

function listOf({ of }: Field, filled: readonly Filled[], offset: OffsetAt): readonly unknown[] | undefined {
  const entries = filled.flatMap((each) => {
    const value = of ? valueOf(of, each, offset) : each;
    return value === undefined ? [] : [value];
  });
  return entries.length === 0 ? undefined : entries;
}

/** What is no number is sent as it was typed: the server says what is wrong with it. */
function scalarOf({ kind }: Field, filled: Filled): unknown {
  if (typeof filled !== 'string') return filled;
  const text = filled.trim();
  if (text === '') return undefined;
  if (kind === 'yesno') return text === 'true';
  if (kind === 'number') return /^-?\d+$/.test(text) ? Number(text) : text;
  return kind === 'free' ? parsed(text) : text;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

function timeOf({ time, text }: FilledTime, offset: OffsetAt): string | undefined {
  const told = text.trim();
  if (told === '') return undefined;
  return time === 'minute' && /T\d{2}:\d{2}$/.test(told) ? `${told}${offsetIn(offset(told))}` : told;
}

const digits = (n: number): string => String(n).padStart(2, '0');

function offsetIn(minutes: number): string {
  const ahead = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${digits(Math.floor(ahead / 60))}:${digits(ahead % 60)}`;
}

/** Whether anything was filled in at all. */
export function isFilled(filled: Filled | undefined): boolean {
  if (filled === undefined || filled === null || filled === '' || filled === false) return false;
  if (isFilledTime(filled)) return filled.text.trim() !== '';
  if (typeof filled === 'object') return Object.values(filled as object).some((each) => isFilled(each as Filled));
  return true;
}

/** Required fields that nothing was said in: asked about before anything is sent. */
export const missingIn = (fields: readonly Field[], filled: FilledGroup): readonly Field[] =>
  fields.filter((field) => field.required && !isFilled(filled[field.name]) && filled[field.name] !== false);
