// Labels of the commands of an annex and of their fields, in both languages.
import { rectifyingLabels } from '../../rectifying/words.js';
import type { Labels } from '../../wording.js';

export const annexLabels = {
  ...rectifyingLabels,
  '/': {
    en: ['annexes', 'Certificates, sources: what fewer may see than the incident that it belongs to'],
    ru: ['приложения', 'Заключения, источники: то, что доступно меньшему кругу, чем сам случай'],
  },
  'file/': {
    en: ['File an annex', 'To an incident; it counts nothing until the owner of the incident takes it over'],
    ru: ['Внести приложение', 'К случаю; не учитывается, пока его не учтёт владелец сведений о случае'],
  },
  'set-audience/': {
    en: ['Say who sees it', 'More or fewer than before, by whoever filed it'],
    ru: ['Определить доступ', 'Шире или уже прежнего; определяет тот, кто внёс'],
  },
  incident: {
    en: ['incident', 'Id of the incident that it belongs to'],
    ru: ['случай', 'Идентификатор случая, к которому относится'],
  },
  kind: { en: ['kind', 'Certificate, source or another'], ru: ['вид', 'Заключение, источник или иное'] },
  releasableTo: {
    en: ['also for', 'Countries that may see it, of those that see the incident; none: its owner and you'],
    ru: ['кому ещё доступно', 'Государства из числа тех, кому доступен случай; пустой список — только владельцу и вам'],
  },
  handling: { en: ['handling', 'Codes H0 to H3'], ru: ['условия использования', 'Коды H0–H3'] },
  text: { en: ['text', 'What it says; no names of persons'], ru: ['текст', 'Содержание; без имён'] },
  result: {
    en: ['result', 'What was found of a line: it counts once it is taken over'],
    ru: ['результат', 'Что установлено по строке: учитывается после того, как его учтёт владелец'],
  },
  lineId: { en: ['line', 'Id of the line'], ru: ['строка', 'Номер строки'] },
  purity: {
    en: ['purity', 'Percent of the pure substance; it moves no weight'],
    ru: ['доля чистого вещества', 'В процентах; на массу не влияет'],
  },
  certificate: {
    en: ['certificate', 'Number of the certificate; it stays in the annex'],
    ru: ['заключение', 'Номер заключения; остаётся в приложении'],
  },
  examined: {
    en: ['examined', 'The whole, or a sample: what it says of a sample moves no weight'],
    ru: ['исследовано', 'Целиком или проба: по пробе масса не меняется'],
  },
  'set-audience/reason': { en: ['reason', 'Why'], ru: ['причина', 'Почему'] },
} as const satisfies Labels;
