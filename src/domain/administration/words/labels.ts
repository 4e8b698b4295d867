// Labels of the commands of an administration and of their fields, in both languages.
import type { Labels } from '../../wording.js';

export const administrationLabels = {
  '/': {
    en: ['administrations', 'Services, posts, officers and mandates of a state or body'],
    ru: ['администрации', 'Службы, посты, сотрудники и поручения государства или органа'],
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
    ru: ['Дать поручение', 'Говорить от имени этой администрации'],
  },
  'withdraw-mandate/': {
    en: ['Withdraw a mandate', 'What was said under it stays'],
    ru: ['Отозвать поручение', 'Сказанное по нему остаётся в силе'],
  },
  'register-key/': {
    en: ['Register a device key', 'The public key of a device, by its thumbprint'],
    ru: ['Внести ключ устройства', 'Открытый ключ устройства по его отпечатку'],
  },
  'revoke-key/': {
    en: ['Revoke a device key', 'What was signed before stays'],
    ru: ['Отозвать ключ устройства', 'Подписанное раньше остаётся в силе'],
  },
  'name-successor/': {
    en: ['Name the successor', 'It speaks in the place of this administration from then on'],
    ru: ['Назвать правопреемника', 'С этого времени выступает он, а не эта администрация'],
  },
  'take-over/': {
    en: ['Take over from a predecessor', 'Its powers, credit and rights pass'],
    ru: ['Принять полномочия', 'Переходят полномочия, учтённое и права предшественника'],
  },
  key: { en: ['key', 'Its thumbprint (RFC 7638)'], ru: ['ключ', 'Его отпечаток (RFC 7638)'] },
  'name-successor/to': {
    en: ['successor', 'The administration that takes its place'],
    ru: ['правопреемник', 'Администрация, которая её заменяет'],
  },
  on: { en: ['on', 'From which day'], ru: ['дата', 'С какого дня'] },
  act: { en: ['act', 'The law or decree that says so'], ru: ['акт', 'Закон или указ, которым это установлено'] },
  from: {
    en: ['predecessor', 'The administration that is taken over'],
    ru: ['предшественник', 'Администрация, полномочия которой принимаются'],
  },
  service: { en: ['service', 'Its code'], ru: ['служба', 'Код службы'] },
  post: { en: ['post', 'Name of the customs post'], ru: ['пост', 'Название таможенного поста'] },
  names: { en: ['names', 'In Russian and English'], ru: ['названия', 'На русском и английском языках'] },
  officer: {
    en: ['officer', 'Pseudonym, as tokens have it in “sub”'],
    ru: ['сотрудник', 'Псевдоним из поля «sub» токена'],
  },
  deputy: { en: ['deputy', 'Whether as a deputy'], ru: ['заместитель', 'Назначается ли заместителем'] },
  mandate: { en: ['mandate', 'A short name for it'], ru: ['поручение', 'Краткое обозначение'] },
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
