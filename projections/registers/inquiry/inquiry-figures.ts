// The inquiries of whoever asks, by country and article: how many were opened and closed and how, what was ruled, and which penalties
// were imposed, each currency by itself.
import type { InquiryKind } from '../../../src/domain/inquiry/events.js';
import { articlesOf, type Inquiry, inquiryStory, isInForce, kindOf } from '../../../src/domain/inquiry/story.js';
import { inquiryKinds } from '../../../src/domain/inquiry/words/codes.js';
import type { Money } from '../../../src/domain/values/amounts/money.js';
import { PHRASES } from '../../../src/domain/values/phrases.js';
import { country } from '../../../src/domain/values/who/country.js';
import { question } from '../../../src/eventsourcing/asking/ask.js';
import { Field, Listed } from '../../../src/forms/form.js';
import type { Bilingual, Lang } from '../../../src/forms/language.js';
import { oneOf } from '../../../src/forms/vocabulary.js';
import { inquiries } from '../inquiries.js';
import { type AmountRow, amountsInWords, amountsOf, Summed } from '../rows/amounts.js';
import { countsInWords, gatheredBy } from '../rows/counting.js';
import { conditionsOf } from '../rows/found-by.js';
import { Happened, periodOf } from '../rows/period.js';
import { storiesIn } from '../rows/stories-in.js';

type Grouping = 'ARTICLE' | 'KIND' | 'COUNTRY';

const inquiryGroupings = oneOf<Grouping>({
  ARTICLE: { en: 'by article', ru: 'по статьям', also: ['article', 'статьи'] },
  KIND: { en: 'by kind', ru: 'по видам', also: ['kind', 'виды'] },
  COUNTRY: { en: 'by country', ru: 'по государствам', also: ['country', 'государства'] },
});

class FiguresForm extends Happened {
  @Field(inquiryGroupings, { optional: true }) by?: Grouping;
  @Listed(country, { optional: true }) country?: string[];
  @Listed(inquiryKinds, { optional: true }) kind?: InquiryKind[];
}

interface Counts {
  readonly inquiries: number;
  readonly open: number;
  readonly closed: number;
  readonly prosecuted: number;
  readonly rulings: number;
  /** Of those, in force and not set aside. */
  readonly inForce: number;
  readonly setAside: number;
  readonly liabilities: number;
}

interface Row extends Counts {
  readonly country: string | null;
  readonly kind: InquiryKind | null;
  readonly article: string | null;
  readonly penalties: readonly AmountRow[];
}

const COUNTS = ['inquiries', 'open', 'closed', 'prosecuted', 'rulings', 'inForce', 'setAside', 'liabilities'] as const;
const COLUMNS = ['country', 'kind', 'article', ...COUNTS, 'penalties', 'text'];

export const inquiryFigures = question<FiguresForm, Row>({
  path: 'inquiry-figures',
  reads: [inquiries.projection],
  rules: `${inquiries.rules},inquiry-figures@1`,
  form: FiguresForm,
  columns: () => COLUMNS,
  async ask({ by = 'ARTICLE', country: of, kind, ...happened }, at) {
    const where = await conditionsOf(inquiries.filters as never, { country: of, kind } as never, at);
    const asked = storiesIn(at, inquiries.table, { of: inquiryStory, where, period: periodOf(happened) });
    const groups = await gatheredBy(asked, ({ story }) => keysOf(story, by));
    return {
      rows: groups.map(({ key, all }) =>
        rowOf(
          key,
          all.map(({ story }) => story),
        ),
      ),
    };
  },
  inWords: (row, _say, lang) => ({
    ...row,
    penalties: amountsInWords(row.penalties, lang),
    text: textOf(row, lang),
  }),
});

type Key = Pick<Row, 'country' | 'kind' | 'article'>;

const NOTHING: Omit<Key, 'country'> = { kind: null, article: null };

/** An inquiry by several articles is one under each of them: rows by article do not add up. */
function keysOf(it: Inquiry, by: Grouping): readonly Key[] {
  const own: Key = { ...NOTHING, country: it.opened?.country ?? null };
  if (by === 'COUNTRY') return [own];
  if (by === 'KIND') return [{ ...own, kind: kindOf(it) }];
  const articles = articlesOf(it).map(({ country: of, code }): Key => ({ ...NOTHING, country: of, article: code }));
  return articles.length === 0 ? [own] : articles;
}

const rowOf = (key: Key, all: readonly Inquiry[]): Row => ({ ...key, ...countsOf(all), penalties: penaltiesOf(all) });

function countsOf(all: readonly Inquiry[]): Counts {
  const counted = (holds: (it: Inquiry) => boolean): number => all.filter(holds).length;
  const rulings = all.flatMap((it) => [...it.rulings.values()]);
  return {
    inquiries: all.length,
    open: counted((it) => it.closed === null),
    closed: counted((it) => it.closed !== null),
    prosecuted: counted((it) => kindOf(it) === 'CRIMINAL'),
    rulings: rulings.length,
    inForce: rulings.filter(isInForce).length,
    setAside: rulings.filter(({ setAside }) => setAside !== undefined).length,
    liabilities: all.reduce((sum, { liabilities }) => sum + liabilities.length, 0),
  };
}

/** Not those of a ruling that was set aside. */
const penaltiesIn = ({ liabilities, rulings }: Inquiry): readonly Money[] =>
  [...liabilities].flatMap(({ data: { money = [], ruling } }) =>
    ruling !== undefined && rulings.get(ruling)?.setAside ? [] : money,
  );

function penaltiesOf(all: readonly Inquiry[]): readonly AmountRow[] {
  const summed = new Summed();
  for (const it of all) summed.add(amountsOf('', { money: penaltiesIn(it) }));
  return summed.rows();
}

const NAMES: Bilingual<Readonly<Record<(typeof COUNTS)[number], string>>> = {
  en: {
    inquiries: 'inquiries',
    open: 'open',
    closed: 'closed',
    prosecuted: 'criminal cases',
    rulings: 'rulings',
    inForce: 'in force',
    setAside: 'set aside',
    liabilities: 'liability imposed',
  },
  ru: {
    inquiries: 'дел',
    open: 'не закрыто',
    closed: 'закрыто',
    prosecuted: 'уголовных дел',
    rulings: 'постановлений',
    inForce: 'вступило в силу',
    setAside: 'отменено',
    liabilities: 'наказаний',
  },
};
const NOT_SAID: Bilingual = { en: 'not told', ru: 'не указано' };

function textOf({ country: of, kind, article, penalties, ...counts }: Row, lang: Lang): string {
  const phrase = PHRASES[lang];
  const about = [of ? phrase.country(of) : NOT_SAID[lang], article, kind && phrase.term(inquiryKinds, kind)];
  const numbers = countsInWords(COUNTS, counts, NAMES[lang]);
  return [
    `${about.filter(Boolean).join(', ')}: ${numbers}`,
    ...amountsInWords(penalties, lang).map(({ text }) => text),
  ].join('; ');
}
