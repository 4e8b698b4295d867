// The refusals of commands about an inquiry, and the flags of its events, in words, each with what to do about it.
import type { RefusalEntry } from '../../wording.js';

export const refusals = {
  INQUIRY_ALREADY_OPENED: {
    kind: 'conflict',
    counts: false,
    en: 'The inquiry {inquiry} has already been opened with other particulars.',
    ru: 'Дело {inquiry} уже открыто с другими сведениями.',
    fix: {
      en: 'Correct the opening, or open another under an id of its own.',
      ru: 'Исправьте запись об открытии либо откройте другое дело под своим идентификатором.',
    },
  },
  INQUIRY_NOT_OPENED: {
    kind: 'conflict',
    en: 'The log does not hold the opening of the inquiry {inquiry}.',
    ru: 'В журнале нет записи об открытии дела {inquiry}.',
    fix: { en: 'Open the inquiry first.', ru: 'Сначала откройте дело.' },
  },
  FORM_WITHOUT_CASE: {
    kind: 'conflict',
    en: 'The inquiry {inquiry} is no criminal case: it has no form of one.',
    ru: 'Дело {inquiry} не уголовное: форма расследования не указывается.',
    fix: { en: 'Leave the form out, or name another kind.', ru: 'Уберите форму или укажите другой вид.' },
  },
  INQUIRY_CLOSED: {
    kind: 'conflict',
    en: 'The inquiry {inquiry} had already been closed.',
    ru: 'Дело {inquiry} уже было закрыто.',
    fix: {
      en: 'Withdraw the closing, where it was recorded by mistake, or this.',
      ru: 'Отзовите запись о закрытии, если она внесена по ошибке, либо эту запись.',
    },
  },
  NOTHING_CITED: {
    kind: 'unprocessable',
    counts: false,
    en: 'The inquiry {inquiry} cites nothing by it.',
    ru: 'В деле {inquiry} этой записью ничего не указано.',
    fix: {
      en: 'Name an incident, a transit case or a request for assistance.',
      ru: 'Укажите случай, дело о транзите или запрос о содействии.',
    },
  },
  TRANSIT_NOT_KNOWN: {
    kind: 'conflict',
    en: 'The log holds nothing of the transit case {transit}.',
    ru: 'В журнале ничего нет о деле о транзите {transit}.',
    fix: { en: 'Report what was found of it.', ru: 'Внесите, что по нему выявлено.' },
  },
  RULING_ALREADY_ISSUED: {
    kind: 'conflict',
    counts: false,
    en: 'The ruling “{ruling}” of the inquiry {inquiry} has already been told with other particulars.',
    ru: 'Постановление «{ruling}» по делу {inquiry} уже внесено с другими сведениями.',
    fix: { en: 'Correct it, or choose another id.', ru: 'Исправьте его или выберите другой идентификатор.' },
  },
  RULING_NOT_ISSUED: {
    kind: 'conflict',
    en: 'The log does not hold the ruling “{ruling}” of the inquiry {inquiry}.',
    ru: 'В журнале нет постановления «{ruling}» по делу {inquiry}.',
    fix: { en: 'Record the ruling.', ru: 'Внесите постановление.' },
  },
  RULING_SET_ASIDE: {
    kind: 'conflict',
    en: 'The ruling “{ruling}” of the inquiry {inquiry} had already been set aside by: {court}.',
    ru: 'Постановление «{ruling}» по делу {inquiry} уже отменено: {court}.',
    fix: {
      en: 'Withdraw what was recorded twice; a new ruling has an id of its own.',
      ru: 'Отзовите повторную запись; у нового постановления свой идентификатор.',
    },
  },
} as const satisfies Readonly<Record<string, RefusalEntry>>;
