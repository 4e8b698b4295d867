// Names that papers give in one language, in both: offices, regions, and those who are spoken of together.
import type { Bilingual, Lang } from '../../forms/language.js';
import { oneOf } from '../../forms/vocabulary.js';
import { folded } from '../../forms/spellings.js';

const NAMES: readonly Bilingual[] = [
  { en: 'Chairman', ru: 'председатель' },
  { en: 'Deputy Chairman', ru: 'заместитель председателя' },
  { en: 'Executive Secretary', ru: 'ответственный секретарь' },
  { en: 'Head of delegation', ru: 'руководитель делегации' },
  { en: 'Secretary General', ru: 'генеральный секретарь' },
  // As older papers have it; in English it is now called as the line below.
  { en: 'Head of Staff', ru: 'руководитель Штаба' },
  { en: 'Head of the Headquarters', ru: 'руководитель Штаба' },
  { en: 'Head of the Secretariat', ru: 'руководитель Секретариата' },
  { en: 'Central Asia', ru: 'Центральная Азия' },
  { en: 'customs services of CIS members', ru: 'таможенные службы государств — участников СНГ' },
  { en: 'customs authorities of the members of CHLEU', ru: 'таможенные службы государств — членов Комитета' },
];

/** By the name that papers in English have for it. */
export const knownNames = oneOf(Object.fromEntries(NAMES.map((name) => [name.en, name])));

const KNOWN: ReadonlyMap<string, Bilingual> = new Map(
  NAMES.flatMap((name) => [name.en, name.ru].map((spelling) => [folded(spelling), name] as const)),
);

/** The name in the reader's language, where it is known in both; else as it was written. */
export const inBothLanguages = (written: string, lang: Lang): string => KNOWN.get(folded(written))?.[lang] ?? written;
