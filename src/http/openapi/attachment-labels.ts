// Labels of what is said of a file, in both languages.
import type { Labels } from '../../domain/wording.js';

export const attachmentLabels = {
  sha256: {
    en: ['digest', 'SHA-256 of the bytes, hex: what the file is called'],
    ru: ['контрольная сумма', 'SHA-256 содержимого, шестнадцатерично: так файл называется'],
  },
  name: {
    en: ['name', 'As a reader shall see it; no names of persons'],
    ru: ['название', 'Каким его увидит читатель; без имён'],
  },
  type: {
    en: ['kind', 'As in image/jpeg: a photograph, PDF, DOCX, XLSX or text'],
    ru: ['вид', 'Например, image/jpeg: снимок, PDF, DOCX, XLSX или текст'],
  },
  size: { en: ['size', 'Bytes; 25 MiB at most'], ru: ['размер', 'В байтах; не более 25 МиБ'] },
} as const satisfies Labels;
