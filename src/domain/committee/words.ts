// The words of a committee: what happened to it, and what contradicts it, in both languages.
import { nameOf } from '../../forms/vocabulary.js';
import type { Bilingual, Lang } from '../../forms/language.js';
import { where } from '../values/phrases.js';
import type { Unrectified } from '../rectifying/events.js';
import { rectifiable } from '../rectifying/words.js';
import { wordsOf } from '../wording.js';
import type { CommitteeEvents } from './events.js';
import type { Committee } from './story.js';
import { endings, offices } from './words/codes.js';

/** An office by its name. */
const whichOffice = ({ office }: Readonly<Record<string, unknown>>): Readonly<Record<string, Bilingual>> => {
  const code = offices.parse(office);
  const named = (lang: Lang): string => (typeof code === 'string' ? nameOf(offices, code, lang) : String(office));
  return { which: { en: named('en'), ru: named('ru') } };
};

const words = wordsOf<{
  events: Unrectified<CommitteeEvents, 'Committee'>;
  states: Uppercase<Exclude<Committee['phase'], 'unknown'>>;
}>()({
  events: {
    CommitteeEstablished: {
      en: ({ names, date }, phrase) => `Established: ${phrase.name(names)}, ${phrase.when(date)}`,
      ru: ({ names, date }, phrase) => `Учреждён комитет: ${phrase.name(names)}, ${phrase.when(date)}`,
    },
    CommitteeRenamed: {
      en: ({ names, from }, phrase) => `Renamed: ${phrase.name(names)}, ${phrase.when(from)}`,
      ru: ({ names, from }, phrase) => `Переименован: ${phrase.name(names)}, ${phrase.when(from)}`,
    },
    MembershipStarted: {
      en: ({ country, from, capacity = 'MEMBER' }, phrase) =>
        `${phrase.administration(country)} became ${capacity === 'MEMBER' ? 'a member' : 'an observer'}, ${phrase.when(from)}`,
      ru: ({ country, from, capacity = 'MEMBER' }, phrase) =>
        `${phrase.administration(country)} ${capacity === 'MEMBER' ? 'входит в состав' : 'получает статус наблюдателя'}, ${phrase.when(from)}`,
    },
    MembershipEnded: {
      en: ({ country, to }, phrase) => `${phrase.administration(country)} ceased to be a member, ${phrase.when(to)}`,
      ru: ({ country, to }, phrase) => `${phrase.administration(country)} выходит из состава, ${phrase.when(to)}`,
    },
    ChairmanElected: {
      en: ({ person, office, reElection, electedOn }, phrase) =>
        `${person} was ${reElection ? 're-elected' : 'elected'} (${phrase.known(office)}), ${phrase.when(electedOn)}`,
      ru: ({ person, office, reElection, electedOn }, phrase) =>
        `${reElection ? 'Переизбрание' : 'Избрание'}: ${person} (${phrase.known(office)}), ${phrase.when(electedOn)}`,
    },
    CandidacyAgreed: {
      en: ({ office, person, agreedOn }, phrase) =>
        `Candidacy agreed on (${phrase.term(offices, office)}): ${person ?? 'the name is not stated'}, ${phrase.when(agreedOn)}; nobody is thereby appointed`,
      ru: ({ office, person, agreedOn }, phrase) =>
        `Согласована кандидатура (${phrase.term(offices, office)}): ${person ?? 'имя не указано'}, ${phrase.when(agreedOn)}; назначением это не является`,
    },
    OfficeAppointed: {
      en: ({ office, person, appointedOn }, phrase) =>
        `Appointed (${phrase.term(offices, office)}): ${person ?? 'the name is not stated'}, ${phrase.when(appointedOn)}`,
      ru: ({ office, person, appointedOn }, phrase) =>
        `Назначение (${phrase.term(offices, office)}): ${person ?? 'имя не указано'}, ${phrase.when(appointedOn)}`,
    },
    TermEnded: {
      en: ({ office, person, endedOn, because }, phrase) =>
        `Term ended (${phrase.term(offices, office)})${where(person, (it) => `: ${it}`)}, ${phrase.when(endedOn)}${where(because, (it) => `; ${phrase.term(endings, it)}`)}`,
      ru: ({ office, person, endedOn, because }, phrase) =>
        `Полномочия прекращены (${phrase.term(offices, office)})${where(person, (it) => `: ${it}`)}, ${phrase.when(endedOn)}${where(because, (it) => `; ${phrase.term(endings, it)}`)}`,
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
    RENAMED_BEFORE_IT_WAS: {
      kind: 'conflict',
      en: 'The committee “{committee}” would be renamed before it was established.',
      ru: 'Комитет «{committee}» был бы переименован раньше, чем учреждён.',
      fix: { en: 'Correct the date.', ru: 'Исправьте дату.' },
    },
    WITHOUT_DECISION: {
      kind: 'conflict',
      en: 'No decision is named by which the membership of {country} changed.',
      ru: 'Не указано решение, которым изменено членство: {country}.',
      fix: { en: 'Name the decision.', ru: 'Укажите решение.' },
    },
    STATES_ARE_MEMBERS: {
      kind: 'conflict',
      en: '{country} is no state, and only states are members.',
      ru: 'Членами бывают только государства: {country}.',
      fix: { en: 'Admit it as an observer.', ru: 'Примите в качестве наблюдателя.' },
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
    CANDIDACY_NOT_AGREED: {
      kind: 'conflict',
      en: 'The provision in force asks for a candidacy that was agreed on, and the log holds none ({which}).',
      ru: 'По действующему положению кандидатура сначала согласуется, но в журнале согласования нет ({which}).',
      fix: { en: 'Record that the candidacy was agreed on.', ru: 'Внесите согласование кандидатуры.' },
      tells: whichOffice,
    },
    NOT_IN_OFFICE: {
      kind: 'conflict',
      en: 'The log does not hold that they held the office by then ({which}).',
      ru: 'В журнале нет записи, по которой к этому времени кто-либо занимал эту должность ({which}).',
      fix: { en: 'Record the election or appointment first.', ru: 'Сначала внесите избрание или назначение.' },
      tells: whichOffice,
    },
    TERM_ENDED_BEFORE: {
      kind: 'conflict',
      en: 'The end of that term has already been told with other particulars ({which}).',
      ru: 'Прекращение этих полномочий уже внесено с другими сведениями ({which}).',
      fix: { en: 'Withdraw what was said by mistake.', ru: 'Отзовите ошибочную запись.' },
      tells: whichOffice,
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
