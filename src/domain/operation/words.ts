// The words of an operation: what happened to it, how far it is, and what contradicts it, in both languages.
import { type Phrases, where } from '../values/phrases.js';
import { reportInWords } from '../values/situation-report.js';
import type { When } from '../values/time/when.js';
import type { Unrectified } from '../rectifying/events.js';
import { rectifiable } from '../rectifying/words.js';
import { wordsOf } from '../wording.js';
import { levels, resources } from './words/codes.js';
import { refusals } from './words/refusals.js';
import { scope, stageText } from './words/scope.js';
import type { OperationEvents, UnitMember } from './events.js';
import type { Operation } from './story.js';

const amended = (said: readonly (readonly [string, When | undefined])[], phrase: Phrases): string =>
  said.flatMap(([name, when]) => (when ? [`${name} ${phrase.when(when)}`] : [])).join('; ');

const listed = (members: readonly UnitMember[]): string =>
  members.map(({ administration, officer }) => [administration, officer].filter(Boolean).join(' ')).join(', ');

const words = wordsOf<{
  events: Unrectified<OperationEvents, 'Operation'>;
  states: Uppercase<Exclude<Operation['phase'], 'unknown'>> | 'SUSPENDED' | 'CANCELLED';
}>()({
  events: {
    OperationDecided: {
      en: ({ organisers, region, decidedOn, targets }, phrase) =>
        `Decided by ${organisers.map(phrase.administration).join(', ')}${where(region, (it) => ` (${phrase.known(it)})`)}, ${phrase.when(decidedOn)}; against: ${targets.map((each) => phrase.class(each)).join(', ')}`,
      ru: ({ organisers, region, decidedOn, targets }, phrase) =>
        `Решение об операции: ${organisers.map(phrase.administration).join(', ')}${where(region, (it) => ` (${phrase.known(it)})`)}, ${phrase.when(decidedOn)}; направлена против: ${targets.map((each) => phrase.class(each)).join(', ')}`,
    },
    OperationPlanned: {
      en: ({ codeName, series, window }, phrase) =>
        `Planned${where(codeName, (it) => ` under the name “${it}”`)}${where(series, (it) => ` as an edition of the series ${it}`)}${where(window, (it) => `, to run ${phrase.when(it)}`)}`,
      ru: ({ codeName, series, window }, phrase) =>
        `План операции${where(codeName, (it) => ` «${it}»`)}${where(series, (it) => ` в серии ${it}`)}${where(window, (it) => `, сроки: ${phrase.when(it)}`)}`,
    },
    ParticipantNominated: {
      en: ({ country, capacity, level }, phrase) =>
        `${phrase.administration(country)} takes part as ${capacity === 'OBSERVER' ? 'an observer' : 'a participant'}${where(level, (it) => `: ${phrase.term(levels, it)}`)}`,
      ru: ({ country, capacity, level }, phrase) =>
        `${phrase.administration(country)}: ${capacity === 'OBSERVER' ? 'наблюдатель' : 'участник'} операции${where(level, (it) => ` (${phrase.term(levels, it)})`)}`,
    },
    ContactPointNominated: {
      en: ({ country, contact }, phrase) => `${phrase.country(country)}: the national contact point is ${contact}`,
      ru: ({ country, contact }, phrase) => `${phrase.country(country)}: национальный контактный пункт — ${contact}`,
    },
    ParticipationConfirmed: {
      en: ({ country, on }, phrase) =>
        `${phrase.administration(country)} confirms that it takes part${where(on, (it) => ` (${phrase.when(it)})`)}`,
      ru: ({ country, on }, phrase) =>
        `${phrase.administration(country)}: участие подтверждено${where(on, (it) => ` (${phrase.when(it)})`)}`,
    },
    NilReturnSubmitted: {
      en: (data, phrase) =>
        `${phrase.country(data.country)}: nil return, ${phrase.when(data.period)}${scope(data, 'en')}`,
      ru: (data, phrase) =>
        `${phrase.country(data.country)}: нулевое донесение, ${phrase.when(data.period)}${scope(data, 'ru')}`,
    },
    ParticipantWithdrew: {
      en: ({ country, on }, phrase) =>
        `${phrase.administration(country)} no longer takes part${where(on, (it) => ` (${phrase.when(it)})`)}`,
      ru: ({ country, on }, phrase) =>
        `${phrase.administration(country)} прекращает участие${where(on, (it) => ` (${phrase.when(it)})`)}`,
    },
    CoordinationUnitSetUp: {
      en: ({ members, place, hours }, phrase) =>
        `The coordination unit: ${listed(members)}${where(place, (it) => `; place: ${phrase.place(it)}`)}${where(hours, (it) => `; ${it}`)}`,
      ru: ({ members, place, hours }, phrase) =>
        `Координационный штаб: ${listed(members)}${where(place, (it) => `; место: ${phrase.place(it)}`)}${where(hours, (it) => `; ${it}`)}`,
    },
    ResourceDeployed: {
      en: ({ country, resource, units, place, dates }, phrase) =>
        `${phrase.country(country)} deploys ${phrase.term(resources, resource)}: ${units}${where(place, (it) => `; place: ${phrase.place(it)}`)}${where(dates, (it) => `; ${phrase.when(it)}`)}`,
      ru: ({ country, resource, units, place, dates }, phrase) =>
        `${phrase.country(country)} выделяет силы и средства: ${phrase.term(resources, resource)} — ${units}${where(place, (it) => `; место: ${phrase.place(it)}`)}${where(dates, (it) => `; сроки: ${phrase.when(it)}`)}`,
    },
    ResourceWithdrawn: {
      en: ({ country, on }, phrase) =>
        `${phrase.country(country)} takes away what it had deployed${where(on, (it) => ` (${phrase.when(it)})`)}`,
      ru: ({ country, on }, phrase) =>
        `${phrase.country(country)}: выделенные силы и средства отозваны${where(on, (it) => ` (${phrase.when(it)})`)}`,
    },
    OperationPhaseStarted: {
      en: ({ startedOn, name, ...stage }, phrase) =>
        `Started: ${stageText(stage, 'en')}${where(name, (it) => `, ${phrase.name(it)}`)}, ${phrase.when(startedOn)}`,
      ru: ({ startedOn, name, ...stage }, phrase) =>
        `Начало: ${stageText(stage, 'ru')}${where(name, (it) => `, ${phrase.name(it)}`)}, ${phrase.when(startedOn)}`,
    },
    OperationPhaseEnded: {
      en: ({ endedOn, ...stage }, phrase) => `Ended: ${stageText(stage, 'en')}, ${phrase.when(endedOn)}`,
      ru: ({ endedOn, ...stage }, phrase) => `Окончание: ${stageText(stage, 'ru')}, ${phrase.when(endedOn)}`,
    },
    OperationSuspended: {
      en: ({ from, reason }, phrase) => `Suspended from ${phrase.when(from)}: ${reason}`,
      ru: ({ from, reason }, phrase) => `Операция приостановлена (${phrase.when(from)}): ${reason}`,
    },
    OperationResumed: {
      en: ({ from }, phrase) => `Goes on from ${phrase.when(from)}`,
      ru: ({ from }, phrase) => `Операция возобновлена (${phrase.when(from)})`,
    },
    OperationCancelled: {
      en: ({ cancelledOn, reason }, phrase) => `Cancelled, ${phrase.when(cancelledOn)}: ${reason}`,
      ru: ({ cancelledOn, reason }, phrase) => `Операция отменена (${phrase.when(cancelledOn)}): ${reason}`,
    },
    OperationLaunched: {
      en: ({ window, codeName, participants }, phrase) =>
        `Launched${where(codeName, (it) => ` as “${it}”`)}, running ${phrase.when(window)}${where(participants, (it) => `; taking part: ${phrase.attributed(it)}`)}`,
      ru: ({ window, codeName, participants }, phrase) =>
        `Операция${where(codeName, (it) => ` «${it}»`)} начата, сроки: ${phrase.when(window)}${where(participants, (it) => `; участвуют: ${phrase.attributed(it)}`)}`,
    },
    OperationAmended: {
      en: ({ window, endedAt, reportsAcceptedUntil, reason }, phrase) =>
        `Put right: ${amended(
          [
            ['window', window],
            ['ended', endedAt],
            ['reports accepted until', reportsAcceptedUntil],
          ],
          phrase,
        )}. ${reason}`,
      ru: ({ window, endedAt, reportsAcceptedUntil, reason }, phrase) =>
        `Уточнено: ${amended(
          [
            ['сроки', window],
            ['завершена', endedAt],
            ['сообщения принимаются до', reportsAcceptedUntil],
          ],
          phrase,
        )}. ${reason}`,
    },
    SituationReportIssued: reportInWords,
    OperationDebriefed: {
      en: ({ heldOn, meeting, lessons }, phrase) =>
        `Debriefed, ${phrase.when(heldOn)}${where(meeting, (it) => `; meeting: ${it}`)}; lessons: ${lessons.map(phrase.name).join('; ')}`,
      ru: ({ heldOn, meeting, lessons }, phrase) =>
        `Итоги операции разобраны, ${phrase.when(heldOn)}${where(meeting, (it) => `; заседание: ${it}`)}; выводы: ${lessons.map(phrase.name).join('; ')}`,
    },
    ResultsFrozen: {
      en: ({ position, frozenOn }, phrase) =>
        `Results frozen at ${position}${where(frozenOn, (it) => `, ${phrase.when(it)}`)}`,
      ru: ({ position, frozenOn }, phrase) =>
        `Результаты зафиксированы на позицию ${position}${where(frozenOn, (it) => `, ${phrase.when(it)}`)}`,
    },
    OperationConcluded: {
      en: ({ endedAt, reportsAcceptedUntil }, phrase) =>
        `Concluded: ended ${phrase.when(endedAt)}${where(reportsAcceptedUntil, (it) => `; reports accepted until ${phrase.when(it)}`)}`,
      ru: ({ endedAt, reportsAcceptedUntil }, phrase) =>
        `Операция завершена: ${phrase.when(endedAt)}${where(reportsAcceptedUntil, (it) => `; сообщения принимаются до ${phrase.when(it)}`)}`,
    },
  },
  states: {
    PREPARING: { en: 'in preparation', ru: 'готовится' },
    LAUNCHED: { en: 'under way', ru: 'проводится' },
    SUSPENDED: { en: 'suspended', ru: 'приостановлена' },
    CANCELLED: { en: 'cancelled', ru: 'отменена' },
    CONCLUDED: { en: 'concluded', ru: 'завершена' },
  },
  refusals,
});

export const operationWords = rectifiable('Operation', words);
