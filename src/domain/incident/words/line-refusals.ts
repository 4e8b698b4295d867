// The flags and refusals of an incident's lines, in words, each with what to do about it.
import type { RefusalEntry } from '../../wording.js';

export const lineRefusals = {
  IMPLAUSIBLE_QUANTITY: {
    kind: 'conflict',
    en: 'So much of it is not seized at once: more than {most} {measure, select, MASS {kg} VOLUME {l} PACKAGES {packages} other {pieces}}.',
    ru: 'Столько за один раз не изымают: больше {most} {measure, select, MASS {кг} VOLUME {л} PACKAGES {уп.} other {шт.}}.',
    fix: {
      en: 'Check the unit and the number; it counts until it is corrected, marked in each total.',
      ru: 'Проверьте единицу и число; до исправления оно учитывается и отмечено в каждом итоге.',
    },
  },
  LINE_NOT_KNOWN: {
    kind: 'conflict',
    counts: false,
    en: 'The log does not hold the line “{line}” of the incident.',
    ru: 'В журнале нет строки «{line}» этого случая.',
    fix: {
      en: 'Record the seizure; this then applies to it by itself.',
      ru: 'Внесите изъятие; после этого эти сведения будут учтены автоматически.',
    },
  },
  CHEMICAL_NOT_NAMED: {
    kind: 'conflict',
    en: 'Another chemical was seized, and nobody has said which.',
    ru: 'Изъято другое вещество, но какое — не указано.',
    fix: { en: 'Correct it with chemicalAsWritten.', ru: 'Исправьте, указав chemicalAsWritten.' },
  },
  GOODS_GONE: {
    kind: 'conflict',
    en: 'By the log, nothing of the line “{line}” was left: it had been destroyed, returned or released.',
    ru: 'По журналу от строки «{line}» ничего не осталось: товар уничтожен, возвращён или выпущен.',
    fix: {
      en: 'Withdraw whichever of the two is wrong, or say of which part it is.',
      ru: 'Отзовите неверную запись либо укажите, о какой части речь.',
    },
  },
  FORM_NOT_OF_THE_MAIL: {
    kind: 'conflict',
    en: 'CN 22 and CN 23 are forms of the mail; the item came as express cargo.',
    ru: 'CN 22 и CN 23 — формы почтовых отправлений, а вложение выявлено в экспресс-грузе.',
    fix: {
      en: 'Correct the channel, or leave out the form.',
      ru: 'Исправьте канал либо уберите форму.',
    },
  },
  LINE_CANNOT_MOVE: {
    kind: 'unprocessable',
    en: 'The event that is named is of another line than the one that is named.',
    ru: 'Указанная запись относится не к указанной строке.',
    fix: {
      en: 'Name the event or the line, not both.',
      ru: 'Укажите что-то одно: запись или строку.',
    },
  },
} as const satisfies Readonly<Record<string, RefusalEntry>>;
