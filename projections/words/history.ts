// Every event as a sentence in both languages. An event that has none here is shown by its name, never dropped.
import type { CommitteeEvents } from '../../src/domain/committee/events.js';
import type { OperationSeriesEvents } from '../../src/domain/operation-series/events.js';
import type { OperationEvents } from '../../src/domain/operation/events.js';
import type { DeclaredFigure, StatementEvents } from '../../src/domain/statement/events.js';
import type { Attribution } from '../../src/domain/values/who/attribution.js';
import { countryName } from '../../src/domain/values/who/country.js';
import { textOfQuantity } from '../../src/domain/values/amounts/quantity.js';
import { className, substanceName } from '../../src/domain/values/goods/substance.js';
import { type Names, nameIn } from '../../src/domain/values/text.js';
import { textOfWhen } from '../../src/domain/values/time/when-text.js';
import { controlledDeliverySentences } from './controlled-delivery.js';
import { countedInWords } from './counted.js';
import { incidentSentences } from './incident.js';
import type { Lang } from '../../src/forms/language.js';
import { type Sentence, type Sentences, where } from './sentences.js';

const operation: Sentences<OperationEvents> = {
  OperationDecided: {
    en: ({ organisers, region, decidedOn, targets }) =>
      `Decided by ${organisers.join(', ')}${where(region, (it) => ` (${it})`)}, ${textOfWhen(decidedOn, 'en')}; against: ${targets.map((each) => className(each, 'en')).join(', ')}`,
    ru: ({ organisers, region, decidedOn, targets }) =>
      `Решение об операции: ${organisers.join(', ')}${where(region, (it) => ` (${it})`)}, ${textOfWhen(decidedOn, 'ru')}; направлена против: ${targets.map((each) => className(each, 'ru')).join(', ')}`,
  },
  OperationPlanned: {
    en: ({ codeName, series, window }) =>
      `Planned${where(codeName, (it) => ` under the name “${it}”`)}${where(series, (it) => ` as an edition of the series ${it}`)}${where(window, (it) => `, to run ${textOfWhen(it, 'en')}`)}`,
    ru: ({ codeName, series, window }) =>
      `План операции${where(codeName, (it) => ` «${it}»`)}${where(series, (it) => ` в серии ${it}`)}${where(window, (it) => `, сроки: ${textOfWhen(it, 'ru')}`)}`,
  },
  ParticipantNominated: {
    en: ({ country, capacity }) =>
      `${countryName(country, 'en')} takes part as ${capacity === 'OBSERVER' ? 'an observer' : 'a participant'}`,
    ru: ({ country, capacity }) =>
      `${countryName(country, 'ru')}: ${capacity === 'OBSERVER' ? 'наблюдатель' : 'участник'} операции`,
  },
  ContactPointNominated: {
    en: ({ country, contact }) => `${countryName(country, 'en')}: the national contact point is ${contact}`,
    ru: ({ country, contact }) => `${countryName(country, 'ru')}: национальный контактный пункт — ${contact}`,
  },
  ParticipantWithdrew: {
    en: ({ country, on }) =>
      `${countryName(country, 'en')} no longer takes part${where(on, (it) => ` (${textOfWhen(it, 'en')})`)}`,
    ru: ({ country, on }) =>
      `${countryName(country, 'ru')} прекращает участие${where(on, (it) => ` (${textOfWhen(it, 'ru')})`)}`,
  },
  OperationLaunched: {
    en: ({ window, codeName, participants }) =>
      `Launched${where(codeName, (it) => ` as “${it}”`)}, running ${textOfWhen(window, 'en')}${where(participants, (it) => `; taking part: ${attributed(it, 'en')}`)}`,
    ru: ({ window, codeName, participants }) =>
      `Операция${where(codeName, (it) => ` «${it}»`)} начата, сроки: ${textOfWhen(window, 'ru')}${where(participants, (it) => `; участвуют: ${attributed(it, 'ru')}`)}`,
  },
  OperationConcluded: {
    en: ({ endedAt, reportsAcceptedUntil }) =>
      `Concluded: ended ${textOfWhen(endedAt, 'en')}${where(reportsAcceptedUntil, (it) => `; reports accepted until ${textOfWhen(it, 'en')}`)}`,
    ru: ({ endedAt, reportsAcceptedUntil }) =>
      `Операция завершена: ${textOfWhen(endedAt, 'ru')}${where(reportsAcceptedUntil, (it) => `; сообщения принимаются до ${textOfWhen(it, 'ru')}`)}`,
  },
};

