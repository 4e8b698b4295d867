// The codes of figures in words: what a row is, what it is compared by, and what follows.
import { oneOf } from '../../src/forms/vocabulary.js';

export const FIGURES = oneOf({
  COUNT: { en: 'counted', ru: 'сосчитано' },
  SEIZURES: { en: 'seized', ru: 'изъято' },
  DECLARED: { en: 'stated', ru: 'объявлено' },
  COUNTRY: { en: 'one country', ru: 'одно государство' },
  WARNINGS: { en: 'warnings', ru: 'ориентировки' },
  SITUATION_REPORT: { en: 'situation report', ru: 'оперативная сводка' },
  RESULTS: { en: 'results', ru: 'результаты' },
  NIL_RETURN: { en: 'nil return', ru: 'нулевое донесение' },
});

export const GRAINS = oneOf({
  WHOLE: { en: 'as a whole', ru: 'в целом' },
  CLASS: { en: 'of one class', ru: 'по одному виду' },
  SUBSTANCE: { en: 'of one substance', ru: 'по одному веществу' },
  EDITIONS: { en: 'the editions as such', ru: 'операции в целом' },
  FIGURE: { en: 'one figure', ru: 'один показатель' },
  CHANGE: { en: 'one change of it', ru: 'одно его изменение' },
});

export const VERDICTS = oneOf({
  OPEN: { en: 'no contradiction shown', ru: 'противоречия не видно' },
  EQUAL: { en: 'equal', ru: 'совпадает' },
  DOUBTFUL: { en: 'perhaps more itemised than stated', ru: 'по отдельным фактам, возможно, больше' },
  CONTRADICTION: { en: 'contradiction: more itemised than stated', ru: 'противоречие: по отдельным фактам больше' },
  COMPARABLE: { en: 'comparable', ru: 'сопоставимо' },
  NOT_COMPARABLE: { en: 'not comparable', ru: 'сравнить нельзя' },
  NOTHING_DECLARED: { en: 'nothing was stated', ru: 'ничего не объявлено' },
});
