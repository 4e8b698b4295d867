// The words of a meeting: what happened in it, how far it is, what is to be done, and what contradicts it.
import { where } from '../values/phrases.js';
import type { Unrectified } from '../rectifying/events.js';
import { rectifiable } from '../rectifying/words.js';
import { FLAG, wordsOf } from '../wording.js';
import type { MeetingEvents } from './events.js';
import type { Meeting } from './story.js';
import { attendingAs, topics } from './words/codes.js';

const words = wordsOf<{
  events: Unrectified<MeetingEvents, 'Meeting'>;
  states: Uppercase<Exclude<Meeting['phase'], 'unknown'>>;
  tasks: 'CLOSE' | 'FLAG';
}>()({
  events: {
    MeetingConvened: {
      en: ({ body, ordinal, dates, place }, phrase) =>
        `Meeting no. ${ordinal} of ${phrase.administration(body.toUpperCase())}, ${phrase.when(dates)}${where(place, (it) => `; place: ${phrase.place(it)}`)}`,
      ru: ({ body, ordinal, dates, place }, phrase) =>
        `${ordinal}-е заседание: ${phrase.administration(body.toUpperCase())}, ${phrase.when(dates)}${where(place, (it) => `; место: ${phrase.place(it)}`)}`,
    },
    MeetingChaired: {
      en: ({ person, office }, phrase) => `In the chair: ${person}${where(office, (it) => ` (${phrase.known(it)})`)}`,
      ru: ({ person, office }, phrase) =>
        `Председательствует: ${person}${where(office, (it) => ` (${phrase.known(it)})`)}`,
    },
    AttendanceRecorded: {
      en: ({ delegations }, phrase) =>
        `Delegations: ${delegations.map((each) => `${phrase.administration(each.administration)} (${phrase.term(attendingAs, each.capacity)})`).join(', ')}`,
      ru: ({ delegations }, phrase) =>
        `Делегации: ${delegations.map((each) => `${phrase.administration(each.administration)} (${phrase.term(attendingAs, each.capacity)})`).join(', ')}`,
    },
    AgendaItemDiscussed: {
      en: ({ topic, summary }, phrase) =>
        `Discussed: ${phrase.term(topics, topic)}${where(summary, (it) => `; ${phrase.name(it)}`)}`,
      ru: ({ topic, summary }, phrase) =>
        `Обсуждено: ${phrase.term(topics, topic)}${where(summary, (it) => `; ${phrase.name(it)}`)}`,
    },
    MeetingClosed: {
      en: ({ closedOn, protocol }, phrase) =>
        `Closed, ${phrase.when(closedOn)}${where(protocol, (it) => `; protocol ${it}`)}`,
      ru: ({ closedOn, protocol }, phrase) =>
        `Заседание закрыто, ${phrase.when(closedOn)}${where(protocol, (it) => `; протокол ${it}`)}`,
    },
  },
  states: {
    CONVENED: { en: 'convened', ru: 'созвано' },
    CLOSED: { en: 'closed', ru: 'закрыто' },
  },
  tasks: {
    CLOSE: { en: 'its end, with the protocol', ru: 'закрытие с протоколом' },
    FLAG,
  },
  refusals: {
    ALREADY_CONVENED: {
      kind: 'conflict',
      en: 'The meeting “{meeting}” has already been convened with other particulars.',
      ru: 'Заседание «{meeting}» уже созвано с другими сведениями.',
      fix: {
        en: 'Correct what was said, or give the next number.',
        ru: 'Исправьте сказанное или укажите следующий номер.',
      },
    },
    MEETING_MISNAMED: {
      kind: 'conflict',
      en: 'A meeting is named by its body and its number: this one would be “{named}”, not “{id}”.',
      ru: 'Заседание называется по органу и номеру: это было бы «{named}», а не «{id}».',
      fix: { en: 'Send it to “{named}”.', ru: 'Отправьте его под именем «{named}».' },
    },
    MEETING_NOT_CONVENED: {
      kind: 'conflict',
      en: 'The log does not hold that the meeting “{meeting}” was convened.',
      ru: 'В журнале нет записи о созыве заседания «{meeting}».',
      fix: { en: 'Convene it first.', ru: 'Сначала созовите его.' },
    },
    MEETING_NOT_KNOWN: {
      kind: 'conflict',
      en: 'The log does not hold the meeting “{meeting}”, so that it was open is not proved.',
      ru: 'В журнале нет записи о заседании «{meeting}»: не доказано, что оно было открыто.',
      fix: { en: 'Convene the meeting, and name it.', ru: 'Внесите созыв заседания и укажите его.' },
    },
    OUTSIDE_MEETING: {
      kind: 'conflict',
      en: 'This lies outside the dates of the meeting “{meeting}”.',
      ru: 'Это выходит за сроки заседания «{meeting}».',
      fix: { en: 'Correct the date, or name the other meeting.', ru: 'Исправьте дату или укажите другое заседание.' },
    },
    NOT_QUORATE: {
      kind: 'conflict',
      en: 'By the provision in force the meeting “{meeting}” could not decide: {present} of {members} members were there.',
      ru: 'По действующему регламенту заседание «{meeting}» неправомочно: присутствовало членов — {present} из {members}.',
      fix: {
        en: 'Complete the attendance, or decide in another meeting or by a poll.',
        ru: 'Дополните список участников либо примите решение на другом заседании или опросом.',
      },
    },
    ALREADY_CLOSED: {
      kind: 'conflict',
      en: 'The meeting “{meeting}” is closed.',
      ru: 'Заседание «{meeting}» закрыто.',
      fix: { en: 'Withdraw its end if it was closed by mistake.', ru: 'Отзовите закрытие, если оно ошибочно.' },
    },
  },
});

export const meetingWords = rectifiable('Meeting', words);
