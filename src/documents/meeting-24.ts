// Facts of the report of the committee's 24th meeting, Kazan (sentences A1–A15). It bears no date: the year is inferred.
import type { Bilingual } from '../forms/language.js';
import type { Document, Fact } from './fact.js';

/** "In 2024", told at a meeting in that year: to date, no more precisely than the year. */
const YEAR = '2024';
const MEMBERS = {
  kind: 'collective',
  of: 'customs authorities of the members of CHLEU',
  count: null,
  members: null,
} as const;

const MEETING = ['meetings', 'chleu-24'] as const;

/** Stated, at a time that is inferred. */
const told = (n: number, sentence: string, to: Fact['to'], body: object): Fact => ({
  n,
  sentence,
  what: 'STATED',
  when: 'INFERRED',
  to,
  body,
});

/** That it was talked about; `summary` in words of our own. */
const discussed = (n: number, sentence: string, topic: string, summary: Bilingual): Fact =>
  told(n, sentence, [...MEETING, 'discuss'], { topic, summary });

const agreed = (n: number, id: string, subject: string, text: Bilingual): Fact =>
  told(n, 'A15', ['decisions', id, 'agree'], { body: 'chleu', meeting: 'chleu-24', subject, text, reachedOn: YEAR });

/** "New" says that there were earlier ones. */
const provided = (n: number, subject: 'HEADQUARTERS' | 'SECRETARIAT'): Fact =>
  told(n, 'A6', ['provisions', `chleu-${subject.toLowerCase()}`, 'approve'], {
    body: 'chleu',
    subject,
    meeting: 'chleu-24',
    approvedOn: YEAR,
    replacesEarlier: true,
  });

const moreThan = (value: string, unit: string): object => ({
  value,
  unit,
  bound: 'GT',
  basis: 'NOT_STATED',
  method: 'PUBLISHED',
});

