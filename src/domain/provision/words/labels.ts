// Labels of the commands of a provision and of their fields, in both languages.
import { rectifyingLabels } from '../../rectifying/words.js';
import type { Labels } from '../../wording.js';

export const provisionLabels = {
  ...rectifyingLabels,
  '/': {
    en: ['provisions', 'What a body lays down on its Headquarters, Secretariat and procedure'],
    ru: ['положения', 'Положения органа о Штабе и Секретариате, регламент'],
  },
  'approve/': {
    en: ['Approve a provision', 'Each is a version; the later supersedes the earlier'],
    ru: ['Утвердить положение', 'Каждое — редакция; новая заменяет прежнюю'],
  },
  body: { en: ['body', 'Id of the committee'], ru: ['орган', 'Идентификатор комитета'] },
  subject: { en: ['subject', 'What it is about'], ru: ['предмет', 'О чём положение'] },
  version: { en: ['version', 'Its number, where it has one'], ru: ['редакция', 'Номер, если он есть'] },
  meeting: {
    en: ['meeting', 'Id of the meeting that approved it'],
    ru: ['заседание', 'Идентификатор заседания, на котором оно утверждено'],
  },
  approvedOn: { en: ['approved on', 'When it was approved'], ru: ['дата утверждения', 'Когда утверждено'] },
  inForceFrom: {
    en: ['in force from', 'When it was approved, if nothing is said'],
    ru: ['действует с', 'Если не указано — со дня утверждения'],
  },
  replacesEarlier: {
    en: ['replaces an earlier one', 'Whether it says so itself'],
    ru: ['заменяет прежнее', 'Сказано ли в нём, что оно заменяет прежнее'],
  },
  candidacy: {
    en: ['candidacy', 'Whether a head is agreed on before being appointed'],
    ru: ['согласование кандидатуры', 'Согласуется ли руководитель до назначения'],
  },
  quorum: {
    en: ['quorum', 'How many members must be there to decide'],
    ru: ['кворум', 'Сколько членов должно присутствовать для решения'],
  },
} as const satisfies Labels;
