// Every code that a command can be refused with, or a report be flagged with: its kind, its words and what settles it.
// Over 200 lines on purpose: one table, looked up by code, is easier to read and to translate than several.
/* oxlint-disable max-lines */

/** What kind of no it is; the edge gives each kind its status. */
export type RefusalKind = 'conflict' | 'forbidden' | 'unprocessable';

export interface RefusalEntry {
  readonly kind: RefusalKind;
  /** What is wrong, as ICU message text; the names in braces come with the refusal. */
  readonly en: string;
  readonly ru: string;
  /** What to do about it. */
  readonly fix: { readonly en: string; readonly ru: string };
  /** The command that settles the contradiction where it was stored as a flag: `<collection>/<verb>`. */
  readonly settledBy?: string;
}

const entries = {
  ALREADY_ESTABLISHED: {
    kind: 'conflict',
    en: '“{id}” has already been established with other particulars.',
    ru: '«{id}» уже учреждён с другими сведениями.',
    fix: { en: 'Choose another id.', ru: 'Выберите другой идентификатор.' },
  },
  COMMITTEE_NOT_ESTABLISHED: {
    kind: 'conflict',
    en: 'The log does not hold the establishment of the committee “{committee}”.',
    ru: 'В журнале нет учреждения комитета «{committee}».',
    fix: { en: 'Establish the committee first.', ru: 'Сначала учредите комитет.' },
    settledBy: 'committees/establish',
  },
  MEMBERSHIP_OPEN: {
    kind: 'conflict',
    en: '{country} is a member of the committee already.',
    ru: '{country} уже является членом комитета.',
    fix: { en: 'End the present membership first.', ru: 'Сначала прекратите действующее членство.' },
    settledBy: 'committees/withdraw-member',
  },
  MEMBERSHIP_OVERLAPS: {
    kind: 'conflict',
    en: 'The term of {country} overlaps an earlier one.',
    ru: 'Срок членства {country} пересекается с более ранним.',
    fix: { en: 'Give dates that do not overlap.', ru: 'Укажите непересекающиеся даты.' },
  },
  NOT_A_MEMBER: {
    kind: 'conflict',
    en: 'The log does not hold a membership of {country} in the committee.',
    ru: 'В журнале нет членства {country} в комитете.',
    fix: { en: 'Admit the member first.', ru: 'Сначала примите члена комитета.' },
    settledBy: 'committees/admit-member',
  },
  NOT_HELD_BEFORE: {
    kind: 'conflict',
    en: 'A re-election says that {person} held the office before, and the log holds no earlier election.',
    ru: 'Переизбрание означает, что {person} уже занимал должность, но более раннего избрания в журнале нет.',
    fix: {
      en: 'Record the earlier election, or an election instead of a re-election.',
      ru: 'Внесите прежнее избрание либо укажите избрание вместо переизбрания.',
    },
    settledBy: 'committees/elect-chairman',
  },
  MEETING_NOT_KNOWN: {
    kind: 'conflict',
    en: 'The log does not hold the meeting “{meeting}”, so that it was open is not proved.',
    ru: 'В журнале нет заседания «{meeting}»: не доказано, что оно было открыто.',
    fix: {
      en: 'Record the meeting when meetings can be recorded.',
      ru: 'Внесите заседание, когда учёт заседаний станет доступен.',
    },
  },
  DECISION_NOT_KNOWN: {
    kind: 'conflict',
    en: 'The log does not hold the decision “{decision}”.',
    ru: 'В журнале нет решения «{decision}».',
    fix: {
      en: 'Record the decision when decisions can be recorded.',
      ru: 'Внесите решение, когда учёт решений станет доступен.',
    },
  },
  OPERATION_NOT_KNOWN: {
    kind: 'conflict',
    en: 'The log does not hold the operation “{operation}”.',
    ru: 'В журнале нет операции «{operation}».',
    fix: {
      en: 'Check the id, or decide on the operation first.',
      ru: 'Проверьте идентификатор либо сначала внесите решение об операции.',
    },
    settledBy: 'operations/decide',
  },
  SERIES_NOT_ESTABLISHED: {
    kind: 'conflict',
    en: 'The log does not hold the series “{series}”.',
    ru: 'В журнале нет серии операций «{series}».',
    fix: { en: 'Establish the series first.', ru: 'Сначала учредите серию.' },
    settledBy: 'operation-series/establish',
  },
  ALREADY_DECIDED: {
    kind: 'conflict',
    en: 'The operation “{operation}” has already been decided on with other particulars.',
    ru: 'Решение об операции «{operation}» уже принято с другими сведениями.',
    fix: {
      en: 'Plan the operation instead, or choose another id.',
      ru: 'Внесите план операции либо выберите другой идентификатор.',
    },
    settledBy: 'operations/plan',
  },
  NOT_DECIDED: {
    kind: 'conflict',
    en: 'The operation “{operation}” has been neither decided on nor planned.',
    ru: 'Операция «{operation}» не решена и не запланирована.',
    fix: { en: 'Decide on the operation or plan it first.', ru: 'Сначала внесите решение об операции или её план.' },
    settledBy: 'operations/decide',
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
    settledBy: 'operations/launch',
  },
  ALREADY_CONCLUDED: {
    kind: 'conflict',
    en: 'The operation “{operation}” has been concluded.',
    ru: 'Операция «{operation}» завершена.',
    fix: {
      en: 'Nothing more can be decided about it; reports and statements are still accepted.',
      ru: 'Решения по ней больше не принимаются; сообщения и заявления принимаются.',
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
    settledBy: 'operations/conclude',
  },
  ACCEPTANCE_ENDS_TOO_EARLY: {
    kind: 'conflict',
    en: 'Reports would be accepted only until a moment before the end of the operation “{operation}”.',
    ru: 'Приём сообщений заканчивался бы раньше окончания операции «{operation}».',
    fix: { en: 'Give a deadline that is not before the end.', ru: 'Укажите срок приёма не раньше окончания.' },
    settledBy: 'operations/conclude',
  },
  NOT_A_PARTICIPANT: {
    kind: 'conflict',
    en: '{country} does not take part in the operation “{operation}”.',
    ru: '{country} не участвует в операции «{operation}».',
    fix: { en: 'Nominate the participant first.', ru: 'Сначала внесите участника.' },
    settledBy: 'operations/nominate-participant',
  },
  STATEMENT_ID_TAKEN: {
    kind: 'conflict',
    en: 'Other figures have been declared under the id “{statement}”.',
    ru: 'Под идентификатором «{statement}» уже заявлены другие данные.',
    fix: {
      en: 'Declare the new figures under an id of their own: later ones supersede earlier ones by themselves.',
      ru: 'Заявите новые данные под своим идентификатором: более поздние сами заменяют прежние.',
    },
  },
  NOTHING_DECLARED: {
    kind: 'unprocessable',
    en: 'A statement needs a headline, a part or a count.',
    ru: 'Заявление должно содержать общий итог, часть или количество.',
    fix: { en: 'Add headline, parts or counts.', ru: 'Добавьте headline, parts или counts.' },
  },
  PARTS_EXCEED_HEADLINE: {
    kind: 'conflict',
    en: 'The parts add up to more than the headline allows.',
    ru: 'Сумма частей превышает заявленный итог.',
    fix: {
      en: 'Check the figures; both are kept as they were told.',
      ru: 'Проверьте данные; сохраняется и то и другое, как сообщено.',
    },
    settledBy: 'statements/withdraw',
  },
  ASSERTED_BEFORE_PERIOD: {
    kind: 'conflict',
    en: 'The figures were asserted before the period that they cover began.',
    ru: 'Данные заявлены раньше начала периода, к которому относятся.',
    fix: { en: 'Check asserted and scope.period.', ru: 'Проверьте asserted и scope.period.' },
    settledBy: 'statements/withdraw',
  },
  NOT_DECLARED: {
    kind: 'conflict',
    en: 'No figures have been declared under the id “{statement}”.',
    ru: 'Под идентификатором «{statement}» данные не заявлены.',
    fix: { en: 'Check the id.', ru: 'Проверьте идентификатор.' },
  },
} as const satisfies Record<string, RefusalEntry>;

export type RefusalCode = keyof typeof entries;

export const REFUSALS: Readonly<Record<RefusalCode, RefusalEntry>> = entries;
