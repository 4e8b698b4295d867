// The substance that a form names, with its name as written and its class: as its reporter's law has it, else by our list.
import { given } from '../../../eventsourcing/log/event.js';
import { named, type Unlisted } from '../../values/goods/as-written.js';
import type { SubstanceClass } from '../../values/goods/classes.js';
import { defaultClass, type Substance } from '../../values/goods/substance.js';

interface Named {
  readonly code: Substance;
  readonly written: string | undefined;
}

export const substanceNamed = (form: {
  readonly substance: Substance | Unlisted;
  readonly substanceAsWritten?: string;
}): Named => named(form.substance, { other: 'other', written: form.substanceAsWritten });

export const classed = (
  { code: substance, written: substanceAsWritten }: Named,
  stated: SubstanceClass = defaultClass(substance),
): { substance: Substance; substanceAsWritten?: string; class: SubstanceClass } =>
  given({ substance, substanceAsWritten, class: stated });
