// The lateness of what has a deadline: what came after it, and what is awaited still, over all registers.
import { text, wholeNumberText } from '../src/domain/values/text.js';
import { slug } from '../src/domain/values/ids.js';
import { administration } from '../src/domain/values/who/administration.js';
import { acceptanceOf } from '../src/domain/operation/deadlines.js';
import { operationStory } from '../src/domain/operation/story.js';
import { type At, question } from '../src/eventsourcing/asking/ask.js';
import { Field, Listed } from '../src/forms/form.js';
import { oneOf } from '../src/forms/vocabulary.js';
import { deadlineOf } from './ledger/facts.js';
import { LATE_COLUMNS, type LateRow, latestFirst, rowOf } from './late/row.js';
import { isTold } from './late/told.js';
import { lateInWords } from './late/words.js';
import { operations } from './registers/operations.js';
import type { AnyRegister } from './registers/register.js';
import { among } from './registers/rows/found-by.js';
import { ALL, found } from './registers/rows/found.js';
import { demandKnown, idsIn } from './registers/rows/known-values.js';
import { isAsAsked, YES_NO } from './registers/rows/period.js';
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

/** Over the things of all registers that declare deadlines. */
export function lateIn(all: readonly AnyRegister[]) {
  const registers = all.filter((each): each is LateRegister => each.late !== undefined);
  return question<LateForm, LateRow>({
    path: 'late',
    reads: registers.map(({ projection }) => projection),
    rules: 'late@1',
    form: formOver(registers),
    columns: () => LATE_COLUMNS,
    async ask(form, at) {
      const names = [{ parameter: 'operation', always: [], columns: [idsIn(operations.table)] }];
      await demandKnown(at, names, form as never);
      const { limit = LIMIT, cursor = '' } = form;
      const chosen = latestFirst(await lateFor(registers, form, at)).filter(({ place }) => place > cursor);
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

/** The operations that accept reports until a day that has passed, and when it ended: ms UTC. */
async function dueIn({ operation }: LateForm, at: At): Promise<ReadonlyMap<string, number>> {
  const where = operation ? [among('id', operation)] : [];
  const ids = (await found(at, operations.table, { limit: ALL, where })).map(({ id }) => id);
  const all = await sideBySide(ids, async (id) => {
    await at.turn();
    const told = await at.story(operationStory, id);
    return [id, deadlineOf(told && acceptanceOf(told.story)?.until)] as const;
  });
  return new Map(all.flatMap(([id, end]) => (end !== null && end <= at.now ? [[id, end] as const] : [])));
}

async function lateFor(registers: readonly LateRegister[], form: LateForm, at: At): Promise<readonly LateRow[]> {
  const { country: of, operation, answered } = form;
  const due = await dueIn(form, at);
  const rows: LateRow[] = [];
  for (const register of registers.filter(({ collection }) => form.in?.includes(collection) ?? true)) {
    const ids = await register.late.candidates(at, { of, operations: operation, due });
    const told = await sideBySide(ids, async (id) => {
      await at.turn();
      const { late, toldTo } = await register.late.late(at, id);
      const isTheirs = isTold(register.late.deadlines, toldTo, at);
      return late
        .filter(({ of: who }) => (of?.includes(who) ?? true) && isTheirs(who))
        .map((each) => rowOf(each, { collection: register.collection, id }));
    });
    rows.push(...told.flat().filter((row) => isAsAsked(row.answeredBy !== null, answered)));
  }
  return rows;
}
