// A page of a register: its rows as they are stored, or each thing in full, folded from its stream.
import type { Span } from '../../../src/domain/values/time/term.js';
import type { Answered, At } from '../../../src/eventsourcing/asking/ask.js';
import type { Story } from '../../../src/eventsourcing/log/story.js';
import { sideBySide } from './side-by-side.js';
import { conditionsOf, type Filter } from './found-by.js';
import { type Found, found } from './found.js';
import { askedOf, type RegisterForm } from './list-form.js';
import { isAsAsked, pageOf } from './period.js';

export interface Row {
  readonly id: string;
}

/** What every full view has. */
export interface View extends Row {
  /** What somebody still has to do; things that have no tasks leave it out. */
  readonly open?: readonly unknown[];
}

/** What a page is made from. */
export interface Listing {
  readonly table: { readonly name: string };
  readonly filters: readonly Filter<never>[];
  readonly hasTasks: boolean;
  /** The part of the asked-for period by which things are chosen. */
  readonly chosenFor: (period: Span) => Span;
  /** A thing in full, and its revision; undefined: nothing was told of it. */
  readonly seen: (id: string, at: At, period: Span) => Promise<{ view: View; revision: number } | undefined>;
  /** The rows of a page with what other things decide. */
  readonly beside: (rows: readonly Row[], at: At) => Promise<readonly Row[]>;
}

export async function listed(listing: Listing, form: RegisterForm, at: At): Promise<Answered<object>> {
  const { limit, page } = pageOf(form);
  const { table, filters, chosenFor, beside } = listing;
  const where = conditionsOf(filters, askedOf(form));
  const rows: Row[] = [];
  for (let { after } = page; ;) {
    const next = await found<object>(at, table, { ...page, period: chosenFor(page.period), where, after });
    rows.push(...(await shown(listing, next, { form, at: remembering(at), period: page.period })));
    after = next.at(-1)?.id;
    if (rows.length > limit || next.length <= limit) break;
  }
  const told = rows.slice(0, limit);
  // One row more than asked for tells that there is more.
  const isMore = rows.length > limit;
  return {
    rows: form.full === 'true' ? told : await beside(told, at),
    next: isMore ? (told.at(-1)?.id ?? null) : null,
  };
}

/** Those that have as many tasks as is asked for: none, or some. */
async function shown(
  { hasTasks, seen }: Listing,
  rows: readonly Found<object>[],
  { form, at, period }: { readonly form: RegisterForm; readonly at: At; readonly period: Span },
): Promise<readonly Row[]> {
  const isFull = form.full === 'true';
  const told = await sideBySide(rows, async ({ id, hasTasks: known, listed }) => {
    // Where its row does not tell whether something is to be done, the thing itself is looked at.
    const isLookedAt = isFull || (hasTasks && known === null);
    const view = isLookedAt ? (await seen(id, at, period))?.view : undefined;
    const openTasks = known ?? (view?.open ?? []).length > 0;
    const row = isFull ? view : { id, ...listed, ...(hasTasks ? { openTasks } : {}) };
    return row && isAsAsked(openTasks, form.openTasks) ? row : undefined;
  });
  return told.filter((row) => row !== undefined);
}

/** The things of one page often look at the same other one: it is folded once. */
function remembering(at: At): At {
  const known = new Map<string, unknown>();
  return {
    ...at,
    story<State>(of: Story<State, never>, id: string) {
      const name = `${of.category}-${id}`;
      if (!known.has(name)) known.set(name, at.story(of, id));
      return known.get(name) as ReturnType<typeof at.story<State>>;
    },
  };
}
