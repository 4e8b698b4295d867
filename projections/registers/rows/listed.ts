// A page of a register: its rows as they are stored, or each thing in full, folded from its stream.
import type { Span } from '../../../src/domain/values/time/term.js';
import type { Answered, At } from '../../../src/eventsourcing/asking/ask.js';
import type { StoryAt } from '../../../src/eventsourcing/asking/streams.js';
import { remembering } from './remembering.js';
import { sideBySide } from './side-by-side.js';
import { conditionsOf, type Filter } from './found-by.js';
import { type Found, found, newSince } from './found.js';
import type { KeptIn } from './having.js';
import type { Begun, ListOrder } from './order.js';
import { Invalid } from '../../../src/forms/invalid.js';
import { Malformed } from '../../../src/forms/malformed.js';
import { askedOf, type RegisterForm } from './list-form.js';
import { isAsAsked, limitOf, periodOf } from './period.js';

export interface Row {
  readonly id: string;
}

/** What every full view has. */
export interface View extends Row {
  /** What somebody still has to do; things that have no tasks leave it out. */
  readonly open?: readonly unknown[];
  /** The files that belong to it; a thing without any leaves it out. */
  readonly attachments?: StoryAt<unknown>['attachments'];
}

/** What a page is made from. */
export interface Listing {
  readonly table: KeptIn;
  readonly filters: readonly Filter<never>[];
  readonly hasTasks: boolean;
  /** Whether its things are listed in the order in which they began, where no other is asked for. */
  readonly isInOrder: boolean;
  /** The part of the asked-for period by which things are chosen. */
  readonly chosenFor: (period: Span) => Span;
  /** A thing in full, and its revision; undefined: nothing was told of it. */
  readonly seen: (id: string, at: At, period: Span) => Promise<{ view: View; revision: number } | undefined>;
  /** The rows of a page with what other things decide. */
  readonly beside: (rows: readonly Row[], at: At) => Promise<readonly Row[]>;
}

interface Asking {
  readonly form: RegisterForm;
  readonly at: At;
  readonly period: Span;
}

export async function listed(listing: Listing, form: RegisterForm, at: At): Promise<Answered<object>> {
  const limit = limitOf(form);
  // One row more than asked for tells that there is more.
  const chosen = await chosenOf(listing, limit + 1, { form, at, period: periodOf(form) });
  const page = chosen.slice(0, limit);
  const rows = page.map(({ row }) => row);
  return {
    rows: form.full === 'true' ? rows : await listing.beside(rows, at),
    next: chosen.length > limit ? cursorOf(page.at(-1)!.of, orderIn(listing, form), at) : null,
  };
}

/** Where the last changed stand first it is a place in the log: what changes meanwhile stands before it, and nothing twice. */
function cursorOf(of: Found<object>, by: ListOrder['by'], at: At): string {
  if (by === '-changed') return at.position(of.position);
  return by === 'begun' ? `${begunIn(of)}.${of.id}` : of.id;
}

const orderIn = ({ isInOrder }: Pick<Listing, 'isInOrder'>, { sort }: RegisterForm): ListOrder['by'] =>
  sort ?? (isInOrder ? 'begun' : 'id');

const begunIn = ({ keys }: Found<object>): number => Number(keys?.['begun']);

async function orderOf(listing: Listing, form: RegisterForm, at: At): Promise<ListOrder> {
  const { cursor } = form;
  const by = orderIn(listing, form);
  if (by === 'id') return { by, behind: cursor };
  if (by === 'begun') return { by, behind: cursor === undefined ? undefined : begunAt(cursor) };
  const behind = cursor === undefined ? undefined : ((await at.number(cursor, 'cursor')) ?? 0n);
  return { by, behind };
}

function begunAt(cursor: string): Begun {
  const [, begun, id] = /^(\d{1,15})\.(.+)$/.exec(cursor) ?? [];
  if (begun === undefined || id === undefined)
    throw new Malformed([new Invalid('CURSOR_UNREADABLE', { given: cursor }, '/cursor')]);
  return { begun: Number(begun), id };
}

function behind({ by }: ListOrder, of: Found<object>): ListOrder {
  if (by === 'begun') return { by, behind: { begun: begunIn(of), id: of.id } };
  return by === 'id' ? { by, behind: of.id } : { by, behind: of.position };
}

interface Chosen {
  readonly of: Found<object>;
  readonly row: Row;
}

/** As many as the page asks for, or all that are left. */
async function chosenOf(listing: Listing, limit: number, asking: Asking): Promise<readonly Chosen[]> {
  const { table, filters, chosenFor } = listing;
  const { form, at, period } = asking;
  const where = [...(await conditionsOf(filters, askedOf(form), at)), ...(await newSince(form, at))];
  const rows: Chosen[] = [];
  for (let order = await orderOf(listing, form, at); ;) {
    const keys = order.by === 'begun' ? ['begun'] : [];
    const next = await found<object>(at, table, { order, limit, period: chosenFor(period), where, keys });
    rows.push(...(await shown(listing, next, { ...asking, at: { ...at, story: remembering(at) } })));
    if (rows.length >= limit || next.length < limit) return rows;
    order = behind(order, next.at(-1)!);
  }
}

/** Those that have as many tasks as is asked for: none, or some. */
async function shown(listing: Listing, rows: readonly Found<object>[], asking: Asking): Promise<readonly Chosen[]> {
  const told = await sideBySide(rows, async (of) => {
    await asking.at.turn();
    const row = await (asking.form.full === 'true' ? full : narrow)(listing, of, asking);
    return row && { of, row };
  });
  return told.filter((each) => each !== undefined);
}

async function full({ seen }: Listing, { id, hasTasks }: Found<object>, asking: Asking): Promise<Row | undefined> {
  const { form, at, period } = asking;
  const view = (await seen(id, at, period))?.view;
  return view && isAsAsked(hasTasks ?? isOpen(view), form.openTasks) ? view : undefined;
}

async function narrow(listing: Listing, row: Found<object>, { form, at, period }: Asking): Promise<Row | undefined> {
  const { id, hasTasks, listed: told } = row;
  if (!listing.hasTasks) return { id, ...told };
  // Where its row does not tell whether something is to be done, the thing itself is looked at.
  const openTasks = hasTasks ?? isOpen((await listing.seen(id, at, period))?.view);
  return isAsAsked(openTasks, form.openTasks) ? ({ id, ...told, openTasks } as Row) : undefined;
}

const isOpen = (view: View | undefined): boolean => (view?.open?.length ?? 0) > 0;
