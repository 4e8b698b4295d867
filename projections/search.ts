// The search over everything that was said in words, in either alphabet and with a slip: where, by whom, and what it was.
import { aboutField, LABELS } from '../src/domain/labels.js';
import { text, wholeNumberText } from '../src/domain/values/text.js';
import { type At, question } from '../src/eventsourcing/asking/ask.js';
import { Field, Listed } from '../src/forms/form.js';
import { Invalid } from '../src/forms/invalid.js';
import type { Bilingual, Lang } from '../src/forms/language.js';
import { Malformed } from '../src/forms/malformed.js';
import { oneOf } from '../src/forms/vocabulary.js';
import { wordsSought } from './search/folding.js';
import { type Collections, type Cursor, type FoundRow, inOrder, type Placed } from './search/looking.js';
import { searchOver } from './search/table.js';

/** Things a page, where nothing is said. */
const LIMIT = 20;
const MOST = 100;

interface SearchForm {
  readonly q: string;
  readonly in?: readonly string[];
  readonly limit?: number;
  readonly cursor?: string;
}

const COLUMNS = ['collection', 'id', 'field', 'said', 'event', 'slips', 'text'];

/** Over the things of these registers: a projection, and the question that it answers. */
export function searchIn(registers: readonly Collections[]) {
  const index = searchOver(registers);
  const names = Object.fromEntries(
    registers.map(({ collection }) => [collection, NAMES[collection] ?? alike(collection)]),
  );
  class Form {
    q!: string;
    in?: string[];
    limit?: number;
    cursor?: string;
  }
  Field(text({ max: 200 }))(Form.prototype, 'q');
  Listed(oneOf(names), { optional: true })(Form.prototype, 'in');
  Field(wholeNumberText({ min: 1, max: MOST }), { optional: true })(Form.prototype, 'limit');
  Field(text({ max: 200 }), { optional: true })(Form.prototype, 'cursor');
  const asked = question<SearchForm, FoundRow>({
    path: 'search',
    reads: [index],
    rules: 'search@2',
    form: Form,
    columns: () => COLUMNS,
    ask: (form, at) => found(form, at, registers),
    inWords: (row, _say, lang) => ({ ...row, text: inWords(row, lang) }),
  });
  return { index, question: asked };
}

/** `<slips>.<category>.<position>`: behind what began there. */
const CURSOR = /^([01])\.([a-zA-Z]+)\.[0-9a-f]{16}\.(0|[1-9]\d{0,17})$/;

function cursorOf({ cursor }: SearchForm): Cursor {
  if (cursor === undefined) return { slips: 0, after: undefined };
  const [, slips, category, began] = CURSOR.exec(cursor) ?? [];
  if (category === undefined || began === undefined)
    throw new Malformed([new Invalid('CURSOR_UNREADABLE', { given: cursor }, '/cursor')]);
  return { slips: slips === '1' ? 1 : 0, after: { category, began: BigInt(began) } };
}

async function found(form: SearchForm, at: At, registers: readonly Collections[]): ReturnType<Asks> {
  const { q, limit = LIMIT } = form;
  const sought = wordsSought(q);
  if (sought.length === 0) throw new Malformed([new Invalid('TEXT_EMPTY', {}, '/q')]);
  const inside = registers.filter(({ collection }) => form.in?.includes(collection) ?? true);
  const rows: Placed[] = [];
  for await (const row of inOrder({ sought, inside, ...cursorOf(form) }, at)) if (rows.push(row) > limit) break;
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return { rows: shown.map(({ row }) => row), next: last ? cursorBehind(last, at) : null };
}

const cursorBehind = ({ row, standing }: Placed, at: At): string =>
  `${row.slips}.${standing.category}.${at.position(standing.began)}`;

type Asks = (form: SearchForm, at: At) => Promise<{ rows: readonly FoundRow[]; next: string | null }>;

const OWN: Readonly<Record<string, Bilingual>> = {
  id: { en: 'number', ru: 'номер' },
  officer: { en: 'officer', ru: 'сотрудник' },
};
const SIMILAR: Bilingual = { en: ' (similar)', ru: ' (похожее)' };

function inWords({ collection, field, said, slips }: FoundRow, lang: Lang): string {
  const label =
    OWN[field]?.[lang] ?? aboutField({ labels: LABELS[collection] ?? {}, form: '', path: [field] }, lang)?.label;
  return `${label ?? field}: ${said}${slips === 1 ? SIMILAR[lang] : ''}`;
}

const alike = (name: string): Bilingual => ({ en: name, ru: name });

/** What the registers are called. */
const NAMES: Readonly<Record<string, Bilingual>> = {
  operations: { en: 'operations', ru: 'операции' },
  'operation-series': { en: 'operation series', ru: 'серии операций' },
  committees: { en: 'committees', ru: 'комитеты' },
  statements: { en: 'statements', ru: 'объявленные данные' },
  'controlled-deliveries': { en: 'controlled deliveries', ru: 'контролируемые поставки' },
  'transit-cases': { en: 'transit cases', ru: 'дела о транзите' },
  'assistance-requests': { en: 'requests for assistance', ru: 'запросы о содействии' },
  inquiries: { en: 'inquiries', ru: 'расследования' },
  incidents: { en: 'incidents', ru: 'случаи' },
  'import-profiles': { en: 'mapping profiles', ru: 'профили загрузки' },
  imports: { en: 'imports', ru: 'загрузки таблиц' },
  communiques: { en: 'communiqués', ru: 'коммюнике' },
  'situation-reports': { en: 'situation reports', ru: 'оперативные сводки' },
  'published-tables': { en: 'published tables', ru: 'публикуемые таблицы' },
  decisions: { en: 'decisions', ru: 'решения' },
  exchanges: { en: 'exchanges', ru: 'обмен сообщениями' },
  messages: { en: 'messages', ru: 'сообщения' },
  meetings: { en: 'meetings', ru: 'заседания' },
  projects: { en: 'projects', ru: 'проекты' },
  provisions: { en: 'provisions', ru: 'положения' },
  'working-groups': { en: 'working groups', ru: 'рабочие группы' },
  trainings: { en: 'trainings', ru: 'обучение' },
  administrations: { en: 'administrations', ru: 'администрации' },
  documents: { en: 'documents', ru: 'документы' },
  'reference-data': { en: 'lists', ru: 'справочники' },
  issuers: { en: 'issuers', ru: 'издатели токенов' },
};