export const meeting24: Document = {
  sha256: '484f225a5600d10d7ad39cacb011fa41f1b9b9d3052fdbd081050c9acbbde226',
  title: {
    en: 'Report of the committee’s 24th meeting, Kazan',
    ru: 'Сообщение о 24-м заседании Комитета, Казань',
  },
  facts: [
    told(17, 'A1, A2', [...MEETING, 'convene'], {
      body: 'chleu',
      ordinal: 24,
      dates: YEAR,
      place: { city: 'Kazan', country: 'RU' },
    }),
    told(18, 'A3', [...MEETING, 'chair'], { person: 'Oleg Gubaidulin', office: 'Deputy Head, FCS of Russia' }),
    // That they came as members is inferred.
    told(19, 'A4', [...MEETING, 'record-attendance'], {
      delegations: ['AZ', 'AM', 'BY', 'KZ', 'KG', 'RU', 'TJ', 'UZ'].map((administration) => ({
        administration,
        capacity: 'MEMBER',
      })),
    }),
    told(20, 'A5', ['committees', 'chleu', 'elect-chairman'], {
      person: 'Oleg Gubaidulin',
      office: 'Chairman',
      meeting: 'chleu-24',
      reElection: true,
      electedOn: YEAR,
    }),
    discussed(25, 'A7', 'INTERNATIONAL_OPERATIONS', {
      en: 'Their importance; the results so far',
      ru: 'Их значение; результаты проделанной работы',
    }),
    told(26, 'A8', ['statements', 'chleu-24-controlled-deliveries', 'declare'], {
      scope: { method: 'CONTROLLED_DELIVERY', body: 'chleu', period: YEAR },
      assertedBy: ['CHLEU'],
      asserted: YEAR,
      assertedAt: 'chleu-24',
      attribution: MEMBERS,
      // Conducted, which does not say completed.
      counts: [{ what: 'OPERATION_BY_CONTROLLED_DELIVERY_CONDUCTED', n: 8, bound: 'EQ' }],
      headline: { class: 'DRUGS_UNSPECIFIED', sourceWording: 'drugs', quantity: moreThan('20', 'KGM') },
    }),
    discussed(27, 'A9', 'PRECURSORS_IMPORT', {
      en: 'Illegal import of precursors of synthetic drugs',
      ru: 'Незаконный ввоз прекурсоров синтетических наркотиков',
    }),
    {
      n: 28,
      sentence: 'A10',
      what: 'INFERRED',
      when: 'INFERRED',
      to: ['operations', 'barrier-2024', 'launch'],
      body: {
        window: YEAR,
        codeName: 'Barrier-2024',
        nature: 'International special customs operation',
        targets: ['NARCOTIC', 'PSYCHOTROPIC', 'PRECURSOR'],
        participants: MEMBERS,
      },
    },
    told(29, 'A10', ['statements', 'chleu-24-barrier-2024', 'declare'], {
      scope: { operation: 'barrier-2024', period: YEAR },
      assertedBy: ['CHLEU'],
      asserted: YEAR,
      assertedAt: 'chleu-24',
      attribution: MEMBERS,
      // Tons are read as metric tonnes; "controlled substances" is the umbrella, which includes precursors.
      headline: {
        class: 'CONTROLLED_UNSPECIFIED',
        sourceWording: 'controlled substances',
        quantity: moreThan('3', 'TNE'),
      },
    }),
    discussed(33, 'A13', 'FALSE_TRANSIT', {
      en: 'Cooperation against movement of goods by false transit',
      ru: 'Взаимодействие против перемещения товаров по схеме лжетранзита',
    }),
    discussed(34, 'A13', 'HIGH_TAX_GOODS', {
      en: 'Cooperation on goods that are highly taxed',
      ru: 'Взаимодействие по высоконалоговым товарам',
    }),
    discussed(35, 'A14', 'INQUIRIES_ADMINISTRATIVE_LIABILITY', {
      en: 'Practice of liability for administrative offences connected with smuggling',
      ru: 'Практика привлечения к ответственности за административные правонарушения, связанные с контрабандой',
    }),
    // Whose project it is, and since when, is inferred: it was there when its results were talked about.
    told(31, 'A12', ['projects', 'matrix', 'register'], {
      body: 'chleu',
      names: { en: 'Matrix' },
      aim: {
        en: 'To find forbidden things in mail and express cargo between states',
        ru: 'Выявлять запрещённые предметы в международных почтовых отправлениях и экспресс-грузах',
      },
      channels: ['POSTAL', 'EXPRESS'],
      registeredOn: { to: '2024-12-31', precision: 'unknown' },
    }),
    told(32, 'A12', ['projects', 'matrix', 'present-results'], { meeting: 'chleu-24', presentedOn: YEAR }),
    provided(21, 'HEADQUARTERS'),
    provided(22, 'SECRETARIAT'),
    // Whom is not said; and that anybody was appointed is not said either.
    told(23, 'A6', ['committees', 'chleu', 'agree-candidacy'], {
      office: 'HEAD_OF_HEADQUARTERS',
      meeting: 'chleu-24',
      agreedOn: YEAR,
    }),
    // Whom, and when the group was created, is not said.
    told(24, 'A6', ['working-groups', 'chleu-info-internet', 'appoint-head'], {
      meeting: 'chleu-24',
      appointedOn: YEAR,
    }),
    // Which steps is not said.
    told(30, 'A11', ['decisions', 'chleu-24-1', 'adopt'], {
      body: 'chleu',
      meeting: 'chleu-24',
      text: {
        en: 'What comes next in working together on this',
        ru: 'Следующие шаги взаимодействия по этой операции',
      },
      adoptedOn: YEAR,
      operation: 'barrier-2024',
      statement: 'chleu-24-barrier-2024',
    }),
    agreed(36, 'chleu-24-2', 'TRAINING', {
      en: 'Training and qualification of the staff of law enforcement units',
      ru: 'Подготовка и повышение квалификации сотрудников правоохранительных подразделений',
    }),
    agreed(37, 'chleu-24-3', 'CANINE', {
      en: 'Directions of cooperation of canine specialists',
      ru: 'Направления взаимодействия кинологов',
    }),
  ],
  awaiting: [],
};
