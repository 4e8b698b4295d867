// The events of an incident as sentences of both languages.
import { method } from '../../values/amounts/quantity.js';
import { type Phrases, where } from '../../values/phrases.js';
import { withdrawnWords } from '../../rectifying/words.js';
import type { Sentences } from '../../wording.js';
import type { Examined, IncidentEvents } from '../events.js';
import { detection as detections } from '../../values/goods/movement.js';
import { withdrawalReason } from '../../values/reasons.js';
import { audienceSentences } from '../../audience/words.js';
import { correction, lineOf } from './changes.js';
import { LINES, papers } from './papers.js';
import { attemptCategory, disposal, DIRECTIONS, MODES } from './codes.js';
import { aside, ofClass, seizureSentences } from './seizure-sentences.js';

const after = (text: string | undefined): string => where(text || undefined, (it) => `: ${it}`);

const others: Sentences<Omit<IncidentEvents, 'IncidentEntryWithdrawn'>> = {
  ...audienceSentences,
  IncidentReported: {
    en: (data, phrase) => `${phrase.country(data.country)} reports an incident: ${details(data, phrase)}`,
    ru: (data, phrase) => `${phrase.country(data.country)} сообщает о случае: ${details(data, phrase)}`,
  },
  SmugglingAttemptPrevented: {
    en: (data, phrase) => `A smuggling attempt was prevented: ${attempt(data, phrase)}`,
    ru: (data, phrase) => `Пресечена попытка контрабанды: ${attempt(data, phrase)}`,
  },
  ...seizureSentences,
  QuantityEstablished: {
    en: (data, phrase) => `Quantity established, line ${data.lineId}: ${established(data, phrase)}`,
    ru: (data, phrase) => `Установлено количество, строка ${data.lineId}: ${established(data, phrase)}`,
  },
  SubstanceIdentified: {
    en: (data, phrase) => `Substance identified, line ${data.lineId}: ${identified(data, phrase)}`,
    ru: (data, phrase) => `Установлено вещество, строка ${data.lineId}: ${identified(data, phrase)}`,
  },
  ReportCorrected: {
    en: (data, phrase, before) =>
      `${where(lineOf(data), (it) => `Line ${it} corrected`) || 'The report was corrected'} ${correction(data, phrase, before)}`,
    ru: (data, phrase, before) =>
      `${lineOf(data) === undefined ? 'Сообщение исправлено' : `Строка ${lineOf(data)} исправлена`} ${correction(data, phrase, before)}`,
  },
  CorrectionProposed: {
    en: ({ by, text, quantity }, phrase) =>
      `${phrase.administration(by)} proposes a correction: ${text}${aside(where(quantity, phrase.quantity))}`,
    ru: ({ by, text, quantity }, phrase) =>
      `${phrase.administration(by)} предлагает исправление: ${text}${aside(where(quantity, phrase.quantity))}`,
  },
  ProposalAccepted: {
    en: ({ counts }) =>
      counts ? 'What was proposed was accepted, and counts from here on' : 'The proposed correction was accepted',
    ru: ({ counts }) =>
      counts ? 'Предложенное принято и учитывается с этого момента' : 'Предложенное исправление принято',
  },
  ProposalDeclined: {
    en: ({ reason }) => `The proposed correction was declined${after(reason)}`,
    ru: ({ reason }) => `Предложенное исправление отклонено${after(reason)}`,
  },
  ProposalRetracted: {
    en: ({ reason }) => `What was proposed was taken back${after(reason)}`,
    ru: ({ reason }) => `Предложение снято внёсшей его стороной${after(reason)}`,
  },
  CustodyTransferred: {
    en: (data, phrase) => `Handed over to ${handover(data, phrase)}`,
    ru: (data, phrase) => `Передано: ${handover(data, phrase)}`,
  },
  CustodyAccepted: {
    en: (data, phrase) => `The handover was confirmed by the taker${after(taken(data, phrase))}`,
    ru: (data, phrase) => `Передача подтверждена принявшей стороной${after(taken(data, phrase))}`,
  },
  SampleSent: {
    en: (data, phrase) => `A sample was sent to a laboratory, line ${data.lineId}: ${sample(data, phrase)}`,
    ru: (data, phrase) => `Проба направлена в лабораторию, строка ${data.lineId}: ${sample(data, phrase)}`,
  },
  GoodsDisposed: {
    en: (data, phrase) => `What became of the goods: ${disposed(data, phrase)}`,
    ru: (data, phrase) => `Судьба товара: ${disposed(data, phrase)}`,
  },
  AnnexTakenOver: {
    en: ({ annex }) => `The annex ${annex} was taken over: what it found counts`,
    ru: ({ annex }) => `Приложение ${annex} учтено: его результат принят`,
  },
  ReportConfirmed: {
    en: () => 'The state for which it was keyed in confirmed it',
    ru: () => 'Подтверждено государством, от имени которого внесено',
  },
  ReportDisowned: {
    en: ({ reason }) => `The state for which it was keyed in disowned it: it counts for nothing${after(reason)}`,
    ru: ({ reason }) =>
      `Государство, от имени которого это внесено, не признаёт этих сведений: они не учитываются${after(reason)}`,
  },
  ContributionAccepted: {
    en: ({ lineId, country }, phrase) => `${phrase.country(country)} had a part in line ${lineId}, and says so itself`,
    ru: ({ lineId, country }, phrase) => `${phrase.country(country)} подтверждает своё участие, строка ${lineId}`,
  },
  ContributionDeclined: {
    en: ({ lineId, country, reason }, phrase) =>
      `${phrase.country(country)} had no part in line ${lineId}${after(reason)}`,
    ru: ({ lineId, country, reason }, phrase) =>
      `${phrase.country(country)} не подтверждает своё участие, строка ${lineId}${after(reason)}`,
  },
  LineWithdrawn: {
    en: ({ lineId, reason, note }, phrase) =>
      `Line ${lineId} was withdrawn (${phrase.term(withdrawalReason, reason)})${after(note)}`,
    ru: ({ lineId, reason, note }, phrase) =>
      `Строка ${lineId} отозвана (${phrase.term(withdrawalReason, reason)})${after(note)}`,
  },
  ReportWithdrawn: {
    en: ({ reason, note }, phrase) =>
      `The report was withdrawn (${phrase.term(withdrawalReason, reason)})${after(note)}`,
    ru: ({ reason, note }, phrase) => `Сообщение отозвано (${phrase.term(withdrawalReason, reason)})${after(note)}`,
  },
  IncidentAttributedToOperation: {
    en: ({ operation, rule }) =>
      `Attributed to the operation ${operation} (${rule === 'REPORTED' ? 'as reported' : 'by decision'})`,
    ru: ({ operation, rule }) =>
      `Отнесено к операции ${operation} (${rule === 'REPORTED' ? 'по сообщению' : 'по решению'})`,
  },
  NoteAdded: {
    en: ({ text, lineId }) => `Note${where(lineId, (it) => ` on line ${it}`)}: ${text}`,
    ru: ({ text, lineId }) => `Примечание${where(lineId, (it) => ` к строке ${it}`)}: ${text}`,
  },
  AttributionRevoked: {
    en: ({ operation, reason }) => `No longer attributed to the operation ${operation}${after(reason)}`,
    ru: ({ operation, reason }) => `Больше не относится к операции ${operation}${after(reason)}`,
  },
};

