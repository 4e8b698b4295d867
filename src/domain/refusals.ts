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
  REPORT_WITHDRAWN: {
    kind: 'conflict',
    en: 'The report of the incident {incident} has been withdrawn: this counts for nothing.',
    ru: 'Сообщение о случае {incident} отозвано: эти сведения не учитываются.',
    fix: { en: 'Report it as an incident of its own.', ru: 'Сообщите об этом как об отдельном случае.' },
    settledBy: 'incidents/report',
  },
  REPORTED_IN_FUTURE: {
    kind: 'conflict',
    en: 'The device’s clock says that it was reported in the future.',
    ru: 'По часам устройства сообщение отправлено из будущего.',
    fix: {
      en: 'Set the device’s clock; the time of recording is known all the same.',
      ru: 'Проверьте часы устройства; время записи известно и так.',
    },
  },
  OCCURRED_IN_FUTURE: {
    kind: 'conflict',
    en: 'It is said to have occurred in the future.',
    ru: 'Указанное время случая ещё не наступило.',
    fix: { en: 'Correct the time.', ru: 'Исправьте время.' },
    settledBy: 'incidents/correct',
  },
  REPORTED_BEFORE_OCCURRED: {
    kind: 'conflict',
    en: 'By the device’s clock it was reported before it occurred.',
    ru: 'По часам устройства о случае сообщено раньше, чем он произошёл.',
    fix: { en: 'Check the time, and the device’s clock.', ru: 'Проверьте время случая и часы устройства.' },
    settledBy: 'incidents/correct',
  },
  BEFORE_LAUNCH: {
    kind: 'conflict',
    en: 'It took place before the operation “{operation}” began.',
    ru: 'Это произошло до начала операции «{operation}».',
    fix: {
      en: 'Correct the time, or revoke the attribution.',
      ru: 'Исправьте время либо отмените отнесение к операции.',
    },
    settledBy: 'incidents/revoke-attribution',
  },
  OUT_OF_WINDOW: {
    kind: 'conflict',
    en: 'It took place after the operation “{operation}” had ended.',
    ru: 'Это произошло после окончания операции «{operation}».',
    fix: {
      en: 'Correct the time, or revoke the attribution.',
      ru: 'Исправьте время либо отмените отнесение к операции.',
    },
    settledBy: 'incidents/revoke-attribution',
  },
  ALREADY_REPORTED: {
    kind: 'conflict',
    en: 'The incident {incident} has already been reported otherwise; the first report stands.',
    ru: 'О случае {incident} уже сообщено иначе; действует первое сообщение.',
    fix: { en: 'Correct the first report.', ru: 'Исправьте первое сообщение.' },
    settledBy: 'incidents/correct',
  },
  REPORTED_FOR_ANOTHER: {
    kind: 'conflict',
    en: '{administration} reports an incident of {country}, and does not say that it does so on its behalf.',
    ru: '{administration} сообщает о случае {country} и не указывает, что действует от имени этого государства.',
    fix: {
      en: 'Correct the country, or report on behalf of that state.',
      ru: 'Исправьте государство либо сообщите от имени этого государства.',
    },
    settledBy: 'incidents/correct',
  },
  ALREADY_ATTRIBUTED: {
    kind: 'conflict',
    en: 'The incident counts for the operation “{operation}” already.',
    ru: 'Случай уже отнесён к операции «{operation}».',
    fix: { en: 'Revoke that attribution first.', ru: 'Сначала отмените это отнесение.' },
    settledBy: 'incidents/revoke-attribution',
  },
  NOT_ATTRIBUTED: {
    kind: 'conflict',
    en: 'The incident does not count for the operation “{operation}”.',
    ru: 'Случай не отнесён к операции «{operation}».',
    fix: { en: 'Check the operation’s id.', ru: 'Проверьте идентификатор операции.' },
  },
  INCIDENT_NOT_REPORTED: {
    kind: 'conflict',
    en: 'The log does not hold a report of the incident {incident}.',
    ru: 'В журнале нет сообщения о случае {incident}.',
    fix: { en: 'Report the incident.', ru: 'Внесите сообщение о случае.' },
    settledBy: 'incidents/report',
  },
  ATTEMPT_ALREADY_RECORDED: {
    kind: 'conflict',
    en: 'A prevented attempt has already been recorded for the incident {incident}; the first counts.',
    ru: 'Для случая {incident} уже внесена пресечённая попытка; учитывается первая.',
    fix: {
      en: 'Correct the first, or report another incident.',
      ru: 'Исправьте первую либо сообщите о другом случае.',
    },
    settledBy: 'incidents/correct',
  },
  LINE_ID_TAKEN: {
    kind: 'conflict',
    en: 'The incident has another line “{line}” already; the first counts.',
    ru: 'В случае уже есть другая строка «{line}»; учитывается первая.',
    fix: {
      en: 'Correct the first, or record the seizure under a line id of its own.',
      ru: 'Исправьте первую либо внесите изъятие под своим номером строки.',
    },
    settledBy: 'incidents/correct',
  },
  LINE_NOT_KNOWN: {
    kind: 'conflict',
    en: 'The log does not hold the line “{line}” of the incident.',
    ru: 'В журнале нет строки «{line}» этого случая.',
    fix: {
      en: 'Record the seizure; this then applies to it by itself.',
      ru: 'Внесите изъятие; тогда эти сведения применятся сами.',
    },
    settledBy: 'incidents/record-seizure',
  },
  CHEMICAL_NOT_NAMED: {
    kind: 'conflict',
    en: 'Another chemical was seized, and nobody has said which.',
    ru: 'Изъято другое вещество, но какое — не указано.',
    fix: { en: 'Correct it with chemicalAsWritten.', ru: 'Исправьте, указав chemicalAsWritten.' },
    settledBy: 'incidents/correct',
  },
  CORRECTED_EVENT_NOT_KNOWN: {
    kind: 'conflict',
    en: 'The incident has no event {event} that could be corrected.',
    ru: 'В случае нет события {event}, которое можно исправить.',
    fix: {
      en: 'Give the id that was answered when it was recorded; the history lists it.',
      ru: 'Укажите идентификатор из ответа при записи; он есть в истории.',
    },
  },
  LINE_CANNOT_MOVE: {
    kind: 'unprocessable',
    en: 'A correction keeps the id of its line.',
    ru: 'Исправление сохраняет номер строки.',
    fix: {
      en: 'Repeat the line’s id; record another line for another seizure.',
      ru: 'Повторите номер строки; для другого изъятия внесите другую строку.',
    },
  },
  NOT_THE_REPORTER: {
    kind: 'forbidden',
    en: 'This was reported by {reporter}; only {reporter} may change it.',
    ru: 'Сообщение внесено администрацией {reporter}; изменить его может только она.',
    fix: {
      en: 'Propose the correction, or key it in on their behalf.',
      ru: 'Предложите исправление либо внесите его от имени этой администрации.',
    },
    settledBy: 'incidents/propose-correction',
  },
  PROPOSAL_NOT_KNOWN: {
    kind: 'conflict',
    en: 'The incident has no proposal {proposal}.',
    ru: 'В случае нет предложения {proposal}.',
    fix: { en: 'Check the id.', ru: 'Проверьте идентификатор.' },
  },
  PROPOSAL_SETTLED: {
    kind: 'conflict',
    en: 'The proposal {proposal} has already been settled otherwise.',
    ru: 'По предложению {proposal} уже принято другое решение.',
    fix: {
      en: 'Nothing needs to be done, or propose it anew.',
      ru: 'Ничего делать не нужно либо внесите новое предложение.',
    },
  },
  ALREADY_PROPOSED: {
    kind: 'conflict',
    en: 'The controlled delivery {delivery} has already been proposed with other particulars.',
    ru: 'Контролируемая поставка {delivery} уже предложена с другими сведениями.',
    fix: {
      en: 'Change its route, or propose another under an id of its own.',
      ru: 'Измените маршрут либо предложите другую поставку под своим идентификатором.',
    },
    settledBy: 'controlled-deliveries/change-route',
  },
  NOT_PROPOSED: {
    kind: 'conflict',
    en: 'The log does not hold a proposal of the controlled delivery {delivery}.',
    ru: 'В журнале нет предложения о контролируемой поставке {delivery}.',
    fix: { en: 'Propose the controlled delivery first.', ru: 'Сначала предложите контролируемую поставку.' },
    settledBy: 'controlled-deliveries/propose',
  },
  NOT_YOUR_CONSENT: {
    kind: 'forbidden',
    en: 'Only {country} can answer for {country}.',
    ru: 'За {country} может ответить только {country}.',
    fix: {
      en: 'Answer for your own state; the secretariat may key in the answer of another on its behalf.',
      ru: 'Ответьте за своё государство; ответ другого от его имени может внести секретариат.',
    },
    settledBy: 'controlled-deliveries/give-consent',
  },
  CONSENT_GIVEN: {
    kind: 'conflict',
    en: '{country} has consented to the controlled delivery {delivery}.',
    ru: '{country} уже дала согласие на контролируемую поставку {delivery}.',
    fix: { en: 'Withdraw the consent instead.', ru: 'Отзовите согласие.' },
    settledBy: 'controlled-deliveries/withdraw-consent',
  },
  CONSENT_NOT_GIVEN: {
    kind: 'conflict',
    en: 'The log does not hold a consent of {country} to the controlled delivery {delivery}.',
    ru: 'В журнале нет согласия {country} на контролируемую поставку {delivery}.',
    fix: { en: 'Refuse the consent instead.', ru: 'Внесите отказ в согласии.' },
    settledBy: 'controlled-deliveries/give-consent',
  },
  NO_CONSENT: {
    kind: 'conflict',
    en: 'The controlled delivery {delivery} lacked the consent of: {missing}.',
    ru: 'На контролируемую поставку {delivery} не было согласия: {missing}.',
    fix: {
      en: 'Record the consents that are missing; what counts is when each was given.',
      ru: 'Внесите недостающие согласия; важно время, когда каждое дано.',
    },
    settledBy: 'controlled-deliveries/give-consent',
  },
  OFF_ROUTE: {
    kind: 'conflict',
    en: '{country} is not on the route of the controlled delivery {delivery}.',
    ru: '{country} не входит в маршрут контролируемой поставки {delivery}.',
    fix: { en: 'Check the country, or change the route.', ru: 'Проверьте государство либо измените маршрут.' },
    settledBy: 'controlled-deliveries/change-route',
  },
  OUT_OF_ORDER: {
    kind: 'conflict',
    en: 'The handover from {from} to {to} does not follow the order of the route of {delivery}.',
    ru: 'Передача {from} → {to} нарушает порядок маршрута поставки {delivery}.',
    fix: {
      en: 'Record the handovers before it, or change the route.',
      ru: 'Внесите предшествующие передачи либо измените маршрут.',
    },
    settledBy: 'controlled-deliveries/record-handover',
  },
  NOT_STARTED: {
    kind: 'conflict',
    en: 'The log does not hold an earlier start of the controlled delivery {delivery}.',
    ru: 'В журнале нет более раннего начала контролируемой поставки {delivery}.',
    fix: { en: 'Record the start.', ru: 'Внесите начало поставки.' },
    settledBy: 'controlled-deliveries/start',
  },
  ALREADY_STARTED: {
    kind: 'conflict',
    en: 'The controlled delivery {delivery} has already been started; the first start stands.',
    ru: 'Контролируемая поставка {delivery} уже начата; действует первое начало.',
    fix: { en: 'Nothing more is needed.', ru: 'Ничего более не требуется.' },
  },
  ALREADY_ENDED: {
    kind: 'conflict',
    en: 'The controlled delivery {delivery} had already ended.',
    ru: 'Контролируемая поставка {delivery} уже была окончена.',
    fix: {
      en: 'Check the time; if the consignment was found again, report the completion.',
      ru: 'Проверьте время; если груз найден, сообщите о завершении поставки.',
    },
    settledBy: 'controlled-deliveries/complete',
  },
} as const satisfies Record<string, RefusalEntry>;

export type RefusalCode = keyof typeof entries;

export const REFUSALS: Readonly<Record<RefusalCode, RefusalEntry>> = entries;
