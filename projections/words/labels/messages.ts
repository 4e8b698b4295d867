// Labels of what is asked of the messages of exchanges.
import type { Labels } from '../../../src/domain/wording.js';

export const messageLabels = {
  'messages/exchange': { en: ['exchange', 'In which it passed'], ru: ['обмен', 'В каком обмене передано'] },
  'messages/thread': {
    en: ['conversation', 'Id of the message that began it'],
    ru: ['переписка', 'Идентификатор сообщения, с которого она началась'],
  },
  'messages/kind': {
    en: ['kind', 'Information, request, warning, seizure or result of a check'],
    ru: ['вид', 'Информация, запрос, ориентировка, сообщение об изъятии или результат проверки'],
  },
  'messages/from': { en: ['from', 'Who sent it'], ru: ['от кого', 'Кто отправил'] },
  'messages/to': {
    en: ['to', 'To whom it went, or was passed on'],
    ru: ['кому', 'Кому отправлено или передано'],
  },
  'messages/post': { en: ['post', 'To which post it went'], ru: ['пост', 'Какому посту адресовано'] },
  'messages/priority': { en: ['priority', 'How urgent it is'], ru: ['срочность', 'Насколько срочно'] },
  'messages/state': { en: ['state', 'Sent, or retracted'], ru: ['состояние', 'Отправлено или отозвано'] },
  'messages/acknowledged': {
    en: ['acknowledged', 'Whether nobody is left who is to acknowledge it'],
    ru: ['получение подтверждено', 'Все ли адресаты подтвердили получение'],
  },
  'messages/valid': {
    en: ['still holds', 'Whether the time until which it holds has not passed'],
    ru: ['действует', 'Не истёк ли срок действия'],
  },
  'messages/outcome': {
    en: ['result', 'What one of the checks came to'],
    ru: ['результат', 'Чем закончилась одна из проверок'],
  },
  'messages/checked': {
    en: ['check', 'Whose check came to what: KG/POSITIVE'],
    ru: ['проверка', 'Чья проверка и чем закончилась: KG/POSITIVE'],
  },
  'operations/:id/warnings/': {
    en: [
      'warnings',
      'How many warnings were acknowledged, checked and confirmed, and what was seized, by the states that they went to',
    ],
    ru: [
      'ориентировки',
      'Сколько ориентировок подтверждено, проверено, подтвердилось и привело к изъятию, по государствам-адресатам',
    ],
  },
  'messages/inReplyTo': {
    en: ['answers', 'Id of the message that it answers'],
    ru: ['ответ на', 'На какое сообщение дан ответ'],
  },
  'messages/incident': {
    en: ['incident', 'An incident that it is about, or that came of it'],
    ru: ['случай', 'Случай, о котором сообщение или который по нему выявлен'],
  },
  'messages/delivery': {
    en: ['controlled delivery', 'One that it is about'],
    ru: ['контролируемая поставка', 'Поставка, о которой сообщение'],
  },
} as const satisfies Labels;
