// The words of a board's rows, in both languages: how each country stands, and what contradicts its nil returns.
import { operationWords } from '../../../src/domain/operation/words.js';
import { PHRASES } from '../../../src/domain/values/phrases.js';
import { administrationName } from '../../../src/domain/values/who/administration.js';
import type { Lang } from '../../../src/forms/language.js';
import { nameOf } from '../../../src/forms/vocabulary.js';
import type { BoardRow, CountryRow, NilReturnRow } from './row.js';
import { reportings } from './reporting.js';

const WORDS = {
  en: {
    incidents: 'incidents',
    nilReturns: 'nil returns',
    contradicted: 'of them contradicted',
    silent: (since: string) => `nothing told since ${since}`,
    days: 'days without a word:',
    keyedBy: (who: string) => `keyed in by ${who}, not yet confirmed`,
    by: 'contradicted by incidents:',
    perhapsBy: 'perhaps contradicted by incidents:',
    settle:
      'withdraw or correct the return (operations/withdraw-event, operations/correct), or correct the incident (incidents/correct)',
  },
  ru: {
    incidents: 'случаев',
    nilReturns: 'нулевых донесений',
    contradicted: 'из них противоречат случаям:',
    silent: (since: string) => `сведений нет с ${since}`,
    days: 'дней без сведений:',
    keyedBy: (who: string) => `внесено за государство, ещё не подтверждено (внесла: ${who})`,
    by: 'противоречат случаи:',
    perhapsBy: 'возможно, противоречат случаи:',
    settle:
      'отзовите или исправьте донесение (operations/withdraw-event, operations/correct) либо исправьте случай (incidents/correct)',
  },
} as const;

export const boardInWords = (row: BoardRow, lang: Lang): object => ({
  ...row,
  text: row.figure === 'COUNTRY' ? countryText(row, lang) : nilReturnText(row, lang),
});

/** "Kyrgyzstan: has reported; incidents 3": numbers behind their names, so that no plural has to be formed. */
function countryText(row: CountryRow, lang: Lang): string {
  const words = WORDS[lang];
  const counts = (['incidents', 'nilReturns', 'contradicted'] as const)
    .filter((each) => row[each] > 0)
    .map((each) => `${words[each]} ${row[each]}`);
  const { silentSince: from, silentDays } = row;
  const since = from === null ? [] : [words.silent(PHRASES[lang].when({ from, to: from, precision: 'day' }))];
  const days = silentDays ? [`${words.days} ${silentDays}`] : [];
  const told = [nameOf(reportings, row.reporting, lang), ...counts, ...since, ...days];
  return `${administrationName(row.country, lang)}: ${told.join('; ')}`;
}

function nilReturnText({ contradictedBy, perhapsContradictedBy, keyedBy, ...row }: NilReturnRow, lang: Lang): string {
  const words = WORDS[lang];
  const { country, period, post, class: ofClass } = row;
  const data = { country, period, ...(post === null ? {} : { post }), ...(ofClass === null ? {} : { class: ofClass }) };
  const told = [
    operationWords.events.NilReturnSubmitted[lang](data, PHRASES[lang]),
    ...(keyedBy === null ? [] : [words.keyedBy(PHRASES[lang].administration(keyedBy))]),
    ...(contradictedBy.length === 0 ? [] : [`${words.by} ${contradictedBy.length} — ${words.settle}`]),
    ...(perhapsContradictedBy.length === 0 ? [] : [`${words.perhapsBy} ${perhapsContradictedBy.length}`]),
  ];
  return told.join('; ');
}
