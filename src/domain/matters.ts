// Ids of things that are named by what they are about: whoever begins one, in whatever order, comes to the same.
import { isRecord } from '../forms/raw.js';
import { reviewOf } from './duplicate-review/story.js';

/** By collection, of what the beginning says; a text in another form than the form's own makes no other id. */
const MADE_OF: Readonly<Record<string, readonly string[]>> = { 'duplicate-reviews': ['one', 'other'] };

/** Undefined where it is not named so, or what it is about is not said. */
export function idOfMatter(collection: string, body: unknown): string | undefined {
  const said = isRecord(body) ? (MADE_OF[collection] ?? []).map((field) => body[field]) : [];
  const named = said.filter((each) => typeof each === 'string');
  return said.length > 0 && named.length === said.length
    ? reviewOf(...named.map((each) => each.trim().toLowerCase()))
    : undefined;
}
