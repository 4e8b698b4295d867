// Labels of the commands of a committee and of their fields, in both languages.
import { rectifyingLabels } from '../../rectifying/words.js';
import type { Labels } from '../../wording.js';

export const committeeLabels = {
  ...rectifyingLabels,
  '/': {
    en: ['committees', 'Members, chairmen and office-holders of a committee'],
    ru: ['комитеты', 'Члены, председатели и должностные лица комитета'],
  },
  'establish/': {
    en: ['Establish a committee', 'Made once'],
    ru: ['Учредить комитет', 'Учреждается один раз'],
  },
  'rename/': { en: ['Rename a committee', 'From a time on'], ru: ['Переименовать комитет', 'С указанного времени'] },
  'rename/from': { en: ['called so since', 'The first day of the new name'], ru: ['с', 'Первый день нового названия'] },
  'admit-member/': {
    en: ['Admit a member or an observer', 'A membership begins'],
    ru: ['Принять члена или наблюдателя', 'Начинается членство'],
  },
  country: {
    en: ['country', 'The state; of an observer, the body too'],
    ru: ['государство', 'Государство; наблюдателем может быть и организация'],
  },
  capacity: {
    en: ['capacity', '“Member” when not given; guests are of a meeting'],
    ru: ['статус', 'Если не указано — член; приглашённые указываются в заседании'],
  },
  decision: {
    en: ['decision', 'Id of the decision by which it changed'],
    ru: ['решение', 'Идентификатор решения, которым это изменено'],
  },
  'withdraw-member/': {
    en: ['Withdraw a member', 'A membership ends'],
    ru: ['Прекратить членство', 'Членство заканчивается'],
  },
  'elect-chairman/': {
    en: ['Elect a chairman', 'One at a time'],
    ru: ['Избрать председателя', 'Одновременно — только один'],
  },
  'attest-office-holder/': {
    en: ['Attest an office holder', 'What papers show of who was in office'],
    ru: ['Засвидетельствовать должность', 'Кто, по документам, занимал должность'],
  },
  names: {
    en: ['names', 'In Russian, in English, or in both'],
    ru: ['название', 'На русском, на английском или на обоих языках'],
  },
  parentCouncil: {
    en: ['parent council', 'The council that the committee belongs to'],
    ru: ['вышестоящий совет', 'Совет, к которому относится комитет'],
  },
  date: { en: ['date', 'When it was established'], ru: ['дата', 'Когда учреждён'] },
  from: { en: ['member since', 'The first day of the membership'], ru: ['член с', 'Первый день членства'] },
  to: { en: ['member until', 'The last day of the membership'], ru: ['член до', 'Последний день членства'] },
  person: {
    en: ['person', 'An office holder named in public papers'],
    ru: ['лицо', 'Должностное лицо, названное в открытых документах'],
  },
  office: { en: ['office', '“Chairman” when not given'], ru: ['должность', 'Если не указано — председатель'] },
  'agree-candidacy/': {
    en: ['Agree on a candidacy', 'It appoints nobody'],
    ru: ['Согласовать кандидатуру', 'Назначением это не является'],
  },
  'appoint-officer/': {
    en: ['Appoint to an office', 'A term begins'],
    ru: ['Назначить на должность', 'Начинается срок'],
  },
  'end-term/': { en: ['End a term of office', 'And say why'], ru: ['Прекратить полномочия', 'С указанием причины'] },
  'agree-candidacy/office': { en: ['office', 'Which one'], ru: ['должность', 'Какая'] },
  'appoint-officer/office': { en: ['office', 'Which one'], ru: ['должность', 'Какая'] },
  'end-term/office': { en: ['office', 'Which one'], ru: ['должность', 'Какая'] },
  'agree-candidacy/meeting': {
    en: ['meeting', 'Id of the meeting that agreed on it'],
    ru: ['заседание', 'Идентификатор заседания, на котором она согласована'],
  },
  'appoint-officer/meeting': {
    en: ['meeting', 'Id of the meeting that appointed them'],
    ru: ['заседание', 'Идентификатор заседания, на котором состоялось назначение'],
  },
  by: {
    en: ['appointed by', 'Who appointed, if that is not the committee'],
    ru: ['кем назначен', 'Если назначил не сам комитет'],
  },
  agreedOn: { en: ['agreed on', 'When it was agreed on'], ru: ['дата согласования', 'Когда согласована'] },
  appointedOn: { en: ['appointed on', 'When they were appointed'], ru: ['дата назначения', 'Когда назначен'] },
  termTo: { en: ['term to', 'When the term ends'], ru: ['срок до', 'Когда заканчивается срок полномочий'] },
  endedOn: { en: ['ended on', 'When the term ended'], ru: ['дата прекращения', 'Когда прекращены полномочия'] },
  because: { en: ['because', 'Why it ended'], ru: ['причина', 'Почему прекращены'] },
  'attest-office-holder/office': { en: ['office', 'As the evidence names it'], ru: ['должность', 'Как в документе'] },
  administration: {
    en: ['administration', 'The service that the person comes from'],
    ru: ['ведомство', 'Служба, которую представляет это лицо'],
  },
  meeting: {
    en: ['meeting', 'Id of the electing meeting'],
    ru: ['заседание', 'Идентификатор заседания, на котором состоялось избрание'],
  },
  reElection: {
    en: ['re-election', 'Whether the same person held the office before'],
    ru: ['переизбрание', 'Занимало ли это лицо должность раньше'],
  },
  electedOn: { en: ['elected on', 'When the election took place'], ru: ['дата избрания', 'Когда состоялось избрание'] },
  termFrom: { en: ['term from', 'When the term begins'], ru: ['срок с', 'Когда начинается срок полномочий'] },
  asOf: {
    en: ['as of', 'When the evidence shows the person in office'],
    ru: ['на дату', 'Когда, по документу, лицо занимало должность'],
  },
  evidence: { en: ['evidence', 'What shows it'], ru: ['подтверждение', 'Чем это подтверждается'] },
} as const satisfies Labels;
