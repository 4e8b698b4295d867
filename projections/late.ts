// The lateness of what has a deadline: what came after it, and what is awaited still, over all registers.
import { text, wholeNumberText } from '../src/domain/values/text.js';
import { slug } from '../src/domain/values/ids.js';
import { administration } from '../src/domain/values/who/administration.js';
import { acceptanceOf } from '../src/domain/operation/deadlines.js';
import { type Operation, operationStory } from '../src/domain/operation/story.js';
import { type At, question } from '../src/eventsourcing/asking/ask.js';
import { Field, Listed } from '../src/forms/form.js';
import { oneOf } from '../src/forms/vocabulary.js';
import { deadlineOf } from './ledger/facts.js';
import { civilSpan } from '../src/domain/values/time/when.js';
import { type Ahead, AllAhead } from './late/ahead.js';
import { goingOnBehind, inOrder, LATE_COLUMNS, type LateRow, type Placed, placed, rowOf } from './late/row.js';
import type { Behind, OfOperation } from './registers/rows/late-sources.js';
import { isTold, whoseOf } from './late/told.js';
import { lateInWords } from './late/words.js';
import { exchanges } from './registers/exchanges.js';
import { operations } from './registers/operations.js';
import type { AnyRegister } from './registers/register.js';
import { among } from './registers/rows/having.js';
import { ALL, found } from './registers/rows/found.js';
import { demandKnown, idsIn } from './registers/rows/known-values.js';
import { isAsAsked, YES_NO } from './registers/rows/period.js';
import { remembering } from './registers/rows/remembering.js';
import { sideBySide } from './registers/rows/side-by-side.js';

interface LateForm {
  readonly country?: readonly string[];
  readonly in?: readonly string[];
  readonly operation?: readonly string[];
  readonly answered?: 'true' | 'false';
  readonly limit?: number;
  readonly cursor?: string;
}

type LateRegister = AnyRegister & { readonly late: NonNullable<AnyRegister['late']> };

const LIMIT = 100;
const MOST = 1000;
/** Things that are looked at together. */
const AT_ONCE = 32;

/** Over the things of all registers that declare deadlines. */
export function lateIn(all: readonly AnyRegister[]) {
  const registers = all.filter((each): each is LateRegister => each.late !== undefined);
  return question<LateForm, LateRow>({
    path: 'late',
    reads: [...registers.map(({ projection }) => projection), exchanges.projection],
    rules: 'late@1',
    form: formOver(registers),
    columns: () => LATE_COLUMNS,
    async ask(form, at) {
      const names = [{ parameter: 'operation', always: [], columns: [idsIn(operations.table)] }];
      await demandKnown(at, names, form as never);
      const { limit = LIMIT } = form;
      const wanted = registers.filter(({ collection }) => form.in?.includes(collection) ?? true);
      const chosen = await lateFor(wanted, form, at);
      const page = chosen.slice(0, limit);
      const next = chosen.length > limit ? page.at(-1)!.place : null;
      return { rows: page.map(({ row }) => row), next };
    },
    inWords: (row, _say, lang) => lateInWords(row, registers, lang),
  });
}

function formOver(registers: readonly LateRegister[]): new () => LateForm {
  class Form {
    country?: string[];
    in?: string[];
    operation?: string[];
    answered?: 'true' | 'false';
    limit?: number;
    cursor?: string;
  }
  const collections = oneOf(
    Object.fromEntries(registers.map(({ collection: name }) => [name, { en: name, ru: name }])),
  );
  const [one, several] = [{ optional: true }, { optional: true }];
  Listed(administration, several)(Form.prototype, 'country');
  Listed(collections, several)(Form.prototype, 'in');
  Listed(slug, several)(Form.prototype, 'operation');
  Field(YES_NO, one)(Form.prototype, 'answered');
  Field(wholeNumberText({ min: 1, max: MOST }), one)(Form.prototype, 'limit');
  Field(text({ max: 200 }), one)(Form.prototype, 'cursor');
  return Form;
}

/** The operations that accept reports until a day that has passed, when it ended, and who is told what was late to them. */
async function dueIn({ operation }: LateForm, at: At): Promise<readonly OfOperation[]> {
  const where = operation ? [among('id', operation)] : [];
  const ids = (await found(at, operations.table, { limit: ALL, where })).map(({ id }) => id);
  const all = await sideBySide(ids, async (id) => {
    await at.turn();
    const told = await at.story(operationStory, id);
    return told ? pastIn(id, told.story, at) : [];
  });
  return all.flat();
}

function pastIn(operation: string, story: Operation, at: At): readonly OfOperation[] {
  const until = acceptanceOf(story)?.until;
  const end = deadlineOf(until);
  if (!until || end === null || end > at.now) return [];
  return [{ operation, end, due: civilSpan(until).to!, whose: whoseOf(story, at) }];
}

/** Of that register: after the last row of the page before, by when it was due. */
function behindIn(cursor: string, collection: string): Behind | undefined {
  const last = goingOnBehind(cursor);
  if (!last || collection > last.collection) return last && { due: last.due, id: '' };
  return collection === last.collection ? last : { due: last.due - 1, id: '' };
}

/** One more than fit on a page, in their order: no more is looked at than the page takes. */
async function lateFor(registers: readonly LateRegister[], form: LateForm, at: At): Promise<readonly Placed[]> {
  const { country: of, operation, answered, limit = LIMIT, cursor = '' } = form;
  const wanted = { of, operations: operation, came: answered === undefined ? undefined : answered === 'true' };
  const due = await dueIn(form, at);
  const sources = await sideBySide(registers, async (register) => {
    const behind = behindIn(cursor, register.collection);
    const all = await register.late.sources(at, { ...wanted, due, behind });
    return all.map((source) => [register, source] as const);
  });
  const ahead = new AllAhead(sources.flat());
  const asking = { form, at, others: remembering(at) };
  let rows: readonly Placed[] = [];
  for (;;) {
    const things = await ahead.next(AT_ONCE);
    const [first] = things;
    if (!first || (rows.length > limit && rows[limit]!.place < first.place)) return rows.slice(0, limit + 1);
    const more = await sideBySide(things, (each) => rowsOf(each, asking));
    rows = inOrder([...rows, ...more.flat().filter(({ place }) => place > cursor)]);
  }
}

interface Asking {
  readonly form: LateForm;
  readonly at: At;
  /** Of the operations that things are held against. */
  readonly others: At['story'];
}

async function rowsOf({ register, id }: Ahead<LateRegister>, { form, at, others }: Asking): Promise<readonly Placed[]> {
  const { country: of, answered } = form;
  await at.turn();
  const { late, toldTo } = await register.late.late(at, id, others);
  const isTheirs = isTold(register.late.deadlines, toldTo, at);
  return late
    .filter(({ of: who }) => (of?.includes(who) ?? true) && isTheirs(who))
    .map((each) => rowOf(each, { collection: register.collection, id }))
    .filter((row) => isAsAsked(row.answeredBy !== null, answered))
    .map(placed);
}
