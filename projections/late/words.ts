// A row of what is late in words: what of whom, until when it was due, and when it came or that it did not.
import { PHRASES } from '../../src/domain/values/phrases.js';
import type { Lang } from '../../src/forms/language.js';
import type { AnyRegister } from '../registers/register.js';
import type { LateRow } from './row.js';

const WORDS = {
  en: { due: 'due by', came: 'came', open: 'has not come', over: 'did not come', days: 'days late:' },
  ru: { due: 'срок —', came: 'поступило', open: 'не поступило', over: 'так и не поступило', days: 'дней просрочки:' },
} as const;

/** "Kyrgyzstan: report to an operation — due by 30 June 2026; came 12 July 2026; days late: 12". */
export function lateInWords(row: LateRow, registers: readonly AnyRegister[], lang: Lang): object {
  const { when, administration } = PHRASES[lang];
  const { due, days } = WORDS[lang];
  const what = awaitedIn(row, registers, lang);
  const parts = [`${due} ${when(row.until)}`, cameIn(row, lang), `${days} ${row.days}`];
  return { ...row, text: `${administration(row.country)}: ${what} — ${parts.join('; ')}` };
}

function awaitedIn({ collection, deadline }: LateRow, registers: readonly AnyRegister[], lang: Lang): string {
  const declared = registers.find((each) => each.collection === collection)?.late?.deadlines.of[deadline];
  return declared?.awaits[lang] ?? deadline;
}

function cameIn({ answeredAt, over }: LateRow, lang: Lang): string {
  const { came, open, over: never } = WORDS[lang];
  return answeredAt ? `${came} ${PHRASES[lang].when(answeredAt)}` : over ? never : open;
}
