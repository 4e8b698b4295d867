// Labels of what waits for an answer over all registers, and of what came too late.
import type { Labels } from '../../../src/domain/wording.js';

export const deadlineLabels = {
  'requests/': {
    en: ['requests', 'What is asked of you and not answered yet, over all registers; what is wanted first comes first'],
    ru: ['запросы', 'Что запрошено у вас и ждёт ответа, по всем реестрам; сначала — с ближайшим сроком'],
  },
  'requests/askedOf': {
    en: ['asked of', 'Whose answer is awaited; your own administration when nobody is named'],
    ru: ['у кого запрошено', 'От кого ждут ответа; если никто не указан — ваша администрация'],
  },
  'requests/askedBy': {
    en: ['asked by', 'Who asks; then of anybody whom you may know of'],
    ru: ['кто запрашивает', 'Чьи запросы; тогда — к любым известным вам адресатам'],
  },
  'requests/kind': {
    en: ['kind', 'Consent, permission, proposal, contribution, acknowledgement, assistance or signature'],
    ru: ['вид', 'Согласие, разрешение, предложение, участие, подтверждение, содействие или подпись'],
  },
  'requests/in': {
    en: ['in', 'Registers to look through; all when not given'],
    ru: ['где', 'В каких реестрах; если не указано — во всех'],
  },
  'requests/operation': {
    en: ['operation', 'The operation that the thing counts for'],
    ru: ['операция', 'Операция, к которой это относится'],
  },
  'requests/overdue': {
    en: ['overdue', 'Those whose time has passed, or the others'],
    ru: ['просрочено', 'Только с истёкшим сроком или только остальные'],
  },
  'requests/limit': { en: ['rows a page', '100 when not given'], ru: ['строк на странице', 'Если не указано — 100'] },
  'late/': {
    en: [
      'late',
      'What came after its deadline, or has not come, over all registers: reports to operations, answers, acknowledgements, decisions; what was due last comes first',
    ],
    ru: [
      'с опозданием',
      'Что поступило после срока или не поступило, по всем реестрам: сообщения по операциям, ответы, подтверждения, решения; сначала — с последним сроком',
    ],
  },
  'late/country': { en: ['country', 'Who was late'], ru: ['государство', 'Кто опоздал'] },
  'late/in': {
    en: ['in', 'Registers to look through; all when not given'],
    ru: ['где', 'В каких реестрах; если не указано — во всех'],
  },
  'late/operation': {
    en: ['operation', 'The operation that the thing counts for'],
    ru: ['операция', 'Операция, к которой это относится'],
  },
  'late/answered': {
    en: ['came', 'What came late, or what has not come'],
    ru: ['поступило', 'Только поступившее с опозданием или только не поступившее'],
  },
  'late/limit': { en: ['rows a page', '100 when not given'], ru: ['строк на странице', 'Если не указано — 100'] },
} as const satisfies Labels;
