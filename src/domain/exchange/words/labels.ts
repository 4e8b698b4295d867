// Labels of the commands of an exchange and of their fields, in both languages.
import { rectifyingLabels } from '../../rectifying/words.js';
import type { Labels } from '../../wording.js';

export const exchangeLabels = {
  ...rectifyingLabels,
  '/': {
    en: ['exchanges', 'By what, in which languages and among whom messages of an operation pass'],
    ru: ['обмен сообщениями', 'Средство связи, языки и участники обмена по операции'],
  },
  'open/': { en: ['Open an exchange', 'Made once'], ru: ['Открыть обмен сообщениями', 'Вносится один раз'] },
  'admit-member/': {
    en: ['Admit to an exchange', 'Until somebody is, all of the operation take part'],
    ru: ['Подключить к обмену', 'Пока никто не подключён, участвуют все участники операции'],
  },
  'remove-member/': {
    en: ['Remove from an exchange', 'Also by the one who leaves'],
    ru: ['Отключить от обмена', 'Может внести и тот, кто выходит сам'],
  },
  'close/': { en: ['Close an exchange', 'Made once'], ru: ['Закрыть обмен сообщениями', 'Вносится один раз'] },
  operation: { en: ['operation', 'Id of the operation'], ru: ['операция', 'Идентификатор операции'] },
  tool: { en: ['tool', 'By what messages pass, such as CENcomm'], ru: ['средство связи', 'Например, CENcomm'] },
  toolOwner: {
    en: ['who runs it', 'The country or body whose tool it is'],
    ru: ['чьё средство связи', 'Государство или организация, которая его предоставляет'],
  },
  languages: { en: ['languages', 'Russian, English, or both'], ru: ['языки', 'Русский, английский или оба'] },
  openedOn: {
    en: ['opened on', 'Since when messages may pass'],
    ru: ['дата открытия', 'С какого времени идёт обмен'],
  },
  administration: {
    en: ['administration', 'The country or body that takes part'],
    ru: ['администрация', 'Государство или организация, участвующая в обмене'],
  },
  from: { en: ['from', 'Since when it takes part'], ru: ['с', 'С какого времени участвует'] },
  to: { en: ['to', 'Until when it took part'], ru: ['по', 'До какого времени участвовала'] },
  closedOn: { en: ['closed on', 'When it ended'], ru: ['дата закрытия', 'Когда обмен завершён'] },
  reason: { en: ['reason', 'Why it was closed'], ru: ['причина', 'Почему он закрыт'] },
} as const satisfies Labels;
