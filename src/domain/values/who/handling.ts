// The handling of a report: how it may be used, who may see it, and how good its source is.
import { type CountryCode, country } from './country.js';
import { setOf, shape } from '../../../forms/shape.js';
import { oneOf } from '../../../forms/vocabulary.js';
import { text, wholeNumber } from '../text.js';
import { Invalid, shown } from '../../../forms/invalid.js';
import type { Bilingual } from '../../../forms/language.js';
import type { Value } from '../../../forms/value.js';

/** Europol's handling codes. Restrictions of different kinds, no ladder: an event may carry several. */
export type HandlingCode = 'H0' | 'H1' | 'H2' | 'H3';

export const HANDLING_NAMES: Readonly<Record<HandlingCode, Bilingual>> = {
  H0: {
    ru: 'только для предупреждения и пресечения преступлений',
    en: 'only for preventing and combating crime',
  },
  H1: {
    ru: 'не раскрывать в суде без разрешения предоставившей стороны',
    en: 'not to be disclosed in judicial proceedings without the provider’s permission',
  },
  H2: {
    ru: 'не распространять без разрешения предоставившей стороны',
    en: 'not to be disseminated without the provider’s permission',
  },
  H3: { ru: 'иные ограничения, указанные словами', en: 'other restrictions, stated in words' },
};

/** The set of codes, sorted. */
export const handling: Value<readonly HandlingCode[]> = setOf(oneOf(HANDLING_NAMES));

/** The countries that may see it, sorted. An empty list: nobody but its owner. */
export const releasableTo: Value<readonly CountryCode[]> = setOf(country);

const stamp = text({ max: 60 });

/** What stands above «ДСП» in any of the states' laws: no such paper may be entered here. Restricted is not secret. */
const SECRET = /секрет|особой важности|құпия|жашыруун|(?<!non-?|un)\b(?:top |most )?secret|classified/iu;

/** A state's own stamp as it writes it, up to «ДСП». */
export const nationalMarking: Value<string> = {
  schema: stamp.schema,
  parse(raw, reading) {
    const given = stamp.parse(raw, reading);
    return typeof given === 'string' && SECRET.test(given)
      ? new Invalid('MARKING_TOO_HIGH', { given: shown(given) })
      : given;
  },
};

export type SourceGrade = 'A' | 'B' | 'C' | 'X';
export type InformationGrade = 1 | 2 | 3 | 4;

export const SOURCE_GRADE_NAMES: Readonly<Record<SourceGrade, Bilingual>> = {
  A: { ru: 'надёжность источника не вызывает сомнений', en: 'no doubt about the source' },
  B: { ru: 'источник в большинстве случаев надёжен', en: 'mostly reliable' },
  C: { ru: 'источник в большинстве случаев ненадёжен', en: 'mostly unreliable' },
  X: { ru: 'надёжность источника оценить нельзя', en: 'the source cannot be assessed' },
};

export const INFORMATION_GRADE_NAMES: Readonly<Record<InformationGrade, Bilingual>> = {
  1: { ru: 'точность не вызывает сомнений', en: 'accuracy not in doubt' },
  2: {
    ru: 'известно источнику лично, но не передающему должностному лицу',
    en: 'known personally to the source, but not to the official passing it on',
  },
  3: {
    ru: 'источнику лично не известно, но подтверждается другими сведениями',
    en: 'not known personally to the source, but corroborated',
  },
  4: {
    ru: 'источнику лично не известно и не может быть подтверждено',
    en: 'not known personally to the source and cannot be corroborated',
  },
};

/** The 4×4 evaluation: how good the source is, and how sure the information. */
export interface Evaluation {
  source: SourceGrade;
  information: InformationGrade;
}

export const evaluation: Value<Evaluation> = shape<Evaluation>({
  source: oneOf(SOURCE_GRADE_NAMES),
  information: wholeNumber({ min: 1, max: 4 }) as Value<InformationGrade>,
});
