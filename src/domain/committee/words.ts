// The words of a committee: what happened to it, and what contradicts it, in both languages.
import type { Unrectified } from '../rectifying/events.js';
import { rectifiable } from '../rectifying/words.js';
import { wordsOf } from '../wording.js';
import type { CommitteeEvents } from './events.js';
import type { Committee } from './story.js';

const words = wordsOf<{
  events: Unrectified<CommitteeEvents, 'Committee'>;
  states: Uppercase<Exclude<Committee['phase'], 'unknown'>>;
}>()({
  events: {
    CommitteeEstablished: {
      en: ({ names, date }, phrase) => `Established: ${phrase.name(names)}, ${phrase.when(date)}`,
      ru: ({ names, date }, phrase) => `Учреждён комитет: ${phrase.name(names)}, ${phrase.when(date)}`,
    },
    MembershipStarted: {
      en: ({ country, from }, phrase) => `${phrase.country(country)} became a member, ${phrase.when(from)}`,
      ru: ({ country, from }, phrase) => `${phrase.country(country)} входит в состав, ${phrase.when(from)}`,
    },
    MembershipEnded: {
      en: ({ country, to }, phrase) => `${phrase.country(country)} ceased to be a member, ${phrase.when(to)}`,
      ru: ({ country, to }, phrase) => `${phrase.country(country)} выходит из состава, ${phrase.when(to)}`,
    },
    ChairmanElected: {
      en: ({ person, office, reElection, electedOn }, phrase) =>
        `${person} was ${reElection ? 're-elected' : 'elected'} (${phrase.known(office)}), ${phrase.when(electedOn)}`,
      ru: ({ person, office, reElection, electedOn }, phrase) =>
        `${reElection ? 'Переизбрание' : 'Избрание'}: ${person} (${phrase.known(office)}), ${phrase.when(electedOn)}`,
    },
    OfficeHolderAttested: {
      en: ({ person, office, asOf }, phrase) =>
        `${person} is attested as ${phrase.known(office)}, ${phrase.when(asOf)}; no election is thereby proved`,
      ru: ({ person, office, asOf }, phrase) =>
        `Засвидетельствовано: ${person} — ${phrase.known(office)}, ${phrase.when(asOf)}; избрание этим не доказано`,
    },
  },
  states: {
    ESTABLISHED: { en: 'established', ru: 'учреждён' },
  },
  refusals: {
    COMMITTEE_NOT_ESTABLISHED: {
      kind: 'conflict',
      en: 'The log does not hold the establishment of the committee “{committee}”.',
      ru: 'В журнале нет записи об учреждении комитета «{committee}».',
      fix: { en: 'Establish the committee first.', ru: 'Сначала учредите комитет.' },
    },
    MEMBERSHIP_OPEN: {
      kind: 'conflict',
      en: '{country} is a member of the committee already.',
      ru: 'Членство в комитете уже действует: {country}.',
      fix: { en: 'End the present membership first.', ru: 'Сначала прекратите действующее членство.' },
    },
    MEMBERSHIP_OVERLAPS: {
      kind: 'conflict',
      en: 'The term of {country} overlaps an earlier one.',
      ru: 'Срок членства ({country}) пересекается с более ранним.',
      fix: { en: 'Give dates that do not overlap.', ru: 'Укажите непересекающиеся даты.' },
    },
    NOT_A_MEMBER: {
      kind: 'conflict',
      en: 'The log does not hold a membership of {country} in the committee.',
      ru: 'В журнале нет записи о членстве в комитете: {country}.',
      fix: { en: 'Admit the member first.', ru: 'Сначала примите члена комитета.' },
    },
    NOT_HELD_BEFORE: {
      kind: 'conflict',
      en: 'A re-election says that {person} held the office before, and the log holds no earlier election.',
      ru: 'Переизбрание означает, что должность и раньше занимало то же лицо ({person}), но более раннего избрания в журнале нет.',
      fix: {
        en: 'Record the earlier election, or an election instead of a re-election.',
        ru: 'Внесите прежнее избрание либо укажите избрание вместо переизбрания.',
      },
    },
  },
});

export const committeeWords = rectifiable('Committee', words);
