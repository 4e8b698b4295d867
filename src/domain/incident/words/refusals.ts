// The refusals of commands about an incident, and the flags of its events, in words, each with what to do about it.
import { audienceRefusals } from '../../audience/words.js';
import type { RefusalEntry } from '../../wording.js';
import { lineRefusals } from './line-refusals.js';
import type { Bilingual } from '../../../forms/language.js';
import { differencesIn } from './changes.js';
import { refusalsOfOthers } from './refusals-of-others.js';

/** In what the first of its kind differs from what was told, and where that is put right; earlier flags do not keep it. */
function comparing(values: Readonly<Record<string, unknown>>): Readonly<Record<string, Bilingual>> {
  const { incident } = values;
  const address = `POST /v1/incidents/${typeof incident === 'string' ? incident : '{id}'}/correct`;
  return { differs: differencesIn(values), address: { en: address, ru: address } };
}

export const refusals = {
  ...audienceRefusals,
  ...lineRefusals,
  ...refusalsOfOthers,
  LINE_ID_TAKEN: {
    kind: 'conflict',
    counts: false,
    tells: comparing,
    en: 'The incident has another line “{line}” already; the first counts{differs}.',
    ru: 'В случае уже есть другая строка «{line}»; учитывается первая{differs}.',
    fix: {
      en: 'Correct the first: {address} with “line”: “{line}”, the whole line as “data” and a “reason”; or record the seizure under a line id of its own.',
      ru: 'Исправьте первую: {address}, в «line» — «{line}», в «data» — строка целиком, в «reason» — причина; либо внесите изъятие под своим номером строки.',
    },
  },
  REPORT_WITHDRAWN: {
    kind: 'conflict',
    counts: false,
    en: 'The report of the incident {incident} has been withdrawn: this counts for nothing.',
    ru: 'Сообщение о случае {incident} отозвано: эти сведения не учитываются.',
    fix: { en: 'Report it as an incident of its own.', ru: 'Сообщите об этом как об отдельном случае.' },
  },
  REPORTED_IN_FUTURE: {
    kind: 'conflict',
    en: 'The device’s clock says that it was reported in the future.',
    ru: 'Время отправки по часам устройства ещё не наступило.',
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
  },
  OCCURRED_LONG_AGO: {
    kind: 'conflict',
    en: 'It is said to have occurred more than fifty years ago.',
    ru: 'По указанному времени это произошло более пятидесяти лет назад.',
    fix: { en: 'Check the year, and correct it.', ru: 'Проверьте год и исправьте его.' },
  },
  REPORTED_BEFORE_OCCURRED: {
    kind: 'conflict',
    en: 'By the device’s clock it was reported before it occurred.',
    ru: 'По часам устройства о случае сообщено раньше, чем он произошёл.',
    fix: { en: 'Check the time, and the device’s clock.', ru: 'Проверьте время случая и часы устройства.' },
  },
  BEFORE_LAUNCH: {
    kind: 'conflict',
    en: 'It took place before the operation “{operation}” began.',
    ru: 'Это произошло до начала операции «{operation}».',
    fix: {
      en: 'Correct the time, or revoke the attribution.',
      ru: 'Исправьте время либо отмените отнесение к операции.',
    },
  },
  OUT_OF_WINDOW: {
    kind: 'conflict',
    en: 'It took place after the operation “{operation}” had ended.',
    ru: 'Это произошло после окончания операции «{operation}».',
    fix: {
      en: 'Correct the time, or revoke the attribution.',
      ru: 'Исправьте время либо отмените отнесение к операции.',
    },
  },
  ALREADY_REPORTED: {
    kind: 'conflict',
    counts: false,
    tells: comparing,
    en: 'The incident {incident} has already been reported otherwise; the first report stands{differs}.',
    ru: 'О случае {incident} уже сообщено иначе; действует первое сообщение{differs}.',
    fix: {
      en: 'Correct the first report: {address} with the whole report as “data” and a “reason”.',
      ru: 'Исправьте первое сообщение: {address}, в «data» — сообщение целиком, в «reason» — причина.',
    },
  },
  REPORTED_FOR_ANOTHER: {
    kind: 'conflict',
    en: '{administration} reports an incident of {country}, and does not say that it does so on its behalf.',
    ru: '{administration} сообщает о случае другого государства ({country}), не указав, что действует от его имени.',
    fix: {
      en: 'Correct the country, or report on behalf of that state.',
      ru: 'Исправьте государство либо сообщите от имени этого государства.',
    },
  },
  ALREADY_ATTRIBUTED: {
    kind: 'conflict',
    counts: false,
    en: 'The incident counts for the operation “{operation}” already.',
    ru: 'Случай уже отнесён к операции «{operation}».',
    fix: { en: 'Revoke that attribution first.', ru: 'Сначала отмените это отнесение.' },
  },
  NOT_ATTRIBUTED: {
    kind: 'conflict',
    counts: false,
    en: 'The incident does not count for the operation “{operation}”.',
    ru: 'Случай не отнесён к операции «{operation}».',
    fix: { en: 'Check the operation’s id.', ru: 'Проверьте идентификатор операции.' },
  },
  INCIDENT_NOT_REPORTED: {
    kind: 'conflict',
    en: 'The log does not hold a report of the incident {incident}.',
    ru: 'В журнале нет сообщения о случае {incident}.',
    fix: { en: 'Report the incident.', ru: 'Внесите сообщение о случае.' },
  },
  ATTEMPT_ALREADY_RECORDED: {
    kind: 'conflict',
    counts: false,
    tells: comparing,
    en: 'A prevented attempt has already been recorded for the incident {incident}; the first counts{differs}.',
    ru: 'Для случая {incident} уже внесена пресечённая попытка; учитывается первая{differs}.',
    fix: {
      en: 'Correct the first, or report another incident.',
      ru: 'Исправьте первую либо сообщите о другом случае.',
    },
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
  NOT_THE_REPORTER: {
    kind: 'forbidden',
    counts: false,
    // Read of a report that was kept and of an answer that was refused: it is true of both.
    en: 'This is for {reporter} to say: a change by anyone else is a proposal, which only {reporter} accepts or declines.',
    ru: 'Изменить это вправе только {reporter}: изменение от других — предложение; принять или отклонить его может только она.',
    fix: {
      en: 'Let {reporter} answer the proposal, or key their answer in on their behalf.',
      ru: 'Ответить на предложение должна сама администрация ({reporter}); её ответ можно внести от её имени.',
    },
  },
  ANNEX_NOT_KNOWN: {
    kind: 'conflict',
    en: 'No annex {annex} to this incident is known.',
    ru: 'Приложение {annex} к этому случаю неизвестно.',
    fix: { en: 'Check the id of the annex.', ru: 'Проверьте идентификатор приложения.' },
  },
  TRANSFER_NOT_KNOWN: {
    kind: 'conflict',
    en: 'The incident has no handover {transfer}.',
    ru: 'В случае нет передачи {transfer}.',
    fix: {
      en: 'Give the id of the event that told of the handover.',
      ru: 'Укажите идентификатор события о передаче.',
    },
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
} as const satisfies Readonly<Record<string, RefusalEntry>>;
