// Labels of the commands of an administration and of their fields, in both languages.
import type { Labels } from '../../wording.js';

export const administrationLabels = {
  '/': {
    en: ['administrations', 'Services, posts, officers and mandates of a state or body'],
    ru: ['администрации', 'Службы, посты, сотрудники и полномочия государства или органа'],
  },
  'establish-service/': {
    en: ['Establish a service', 'A service that reports under its own code'],
    ru: ['Внести службу', 'Служба, которая сообщает под своим кодом'],
  },
  'open-post/': { en: ['Open a post', 'A customs post'], ru: ['Внести пост', 'Таможенный пост'] },
  'close-post/': { en: ['Close a post', 'It reports no longer'], ru: ['Закрыть пост', 'Больше не сообщает'] },
  'name-contact-point/': {
    en: ['Name a contact point', 'From the first one on, only who is named speaks'],
    ru: ['Назначить контактное лицо', 'После первого назначения говорят только назначенные'],
  },
  'relieve-contact-point/': {
    en: ['Relieve a contact point', 'Someone else must be one'],
    ru: ['Освободить контактное лицо', 'Должно остаться другое'],
  },
  'name-officer/': {
    en: ['Name an officer', 'Who may speak for the administration'],
    ru: ['Назначить сотрудника', 'Кто вправе сообщать от имени администрации'],
  },
  'remove-officer/': {
    en: ['Remove an officer', 'Refused from the next command on'],
    ru: ['Отстранить сотрудника', 'Отказ начиная со следующей команды'],
  },
  'give-mandate/': {
    en: ['Give a mandate', 'To speak on behalf of this administration'],
    ru: ['Выдать полномочие', 'Говорить от имени этой администрации'],
  },
  'withdraw-mandate/': {
    en: ['Withdraw a mandate', 'What was said under it stays'],
    ru: ['Отозвать полномочие', 'Сказанное по нему остаётся в силе'],
  },
  service: { en: ['service', 'Its code'], ru: ['служба', 'Код службы'] },
  post: { en: ['post', 'Name of the customs post'], ru: ['пост', 'Название таможенного поста'] },
  names: { en: ['names', 'In Russian and English'], ru: ['названия', 'На русском и английском языках'] },
  officer: {
    en: ['officer', 'Pseudonym, as tokens have it in “sub”'],
    ru: ['сотрудник', 'Псевдоним из поля «sub» маркера доступа'],
  },
  deputy: { en: ['deputy', 'Whether as a deputy'], ru: ['заместитель', 'Назначается ли заместителем'] },
  mandate: { en: ['mandate', 'A short name for it'], ru: ['полномочие', 'Краткое обозначение'] },
  to: {
    en: ['given to', 'The administration that may speak'],
    ru: ['кому выдано', 'Администрация, которая вправе говорить'],
  },
  commands: {
    en: ['commands', 'What: a collection, or “<collection>/<command>”'],
    ru: ['команды', 'Что именно: раздел или «<раздел>/<команда>»'],
  },
  until: { en: ['until', 'When it ends'], ru: ['действует до', 'Когда истекает'] },
  suspectedSince: {
    en: ['suspected since', 'Since when what was said under it is not to be relied on'],
    ru: ['под подозрением с', 'С какого времени сказанному нельзя доверять'],
  },
} as const satisfies Labels;
