// A row of the inbox in words: what is asked of whom, by whom and until when, and the request that answers it.
import { aboutForm, LABELS } from '../../src/domain/labels.js';
import { PHRASES } from '../../src/domain/values/phrases.js';
import { sameData } from '../../src/eventsourcing/log/canonical.js';
import type { Lang } from '../../src/forms/language.js';
import type { AnyRegister } from '../registers/register.js';
import { eventInWords } from '../words/history.js';
import type { RequestRow } from './row.js';

const WORDS = {
  en: { by: 'asked by', until: 'answer by', overdue: 'overdue' },
  ru: { by: 'запрашивает', until: 'ответить до', overdue: 'срок истёк' },
} as const;

export function requestInWords(row: RequestRow, registers: readonly AnyRegister[], lang: Lang): object {
  const answers = row.answers.map((each) => {
    const [collection = '', verb = ''] = each.command.split('/');
    const text = aboutForm(LABELS[collection] ?? {}, verb, lang)?.label ?? each.command;
    return { ...each, request: `POST /v1/${collection}/${each.id}/${verb}`, text };
  });
  return { ...row, answers, text: textOf(row, registers, lang) };
}

/** "Consent to a controlled delivery: <what asks it> — asked by: Kazakhstan; answer by 1 May 2026 (overdue)". */
function textOf(row: RequestRow, registers: readonly AnyRegister[], lang: Lang): string {
  const { type, data, askedBy } = row;
  const who = `${WORDS[lang].by}: ${PHRASES[lang].administration(askedBy)}`;
  return `${capital(asksOf(row, registers, lang))}: ${eventInWords(type, data, lang)} — ${who}${whenOf(row, lang)}`;
}

function asksOf({ collection, request }: RequestRow, registers: readonly AnyRegister[], lang: Lang): string {
  const declared = registers.find((each) => each.collection === collection)?.asked?.requests.of[request];
  return declared?.asks[lang] ?? request;
}

/** What asks it may say itself until when. */
function whenOf({ until, overdue, data }: RequestRow, lang: Lang): string {
  const isSaid = until !== null && Object.values(data).some((each) => sameData(each, until));
  const when = until && !isSaid ? `; ${WORDS[lang].until} ${PHRASES[lang].when(until)}` : '';
  return overdue ? `${when} (${WORDS[lang].overdue})` : when;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