const series: Sentences<OperationSeriesEvents> = {
  OperationSeriesEstablished: {
    en: ({ recurrence, firstEdition }) =>
      `The series was established${recurrence === 'ANNUAL' ? ', to be held every year' : ''}${where(firstEdition, (it) => `; first edition: ${it}`)}`,
    ru: ({ recurrence, firstEdition }) =>
      `Учреждена серия операций${recurrence === 'ANNUAL' ? ', ежегодная' : ''}${where(firstEdition, (it) => `; первая операция: ${it}`)}`,
  },
};

const committee: Sentences<CommitteeEvents> = {
  CommitteeEstablished: {
    en: ({ names, date }) => `Established: ${named(names, 'en')}, ${textOfWhen(date, 'en')}`,
    ru: ({ names, date }) => `Учреждён комитет: ${named(names, 'ru')}, ${textOfWhen(date, 'ru')}`,
  },
  MembershipStarted: {
    en: ({ country, from }) => `${countryName(country, 'en')} became a member, ${textOfWhen(from, 'en')}`,
    ru: ({ country, from }) => `${countryName(country, 'ru')} входит в состав, ${textOfWhen(from, 'ru')}`,
  },
  MembershipEnded: {
    en: ({ country, to }) => `${countryName(country, 'en')} ceased to be a member, ${textOfWhen(to, 'en')}`,
    ru: ({ country, to }) => `${countryName(country, 'ru')} выходит из состава, ${textOfWhen(to, 'ru')}`,
  },
  ChairmanElected: {
    en: ({ person, office, reElection, electedOn }) =>
      `${person} was ${reElection ? 're-elected' : 'elected'} (${office}), ${textOfWhen(electedOn, 'en')}`,
    ru: ({ person, office, reElection, electedOn }) =>
      `${reElection ? 'Переизбрание' : 'Избрание'}: ${person} (${office}), ${textOfWhen(electedOn, 'ru')}`,
  },
  OfficeHolderAttested: {
    en: ({ person, office, asOf }) =>
      `${person} is attested as ${office}, ${textOfWhen(asOf, 'en')}; no election is thereby proved`,
    ru: ({ person, office, asOf }) =>
      `Засвидетельствовано: ${person} — ${office}, ${textOfWhen(asOf, 'ru')}; избрание этим не доказано`,
  },
};

const statement: Sentences<StatementEvents> = {
  FiguresDeclared: {
    en: (data) => figures(data, 'en', 'declared', 'of these', textOfWhen(data.asserted, 'en')),
    ru: (data) => figures(data, 'ru', 'заявлено', 'в том числе', textOfWhen(data.asserted, 'ru')),
  },
  StatementWithdrawn: {
    en: ({ reason }) => `The statement was withdrawn: ${reason}`,
    ru: ({ reason }) => `Заявление отозвано: ${reason}`,
  },
};

function figures(
  data: StatementEvents['FiguresDeclared'],
  lang: Lang,
  ...[declared, within, on]: readonly [string, string, string]
): string {
  const { assertedBy, attribution, headline, parts, counts } = data;
  const counted = counts.map(({ what, n, bound }) => `${SIGNS[bound]}${n} ${countedInWords(what, String(n), lang)}`);
  const overall = [...counted, ...(headline ? [figure(headline, lang)] : [])].join(', ');
  const detail = parts.map((each) => figure(each, lang)).join(', ');
  const both = overall && detail ? `${overall} (${within}: ${detail})` : overall || detail;
  return `${assertedBy.join(', ')}, ${on}: ${declared} ${both} — ${attributed(attribution, lang)}`;
}

const SIGNS = { EQ: '', GT: '> ', GE: '≥ ', LT: '< ', LE: '≤ ', APPROX: '≈ ' } as const;

function figure({ substance, class: stated, quantity }: DeclaredFigure, lang: Lang): string {
  const ofClass = stated ? className(stated, lang) : '';
  const goods = substance && substance !== 'unspecified' ? substanceName(substance, lang) : ofClass;
  return `${textOfQuantity(quantity, lang)} ${goods}`.trim();
}

function attributed(attribution: Attribution, lang: Lang): string {
  if (attribution.kind === 'country') return countryName(attribution.code, lang);
  return `${attribution.of}${attribution.count === null ? '' : ` (${attribution.count})`}`;
}

const named = (names: Names, lang: Lang): string => nameIn(names, lang);

const SENTENCES: Record<string, Sentence<never> | undefined> = {
  ...operation,
  ...series,
  ...committee,
  ...statement,
  ...controlledDeliverySentences,
  ...incidentSentences,
};

/** The types that have a sentence; a test compares them with the events of the domain. */
export const TOLD = Object.keys(SENTENCES);

export function eventInWords(type: string, data: unknown, lang: Lang): string {
  return SENTENCES[type]?.[lang](data as never) ?? type;
}