export const events: Sentences<IncidentEvents> = {
  ...others,
  IncidentEntryWithdrawn: withdrawnWords('IncidentEntryWithdrawn', others),
};

function details(data: IncidentEvents['IncidentReported'], phrase: Phrases): string {
  const { post, place, occurredAt, direction, transportMode, detection } = data;
  const named = [
    phrase.when(occurredAt),
    post,
    place,
    direction && phrase.in(DIRECTIONS[direction]),
    transportMode && phrase.in(MODES[transportMode]),
    detection && phrase.term(detections, detection),
  ];
  return named.filter((each) => each !== undefined).join(', ');
}

function attempt(data: IncidentEvents['SmugglingAttemptPrevented'], phrase: Phrases): string {
  const persons = where(data.personsArrested, (n) => `; ${phrase.counted(n, 'PERSON_ARRESTED')}`);
  return `${phrase.term(attemptCategory, data.category)}${aside(data.method)}${persons}`;
}

const established = (data: IncidentEvents['QuantityEstablished'], phrase: Phrases): string =>
  `${phrase.quantity(data.quantity)}, ${phrase.term(method, data.quantity.method)}${examinedIn(data, phrase)}`;

const identified = (data: IncidentEvents['SubstanceIdentified'], phrase: Phrases): string =>
  `${ofClass(data, phrase)}${examinedIn(data, phrase)}`;

const SAMPLE = { en: 'of a sample', ru: 'по пробе' };

const examinedIn = (
  { certificate, examined }: { readonly certificate?: string; readonly examined?: Examined },
  phrase: Phrases,
): string => `${aside(certificate)}${examined === 'SAMPLE' ? `, ${phrase.in(SAMPLE)}` : ''}`;

const taken = ({ at, quantity, actNo, seals }: IncidentEvents['CustodyAccepted'], phrase: Phrases): string =>
  [where(at, phrase.when), ...papers({ quantity, actNo, seals }, phrase)].filter(Boolean).join(', ');

const sample = ({ laboratory, at, quantity, actNo, seals }: IncidentEvents['SampleSent'], phrase: Phrases): string =>
  [laboratory, ...papers({ quantity, actNo, seals }, phrase), phrase.when(at)].filter(Boolean).join(', ');

const disposed = ({ lines, as, at, quantity, actNo }: IncidentEvents['GoodsDisposed'], phrase: Phrases): string =>
  [
    `${phrase.term(disposal, as)} (${phrase.in(LINES)} ${lines.join(', ')})`,
    ...papers({ quantity, actNo }, phrase),
    phrase.when(at),
  ]
    .filter(Boolean)
    .join(', ');

function handover(data: IncidentEvents['CustodyTransferred'], phrase: Phrases): string {
  const { lines, to, at, quantity, seals, actNo } = data;
  const whom = [phrase.country(to.country), to.service].filter(Boolean).join(' ');
  const what = [`${phrase.in(LINES)} ${lines.join(', ')}`, ...papers({ quantity, actNo, seals }, phrase)];
  return `${whom}, ${[...what, phrase.when(at)].filter(Boolean).join(', ')}`;
}
