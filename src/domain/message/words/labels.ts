// Labels of the commands of a message and of their fields, in both languages.
import { audienceLabels } from '../../audience/words.js';
import { rectifyingLabels } from '../../rectifying/words.js';
import type { Labels } from '../../wording.js';

export const messageLabels = {
  ...rectifyingLabels,
  ...audienceLabels,
  '/': {
    en: [
      'messages',
      'What passes in the exchanges of operations: information, requests, warnings and what came of them',
    ],
    ru: ['сообщения', 'Сообщения обмена по операциям: информация, запросы, ориентировки и их результаты'],
  },
  'send/': {
    en: ['Send a message', 'To everybody in an exchange, or to some states or posts'],
    ru: ['Отправить сообщение', 'Всем участникам обмена либо отдельным государствам или постам'],
  },
  'acknowledge/': {
    en: ['Acknowledge a message', 'That it was read, by the post that it went to or by the state'],
    ru: ['Подтвердить получение', 'Что сообщение прочитано: пост-адресат или государство'],
  },
  'report-check/': {
    en: ['Report the result of a check', 'What came of a warning or a request'],
    ru: ['Сообщить о результате проверки', 'Что дала проверка по ориентировке или запросу'],
  },
  'attach-translation/': {
    en: ['Attach a translation', 'By a person or by a machine'],
    ru: ['Приложить перевод', 'Человека или машинный'],
  },
  'forward/': {
    en: ['Pass a message on', 'To states or posts that it did not go to; under H2 with the sender’s permission alone'],
    ru: ['Передать сообщение дальше', 'Другим государствам или постам; при коде H2 — только с разрешения отправителя'],
  },
  'retract/': {
    en: ['Retract a message', 'Its text is shown to nobody any more, for the past too; its hash is kept. For ever'],
    ru: [
      'Отозвать сообщение',
      'Текст больше никому не показывается, и за прошлое время; хеш сохраняется. Отменить нельзя',
    ],
  },
  'request-permission/': {
    en: ['Ask for permission', 'To pass the message on to a state'],
    ru: ['Запросить разрешение', 'На передачу сообщения ещё одному государству'],
  },
  'grant-permission/': {
    en: ['Give permission', 'That state may be sent the message from then on'],
    ru: ['Дать разрешение', 'С этого момента сообщение можно передать этому государству'],
  },
  'refuse-permission/': { en: ['Refuse permission', 'To pass it on'], ru: ['Отказать в разрешении', 'На передачу'] },
  'withdraw-permission/': {
    en: ['Withdraw permission', 'That state sees the message no more'],
    ru: ['Отозвать разрешение', 'Государству сообщение больше не доступно'],
  },
  exchange: { en: ['exchange', 'Id of the exchange'], ru: ['обмен', 'Идентификатор обмена сообщениями'] },
  kind: {
    en: ['kind', 'Information, request, warning, seizure or result of a check'],
    ru: ['вид', 'Информация, запрос, ориентировка, сообщение об изъятии или результат проверки'],
  },
  to: {
    en: ['to', 'States, or posts of theirs; none: everybody in the exchange'],
    ru: ['кому', 'Государства или их посты; если не указано — всем участникам обмена'],
  },
  'to.administration': {
    en: ['to whom', 'A country or a body'],
    ru: ['адресат', 'Государство или организация'],
  },
  'to.post': { en: ['post', 'As its state lists it'], ru: ['пост', 'Как в списке постов государства'] },
  'request-permission/to': { en: ['for', 'The state that it is to be sent to'], ru: ['кому', 'Какому государству'] },
  'grant-permission/to': { en: ['for', 'The state that it is to be sent to'], ru: ['кому', 'Какому государству'] },
  title: { en: ['title', 'One line; no names of persons'], ru: ['тема', 'Одной строкой; без имён'] },
  text: {
    en: ['text', 'No names of persons; numbers of vehicles and papers stand in identifiers'],
    ru: ['текст', 'Без имён; номера машин и документов указывают отдельно'],
  },
  lang: { en: ['language', 'Of the text; yours when not given'], ru: ['язык', 'Язык текста; если не указан — ваш'] },
  priority: {
    en: ['priority', 'Acknowledged within 24 hours, 4 hours or one hour'],
    ru: ['срочность', 'Подтвердить в течение 24 часов, 4 часов или часа'],
  },
  validUntil: { en: ['holds until', 'No longer then'], ru: ['действует до', 'После этого не действует'] },
  requestedAction: {
    en: ['asked for', 'What whoever gets it is to do'],
    ru: ['что сделать', 'Что должен сделать адресат'],
  },
  inReplyTo: { en: ['answers', 'Id of the message'], ru: ['ответ на', 'Идентификатор сообщения'] },
  incidents: { en: ['incidents', 'Ids of those that it is about'], ru: ['случаи', 'Идентификаторы случаев'] },
  deliveries: {
    en: ['controlled deliveries', 'Ids of those that it is about'],
    ru: ['контролируемые поставки', 'Идентификаторы поставок'],
  },
  identifiers: {
    en: ['identifiers', 'Numbers of vehicles, containers, papers: nobody searches by them'],
    ru: ['номера', 'Машин, контейнеров, документов; поиск по ним не ведётся'],
  },
  'identifiers.kind': {
    en: ['kind', 'Plate, container, waybill and so on'],
    ru: ['вид', 'Госномер, контейнер и т. п.'],
  },
  'identifiers.value': {
    en: ['number', 'Of parcels and declarations only as a keyed hash'],
    ru: ['номер', 'Отправлений и деклараций — только хеш с ключом'],
  },
  post: { en: ['post', 'Which post of yours'], ru: ['пост', 'Какой ваш пост'] },
  outcome: {
    en: ['result', 'Found, nothing found, or not checked'],
    ru: ['результат', 'Подтвердилось, не подтвердилось или не проверялось'],
  },
  checkedAt: { en: ['checked at', 'When it was checked'], ru: ['когда проверено', 'Время проверки'] },
  incident: {
    en: ['incident', 'Id of the incident that came of it'],
    ru: ['случай', 'Идентификатор случая, выявленного по сообщению'],
  },
  translator: {
    en: ['translated', 'By a person or by a machine'],
    ru: ['кто перевёл', 'Человек или машина'],
  },
} as const satisfies Labels;
