// Labels of the commands of a communiqué and of their fields, in both languages.
import type { Labels } from '../../wording.js';

export const communiqueLabels = {
  '/': {
    en: ['communiqués', 'What was agreed to be said in public, who signed it, and what has changed since'],
    ru: ['коммюнике', 'Что решено объявить, кем подписано и что с тех пор изменилось'],
  },
  'draft/': {
    en: ['Draft a communiqué', 'From circulated tables; it prints what follows from the confirmed lines'],
    ru: ['Подготовить проект коммюнике', 'По разосланным таблицам; печатается то, что следует из подтверждённых строк'],
  },
  'issue/': {
    en: ['Issue a communiqué', 'Its text is fixed, and every verified actor sees it'],
    ru: ['Принять коммюнике', 'Текст закрепляется, его видят все проверенные участники'],
  },
  'record/': {
    en: ['Record a communiqué on paper', 'One that was issued elsewhere; it cites declared figures'],
    ru: ['Внести коммюнике на бумаге', 'Принятое вне системы; ссылается на объявленные данные'],
  },
  'sign/': {
    en: ['Sign a communiqué', 'By a party, after it was issued'],
    ru: ['Подписать коммюнике', 'Стороной, после принятия'],
  },
  'declare-intent/': {
    en: ['Declare an intent', 'What a party means to do'],
    ru: ['Заявить намерение', 'Что сторона намерена делать'],
  },
  'endorse/': {
    en: ['Endorse a communiqué', 'By whoever is no party to it'],
    ru: ['Поддержать коммюнике', 'Не участвующей в нём стороной'],
  },
  'issue-corrigendum/': {
    en: ['Issue a corrigendum', 'By the secretariat; what was signed stands beside it'],
    ru: ['Принять исправление к тексту', 'Секретариатом; подписанный текст сохраняется рядом'],
  },
  'supersede/': {
    en: ['Agree that another takes its place', 'By a signatory; it is superseded when all have agreed'],
    ru: ['Согласиться на замену', 'Подписавшей стороной; заменено, когда согласны все подписавшие'],
  },
  body: {
    en: ['body', 'Id of the committee that issues it'],
    ru: ['орган', 'Идентификатор комитета, который его принимает'],
  },
  parties: {
    en: ['parties', 'Who is to sign it: states or bodies'],
    ru: ['стороны', 'Кто его подписывает: государства или органы'],
  },
  title: {
    en: ['title', 'In Russian, in English, or in both'],
    ru: ['название', 'На русском, на английском или на обоих языках'],
  },
  decisions: {
    en: ['decisions', 'Ids of those that it speaks of'],
    ru: ['решения', 'Идентификаторы решений, о которых в нём речь'],
  },
  meeting: {
    en: ['meeting', 'Id of the one that it was agreed at'],
    ru: ['заседание', 'Идентификатор заседания, на котором оно согласовано'],
  },
  operation: {
    en: ['operation', 'Id of the one that it tells of'],
    ru: ['операция', 'Идентификатор операции, о которой оно'],
  },
  statements: {
    en: ['declared figures', 'Ids of the statements that it cites'],
    ru: ['объявленные данные', 'Идентификаторы данных, на которые оно ссылается'],
  },
  figures: {
    en: ['figures', 'Each the sum of a circulated table'],
    ru: ['показатели', 'Каждый — сумма разосланной таблицы'],
  },
  'figures.id': {
    en: ['id', 'As the text names it in braces'],
    ru: ['идентификатор', 'Как он назван в тексте в фигурных скобках'],
  },
  'figures.table': { en: ['table', 'Id of the table'], ru: ['таблица', 'Идентификатор таблицы'] },
  'figures.says': {
    en: ['what is printed', '“more than 400 kg”; all that follows where nothing is said'],
    ru: ['что печатается', '«более 400 кг»; если не указано — всё, что следует'],
  },
  text: {
    en: ['text', 'In both languages, each figure by its id in braces'],
    ru: ['текст', 'На обоих языках, показатели — идентификатором в фигурных скобках'],
  },
  'text.ru': { en: ['Russian text', 'As it is to be printed'], ru: ['русский текст', 'Каким он будет напечатан'] },
  'text.en': { en: ['English text', 'As it is to be printed'], ru: ['английский текст', 'Каким он будет напечатан'] },
  issuedOn: { en: ['issued on', 'When it was issued'], ru: ['дата принятия', 'Когда принято'] },
  place: { en: ['place', 'Where it was issued'], ru: ['место', 'Где принято'] },
  authentic: {
    en: ['authentic texts', 'The languages whose texts are equally valid; both when not given'],
    ru: ['аутентичные тексты', 'Языки текстов равной силы; если не указаны — оба'],
  },
  by: { en: ['who', 'Yours: a state or a body'], ru: ['кто', 'Ваше государство или орган'] },
  person: { en: ['person', 'Who signs in public office'], ru: ['кто подписал', 'Должностное лицо'] },
  office: { en: ['office', 'Of whoever signs'], ru: ['должность', 'Того, кто подписал'] },
  signedOn: { en: ['signed on', 'When, where that is known'], ru: ['дата подписания', 'Когда, если известно'] },
  textHash: {
    en: ['hash of the text', 'SHA-256 of the text that is signed'],
    ru: ['хеш текста', 'SHA-256 подписываемого текста'],
  },
  with: { en: ['with', 'With whom'], ru: ['с кем', 'Вместе с кем'] },
  'supersede/with': {
    en: ['takes its place', 'Id of the other communiqué'],
    ru: ['чем заменяется', 'Идентификатор другого коммюнике'],
  },
  intent: {
    en: ['intent', 'In Russian, in English, or in both'],
    ru: ['намерение', 'На русском, на английском или на обоих языках'],
  },
  declaredOn: { en: ['declared on', 'When, where that is known'], ru: ['дата заявления', 'Когда, если известно'] },
  endorsedOn: { en: ['endorsed on', 'When it was endorsed'], ru: ['дата поддержки', 'Когда поддержано'] },
  agreedOn: { en: ['agreed on', 'When your side agreed'], ru: ['дата согласия', 'Когда ваша сторона согласилась'] },
} as const satisfies Labels;
