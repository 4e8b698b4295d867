// The labels beside what is wrong with a command's form: each problem says what belongs in its field, in both languages.
import type { Submission } from '../commanding/submission.js';
import { aboutField, LABELS } from '../domain/labels.js';
import type { Invalid } from '../forms/invalid.js';
import type { Bilingual, Lang } from '../forms/language.js';
import { Malformed } from '../forms/malformed.js';

type Address = Pick<Submission, 'collection' | 'verb'>;

export const labelled = ({ problems }: Malformed, to: Address): Malformed =>
  new Malformed(problems.map((each) => each.where(aboutWhat(each, to))));

/** The label and the hint of the field that is wrong, where it is one of the form's. */
function aboutWhat({ pointer }: Invalid, { collection, verb }: Address): Bilingual | undefined {
  // A place in a list is no name of a field.
  const path = pointer.split('/').filter((step) => step !== '' && !/^\d+$/.test(step));
  const told = (lang: Lang): string | undefined => {
    const about = aboutField({ labels: LABELS[collection] ?? {}, form: verb, path }, lang);
    return about && `${about.label}: ${about.hint}`;
  };
  const [en, ru] = [told('en'), told('ru')];
  return path.length === 0 || en === undefined || ru === undefined ? undefined : { en, ru };
}
