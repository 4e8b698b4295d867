// The exchanges with what passed in each: how many messages its reader sees, and when one of them was sent or answered last.
import type { At, AnyQuestion, Question } from '../../../src/eventsourcing/asking/ask.js';
import { question } from '../../../src/eventsourcing/asking/ask.js';
import { instantText } from '../../../src/domain/values/time/instant.js';
import { exchanges } from '../exchanges.js';
import { messages } from '../messages.js';
import type { AnyRegister } from '../register.js';
import { having } from '../rows/having.js';
import { found } from '../rows/found.js';
import type { RegisterForm } from '../rows/list-form.js';
import type { OneForm } from '../rows/period.js';

interface Row {
  readonly id: string;
}

interface Passed {
  readonly messages: number;
  /** RFC 3339; null: none was sent. */
  readonly lastAt: string | null;
}

/** The rows, each with what passed. */
async function withPassed<R extends Row>(rows: readonly R[], at: At): Promise<readonly (R & Passed)[]> {
  const counts = await messages.count(at, 'exchange', { exchange: rows.map(({ id }) => id) }, { from: null, to: null });
  const told: (R & Passed)[] = [];
  for (const row of rows) {
    const n = counts.get(row.id) ?? 0;
    told.push({ ...row, messages: n, lastAt: n === 0 ? null : await lastIn(row.id, at) });
  }
  return told;
}

async function lastIn(exchange: string, at: At): Promise<string | null> {
  const where = [having('by_exchange', [exchange])];
  const [last] = await found(at, messages.table, { limit: 1, where, order: { by: '-changed' } });
  const event = last && (await at.event(last.position));
  return event ? instantText(event.recordedAt) : null;
}

function telling(own: AnyQuestion): AnyQuestion {
  const asked = own as unknown as Question<OneForm & RegisterForm, Row>;
  const { columns } = asked;
  return question<OneForm & RegisterForm, Row>({
    ...asked,
    reads: [...new Set([...asked.reads, messages.projection])],
    rules: `${asked.rules},${messages.rules}`,
    ...(columns
      ? { columns: (form) => columns(form)?.flatMap((each) => (each === 'text' ? [...ADDED, each] : [each])) }
      : {}),
    async ask(form, at) {
      const answered = await asked.ask(form, at);
      return answered && { ...answered, rows: await withPassed([...answered.rows], at) };
    },
  });
}

const ADDED = ['messages', 'lastAt'];

const [list, one, ...others] = exchanges.questions as readonly [AnyQuestion, AnyQuestion, ...AnyQuestion[]];
const told = { list: telling(list), one: telling(one) };

export const exchangesWithMessages: AnyRegister = {
  ...exchanges,
  ...told,
  questions: [told.list, told.one, ...others],
};
