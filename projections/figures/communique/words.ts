// A row of what has changed of a communiqué in words: from which amount to which, why, and whether the claim still follows.
import { lineOfTable } from '../../../src/domain/published-table/words/names.js';
import { claimInWords } from '../../../src/domain/values/amounts/claim-words.js';
import { administrationName } from '../../../src/domain/values/who/administration.js';
import { countryName } from '../../../src/domain/values/who/country.js';
import type { Bilingual, Lang } from '../../../src/forms/language.js';
import { nameOf } from '../../../src/forms/vocabulary.js';
import { printedAmount } from '../table-amount.js';
import type { ChangeRow } from './change-row.js';
import type { Amount } from './cited.js';

const WORDS: Bilingual<{
  readonly unseen: string;
  readonly gone: string;
  readonly rules: string;
  readonly by: (events: number, who: string) => string;
  readonly holds: (claim: string) => string;
  readonly fails: (claim: string) => string;
}> = {
  en: {
    unseen: 'what has changed is for those who see what it was drafted from',
    gone: 'stands no more',
    rules: 'by other rules of counting',
    by: (events, who) => `events since: ${events} (${who})`,
    holds: (claim) => `“${claim}” still follows`,
    fails: (claim) => `“${claim}” no longer follows`,
  },
  ru: {
    unseen: 'изменения видны только тем, кому доступны исходные сведения',
    gone: 'больше не действует',
    rules: 'по изменённым правилам подсчёта',
    by: (events, who) => `событий с тех пор: ${events} (${who})`,
    holds: (claim) => `напечатанное «${claim}» по-прежнему подтверждается`,
    fails: (claim) => `напечатанное «${claim}» больше не подтверждается`,
  },
};

/** "heroin, sum: 410 kg → 310 kg; events since: 1 (Kazakhstan); “more than 400 kg” no longer follows". */
export function changeInWords(row: ChangeRow, lang: Lang): string {
  const { was, now, seen } = row;
  const amount = (of: Amount): string => printedAmount({ ...row, ...of }, lang);
  const head = `${namedIn(row, lang)}: ${amount(was)}`;
  if (!seen) return `${head}; ${WORDS[lang].unseen}`;
  const after = now === null ? WORDS[lang].gone : amount(now);
  return [`${head} → ${after}`, ...reasonsIn(row, lang), ...claimIn(row, lang)].join('; ');
}

/** A declared figure is named by its statement alone. */
function namedIn({ figure, table, line, country }: ChangeRow, lang: Lang): string {
  if (table === null) return figure;
  return `${figure}, ${country === null ? nameOf(lineOfTable, line, lang) : countryName(country, lang)}`;
}

function reasonsIn({ because, events }: ChangeRow, lang: Lang): readonly string[] {
  const { by, rules } = WORDS[lang];
  const tellers = new Set(events.flatMap(({ onBehalfOf, administration }) => onBehalfOf ?? administration ?? []));
  const who = [...tellers].map((each) => administrationName(each, lang)).join(', ');
  return because.map((each) => (each === 'EVENTS' ? by(events.length, who) : rules));
}

function claimIn({ says, holds }: ChangeRow, lang: Lang): readonly string[] {
  if (holds === null || says === null) return [];
  const claim = claimInWords(says, lang);
  return [holds ? WORDS[lang].holds(claim) : WORDS[lang].fails(claim)];
}
