// The sheet that says what a workbook is: which question it answers, for whom, at which place in the log, and by which digest.
import type { About } from '../../eventsourcing/asking/ask.js';
import type { Bilingual, Lang } from '../../forms/language.js';

/** Of a question what only its door knows. */
export interface Marks {
  /** Its address, with all parameters. */
  readonly question: string;
  /** Whom it is told: the administration, not the officer. */
  readonly reader: string;
  readonly lang: Lang;
}

export const SHEETS: Bilingual<{ readonly rows: string; readonly about: string }> = {
  en: { rows: 'Rows', about: 'About this file' },
  ru: { rows: 'Строки', about: 'Об этом файле' },
};

const LABELS = {
  question: { en: 'Question', ru: 'Запрос' },
  reader: { en: 'Told to', ru: 'Кому сообщено' },
  sight: { en: 'Audience, as a hash of what its reader sees', ru: 'Круг допуска: хеш того, что видит получатель' },
  position: { en: 'Place in the log', ru: 'Место в журнале' },
  knownAt: { en: 'As known at', ru: 'По состоянию на' },
  rules: { en: 'Rules', ru: 'Правила' },
  next: { en: 'There is more behind this page, from', ru: 'Это одна страница; продолжение — с' },
  rows: { en: 'Rows', ru: 'Число строк' },
  digest: { en: 'Digest of the rows (SHA-256)', ru: 'Хеш строк (SHA-256)' },
} as const satisfies Readonly<Record<string, Bilingual>>;

const TIMES: Bilingual = {
  en: 'Times stand by the clock by which they were told; when something was recorded, by UTC.',
  ru: 'Время указано по тем часам, по которым о нём сообщено; время записи — по UTC.',
};

const LONG: Bilingual<(n: number) => string> = {
  en: (n) => `Cells that hold only the beginning of a longer text: ${n}. CSV and NDJSON hold all of it.`,
  ru: (n) => `Ячеек, в которых только начало длинного текста: ${n}. Полностью — в CSV и NDJSON.`,
};

interface Told {
  readonly rows: number;
  readonly digest: string;
  readonly about: About;
  readonly marks: Marks;
  /** Cells that hold only the beginning of a text. */
  readonly long: number;
}

export function marksIn({ about, marks, rows, digest, long }: Told): readonly (readonly string[])[] {
  const { position, knownAt, rules, sight, next } = about;
  const { lang } = marks;
  const told: Readonly<Record<keyof typeof LABELS, string | null | undefined>> = {
    question: marks.question,
    reader: marks.reader,
    sight,
    position,
    knownAt,
    rules,
    next,
    rows: String(rows),
    digest,
  };
  const lines = (Object.keys(LABELS) as (keyof typeof LABELS)[]).flatMap((each) => {
    const value = told[each];
    return typeof value === 'string' ? [[LABELS[each][lang], value]] : [];
  });
  return [...lines, [TIMES[lang]], ...(long > 0 ? [[LONG[lang](long)]] : [])];
}
