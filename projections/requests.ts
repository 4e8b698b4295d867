// The requests that nobody has answered: what is asked of a reader, by whom and until when, over all registers; the inbox.
import { text, wholeNumberText } from '../src/domain/values/text.js';
import { slug } from '../src/domain/values/ids.js';
import { administration } from '../src/domain/values/who/administration.js';
import { type RequestKind, requestKinds } from '../src/domain/requests.js';
import { type At, question } from '../src/eventsourcing/asking/ask.js';
import { Field, Listed } from '../src/forms/form.js';
import { oneOf } from '../src/forms/vocabulary.js';
import type { AnyRegister } from './registers/register.js';
import { isAsAsked, YES_NO } from './registers/rows/period.js';
import { remembering } from './registers/rows/remembering.js';
import { sideBySide } from './registers/rows/side-by-side.js';
import { exchanges } from './registers/exchanges.js';
import { operations } from './registers/operations.js';
import { holding } from './registers/rows/found-by.js';
import { columnOf, isHeld } from './registers/rows/found.js';
import { demandKnown, idsIn } from './registers/rows/known-values.js';
import { inOrder, REQUEST_COLUMNS, type RequestRow, rowsFrom } from './requests/row.js';
import { requestInWords } from './requests/words.js';

interface RequestsForm {
  readonly askedOf?: readonly string[];
  readonly askedBy?: readonly string[];
  readonly kind?: readonly RequestKind[];
  readonly in?: readonly string[];
  readonly operation?: readonly string[];
  readonly overdue?: 'true' | 'false';
  readonly limit?: number;
  readonly cursor?: string;
}

type AskedRegister = AnyRegister & { readonly asked: NonNullable<AnyRegister['asked']> };

const LIMIT = 100;
const MOST = 1000;

/** Over the things of all registers that declare requests. */
export function requestsIn(all: readonly AnyRegister[]) {
  const registers = all.filter((each): each is AskedRegister => each.asked !== undefined);
  const Form = formOver(registers);
  return question<RequestsForm, RequestRow>({
    path: 'requests',
    reads: [...registers.map(({ projection }) => projection), operations.projection, exchanges.projection],
    rules: 'requests@1',
    form: Form,
    columns: () => REQUEST_COLUMNS,
    async ask(form, at) {
      await demandKnown(
        at,
        [{ parameter: 'operation', always: [], columns: [idsIn(operations.table)] }],
        form as never,
      );
      const { limit = LIMIT, cursor = '' } = form;
      const chosen = inOrder(await openFor(registers, form, at)).filter(({ place }) => place > cursor);
      const page = chosen.slice(0, limit);
      const next = chosen.length > limit ? page.at(-1)!.place : null;
      return { rows: page.map(({ row }) => row), next };
    },
    inWords: (row, _say, lang) => requestInWords(row, registers, lang),
  });
}

function formOver(registers: readonly AskedRegister[]): new () => RequestsForm {
  class Form {
    askedOf?: string[];
    askedBy?: string[];
    kind?: RequestKind[];
    in?: string[];
    operation?: string[];
    overdue?: 'true' | 'false';
    limit?: number;
    cursor?: string;
  }
  const collections = oneOf(Object.fromEntries(registers.map(({ collection }) => [collection, alike(collection)])));
  const [one, several] = [{ optional: true }, { optional: true }];
  Listed(administration, several)(Form.prototype, 'askedOf');
  Listed(administration, several)(Form.prototype, 'askedBy');
  Listed(requestKinds, several)(Form.prototype, 'kind');
  Listed(collections, several)(Form.prototype, 'in');
  Listed(slug, several)(Form.prototype, 'operation');
  Field(YES_NO, one)(Form.prototype, 'overdue');
  Field(wholeNumberText({ min: 1, max: MOST }), one)(Form.prototype, 'limit');
  Field(text({ max: 200 }), one)(Form.prototype, 'cursor');
  return Form;
}

const alike = (name: string) => ({ en: name, ru: name });

/** Of whom: those that are named; where nobody is, nor who asks, the reader. */
function wantedBy({ askedOf, askedBy }: RequestsForm, { reader }: At) {
  if (askedOf) return askedOf.map((country) => ({ country }));
  if (askedBy) return undefined;
  const { administration: own, service, as } = reader;
  return [as === undefined ? { country: own, service } : { country: as }];
}

async function openFor(
  registers: readonly AskedRegister[],
  form: RequestsForm,
  at: At,
): Promise<readonly RequestRow[]> {
  const wanted = wantedBy(form, at);
  const isWanted = (row: RequestRow): boolean =>
    (form.askedBy?.includes(row.askedBy) ?? true) &&
    (form.kind?.includes(row.kind) ?? true) &&
    isAsAsked(row.overdue, form.overdue);
  const of = wanted?.map(({ country }) => country);
  const coordinate = of && (await isHeld(at, operations.table, holding(columnOf(operations.filters, 'unit'), of)));
  const others = remembering(at);
  const rows: RequestRow[] = [];
  for (const register of registers.filter(({ collection }) => form.in?.includes(collection) ?? true)) {
    const { asked } = register;
    const ids = await asked.candidates(at, { of, coordinate, operations: form.operation });
    const told = await sideBySide(ids, async (id) => {
      await at.turn();
      return rowsFrom(await asked.open(at, id, others), { collection: register.collection, id, wanted, now: at.now });
    });
    rows.push(...told.flat().filter(isWanted));
  }
  return rows;
}
