// The links of each thing as an answer: what it names, what names it, and the chain on either side, in words.
import { type AnyQuestion, type Question, question } from '../../src/eventsourcing/asking/ask.js';
import { uuid } from '../../src/domain/values/ids.js';
import { Invalid } from '../../src/forms/invalid.js';
import type { Lang } from '../../src/forms/language.js';
import type { AnyRegister } from '../registers/register.js';
import { OneForm } from '../registers/rows/period.js';
import { REFERENCES } from './references.js';
import { type Edge, type LinkGroup, type Linked, Links } from './walk.js';

export const EDGES: readonly Edge[] = Object.entries(REFERENCES).flatMap(([of, references]) =>
  references.map((each) => ({ ...each, of })),
);

/** Whose things are named in that field of a collection. */
export const namedIn = (collection: string, field: string): string | undefined =>
  EDGES.find(({ of, by, fields = [by] }) => of === collection && fields.includes(field))?.to[0];

/** Whether only things can stand there that the thing names anyway. */
export const isWithin = (collection: string, field: string): boolean =>
  EDGES.some(({ of, within = [] }) => of === collection && within.includes(field));

const RULES = 'links@1';
const COLUMNS = 'link way side collection things more text'.split(' ');

/** Registers whose things are told with their links: records of a body, which are links more than anything else. */
const TOLD_WITH_THEM: ReadonlySet<string> = new Set(['decisions']);

/** The questions of a register: its own, and those for links. */
export function linksIn(registers: readonly AnyRegister[]): (register: AnyRegister) => readonly AnyQuestion[] {
  const links = new Links(registers, EDGES);
  const making: Making = { links, reads: registers.map(({ projection }) => projection), told: wordsOf(registers) };
  return (register) => {
    const isToldWithThem = TOLD_WITH_THEM.has(register.collection);
    const own = register.questions.map((each) =>
      each === register.one && isToldWithThem ? withLinks(register, making) : each,
    );
    return [...own, linksOf(register, making)];
  };
}

interface Making {
  readonly links: Links;
  readonly reads: AnyQuestion['reads'];
  readonly told: Told;
}

const linksOf = ({ collection }: AnyRegister, { links, reads, told }: Making): AnyQuestion =>
  question<OneForm, LinkGroup>({
    path: `${collection}/:id/links`,
    reads,
    rules: RULES,
    form: OneForm,
    columns: () => COLUMNS,
    async ask({ id }, at) {
      const rows = await links.of(collection, id, at);
      return rows && { rows };
    },
    inWords: (row, _say, lang) => told(row, lang),
  });

interface WithLinks {
  readonly links: readonly LinkGroup[];
}

function withLinks({ collection, one }: AnyRegister, { links, reads, told }: Making): AnyQuestion {
  const own = one as unknown as Question<OneForm, WithLinks>;
  return question<OneForm, WithLinks>({
    ...own,
    reads: [...new Set([...own.reads, ...reads])],
    rules: `${own.rules},${RULES}`,
    async ask(form, at) {
      const found = await own.ask(form, at);
      const [row] = found ? [...found.rows] : [];
      return found && row && { ...found, rows: [{ ...row, links: (await links.of(collection, form.id, at)) ?? [] }] };
    },
    inWords: (row, say, lang, form) => ({
      ...(own.inWords?.(row, say, lang, form) ?? row),
      links: row.links.map((each) => told(each, lang)),
    }),
  });
}

const RELATIONS = new Map(EDGES.map((each) => [`${each.of}/${each.by}`, each]));

type Told = (group: LinkGroup, lang: Lang) => object & { readonly text: string };

/** Each thing by what a list says of it; one behind the other in the text of the group. */
function wordsOf(registers: readonly AnyRegister[]): Told {
  const called = new Map(registers.map(({ collection, called: of }) => [collection, of]));
  const told: Told = ({ things, ...group }, lang) => {
    const { named, naming } = RELATIONS.get(group.link)!;
    const title = (group.way === 'NAMES' ? named : naming)[lang];
    const shown = things.map(({ id, row, links }: Linked) => {
      const text = withId(id, called.get(group.collection)?.({ id, ...row }, lang) ?? id);
      return { id, text, links: links.map((each) => told(each, lang)) };
    });
    const texts = shown.map(({ text, links }) =>
      followed(
        text,
        links.map((each) => each.text),
      ),
    );
    return { ...group, title, things: shown, text: `${title}: ${texts.join('; ')}` };
  };
  return told;
}

/** Names that people agree on are told with it; others say nothing to anybody. */
const withId = (id: string, text: string): string => (isUuid(id) || text.includes(id) ? text : `${id}: ${text}`);

const isUuid = (id: string): boolean => !(uuid.parse(id) instanceof Invalid);

/** What lies behind it; several things side by side in brackets. */
function followed(text: string, behind: readonly string[]): string {
  if (behind.length === 0) return text;
  return `${text} → ${behind.length === 1 ? behind[0] : `(${behind.join('; ')})`}`;
}
