// The words of an operation: what happened to it, how far it is, and what contradicts it, in both languages.
import { type Phrases, where } from '../values/phrases.js';
import type { When } from '../values/time/when.js';
import type { Unrectified } from '../rectifying/events.js';
import { rectifiable } from '../rectifying/words.js';
import { wordsOf } from '../wording.js';
import { resources } from './words/codes.js';
import type { OperationEvents, UnitMember } from './events.js';
import type { Operation } from './story.js';

const amended = (said: readonly (readonly [string, When | undefined])[], phrase: Phrases): string =>
  said.flatMap(([name, when]) => (when ? [`${name} ${phrase.when(when)}`] : [])).join('; ');

const listed = (members: readonly UnitMember[]): string =>
  members.map(({ administration, officer }) => [administration, officer].filter(Boolean).join(' ')).join(', ');

const words = wordsOf<{
  events: Unrectified<OperationEvents, 'Operation'>;
  states: Uppercase<Exclude<Operation['phase'], 'unknown'>>;
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
      en: ({ country, capacity }, phrase) =>
        `${phrase.country(country)} takes part as ${capacity === 'OBSERVER' ? 'an observer' : 'a participant'}`,
      ru: ({ country, capacity }, phrase) =>
        `${phrase.country(country)}: ${capacity === 'OBSERVER' ? 'наблюдатель' : 'участник'} операции`,
    },
    ContactPointNominated: {
      en: ({ country, contact }, phrase) => `${phrase.country(country)}: the national contact point is ${contact}`,
      ru: ({ country, contact }, phrase) => `${phrase.country(country)}: национальный контактный пункт — ${contact}`,
    },
    ParticipantWithdrew: {
      en: ({ country, on }, phrase) =>
        `${phrase.country(country)} no longer takes part${where(on, (it) => ` (${phrase.when(it)})`)}`,
      ru: ({ country, on }, phrase) =>
        `${phrase.country(country)} прекращает участие${where(on, (it) => ` (${phrase.when(it)})`)}`,
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
    CONCLUDED: { en: 'concluded', ru: 'завершена' },
  },
  refusals: {
    OPERATION_NOT_KNOWN: {
      kind: 'conflict',
      en: 'The log does not hold the operation “{operation}”.',
      ru: 'В журнале нет операции «{operation}».',
      fix: {
        en: 'Check the id, or decide on the operation first.',
        ru: 'Проверьте идентификатор либо сначала внесите решение об операции.',
      },
    },
    ALREADY_DECIDED: {
      kind: 'conflict',
      en: 'The operation “{operation}” has already been decided on with other particulars.',
      ru: 'Решение об операции «{operation}» уже принято с другими сведениями.',
      fix: {
        en: 'Plan the operation instead, or choose another id.',
        ru: 'Внесите план операции либо выберите другой идентификатор.',
      },
    },
    NOT_DECIDED: {
      kind: 'conflict',
      en: 'The operation “{operation}” has been neither decided on nor planned.',
      ru: 'В журнале нет ни решения об операции «{operation}», ни её плана.',
      fix: { en: 'Decide on the operation or plan it first.', ru: 'Сначала внесите решение об операции или её план.' },
    },
    ALREADY_LAUNCHED: {
      kind: 'conflict',
      en: 'The operation “{operation}” has already been launched.',
      ru: 'Операция «{operation}» уже начата.',
      fix: {
        en: 'An operation is launched once; the next edition has an id of its own.',
        ru: 'Операция начинается один раз; у следующей операции свой идентификатор.',
      },
    },
    NOT_LAUNCHED: {
      kind: 'conflict',
      en: 'The operation “{operation}” has not been launched.',
      ru: 'Операция «{operation}» не начата.',
      fix: { en: 'Launch the operation first.', ru: 'Сначала начните операцию.' },
    },
    NOT_CONCLUDED: {
      kind: 'conflict',
      en: 'The operation “{operation}” has not been concluded, so its end cannot be put right.',
      ru: 'Операция «{operation}» не завершена: уточнять её окончание рано.',
      fix: { en: 'Conclude the operation first.', ru: 'Сначала завершите операцию.' },
    },
    ALREADY_CONCLUDED: {
      kind: 'conflict',
      en: 'The operation “{operation}” has been concluded.',
      ru: 'Операция «{operation}» завершена.',
      fix: {
        en: 'Nothing more can be decided about it; reports and statements are still accepted.',
        ru: 'Решения по ней больше не принимаются; сообщения и объявленные данные принимаются.',
      },
    },
    ENDS_BEFORE_LAUNCH: {
      kind: 'conflict',
      en: 'The end of the operation “{operation}” lies before its beginning.',
      ru: 'Окончание операции «{operation}» раньше её начала.',
      fix: {
        en: 'Give an end that is not before the window’s first day.',
        ru: 'Укажите окончание не раньше первого дня операции.',
      },
    },
    ACCEPTANCE_ENDS_TOO_EARLY: {
      kind: 'conflict',
      en: 'Reports would be accepted only until a moment before the end of the operation “{operation}”.',
      ru: 'Срок приёма сообщений заканчивается раньше окончания операции «{operation}».',
      fix: { en: 'Give a deadline that is not before the end.', ru: 'Укажите срок приёма не раньше окончания.' },
    },
    NOT_A_PARTICIPANT: {
      kind: 'conflict',
      en: '{country} does not take part in the operation “{operation}”.',
      ru: 'В операции «{operation}» не участвует: {country}.',
      fix: { en: 'Nominate the participant first.', ru: 'Сначала внесите участника.' },
    },
  },
});

export const operationWords = rectifiable('Operation', words);
