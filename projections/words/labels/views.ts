// Names of what is told of one thing, in both languages, where no column and no field of a command is called so.
import type { Bilingual, Lang } from '../../../src/forms/language.js';

const VIEWS: Readonly<Record<string, Bilingual>> = {
  aborted: { en: 'broken off', ru: 'прекращена' },
  answer: { en: 'answer', ru: 'ответ' },
  atStart: { en: 'at the start', ru: 'на момент начала' },
  attempt: { en: 'prevented attempt', ru: 'пресечённая попытка' },
  attributions: { en: 'attributed to', ru: 'отнесение к операции' },
  by: { en: 'said by', ru: 'кто сообщил' },
  completed: { en: 'completed', ru: 'завершена' },
  consents: { en: 'consents', ru: 'согласия' },
  corrections: { en: 'corrections', ru: 'исправления' },
  counts: { en: 'counts', ru: 'учитывается' },
  days: { en: 'days', ru: 'дней' },
  daysToRecord: { en: 'days until it was recorded', ru: 'дней до внесения' },
  earliest: { en: 'at the earliest', ru: 'не ранее' },
  elected: { en: 'elected', ru: 'избран' },
  figures: { en: 'where its figures are asked', ru: 'запрос показателей' },
  handovers: { en: 'handovers', ru: 'передачи' },
  identified: { en: 'identified as', ru: 'установлено исследованием' },
  inOffice: { en: 'in office', ru: 'занимает должность' },
  lateness: { en: 'late by, minutes', ru: 'опоздание, мин' },
  latest: { en: 'at the latest', ru: 'не позднее' },
  losses: { en: 'losses', ru: 'утраты контроля' },
  notConsented: { en: 'have not consented', ru: 'согласия нет' },
  officeHolders: { en: 'office-holders', ru: 'должностные лица' },
  onRoute: { en: 'on the route', ru: 'на маршруте' },
  otherAttempts: { en: 'other attempts told of', ru: 'другие сообщения о попытке' },
  otherCompletions: { en: 'other ends told of', ru: 'другие сообщения о завершении' },
  otherReports: { en: 'other reports', ru: 'другие сообщения' },
  participantsAsDeclared: { en: 'participants as stated', ru: 'участники, как объявлено' },
  printed: { en: 'as printed', ru: 'в опубликованном виде' },
  printedBy: { en: 'by the rules', ru: 'по правилам' },
  quantities: { en: 'all figures told of it', ru: 'все сведения о количестве' },
  report: { en: 'report', ru: 'сообщение' },
  reportingDelay: { en: 'reported after, minutes', ru: 'сообщено через, мин' },
  revoked: { en: 'revoked', ru: 'отменено' },
  routeChanges: { en: 'changes of the route', ru: 'изменения маршрута' },
  rule: { en: 'by which rule', ru: 'основание' },
  said: { en: 'how it was said', ru: 'как сообщено' },
  seized: { en: 'seized as', ru: 'при изъятии' },
  started: { en: 'started', ru: 'начата' },
  step: { en: 'step', ru: 'этап' },
  steps: { en: 'steps', ru: 'этапы' },
  substitutions: { en: 'substitutions', ru: 'замены' },
  withdrawals: { en: 'withdrawals', ru: 'отзывы' },
  withoutLine: { en: 'told of no known line', ru: 'сведения без строки' },
};

const inLanguage = (lang: Lang): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(VIEWS).map(([key, term]) => [key, term[lang]]));

export const viewNames: Readonly<Record<Lang, Readonly<Record<string, string>>>> = {
  en: inLanguage('en'),
  ru: inLanguage('ru'),
};
