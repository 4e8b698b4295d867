// Vocabularies of what views say of a thing's steps and words, where no value of the domain has them.
import { oneOf } from '../../src/forms/vocabulary.js';

export const ANSWERS = oneOf({
  GIVEN: { en: 'given', ru: 'дано' },
  REFUSED: { en: 'refused', ru: 'отказано' },
  WITHDRAWN: { en: 'withdrawn', ru: 'отозвано' },
});

export const SAME_OR_NOT = oneOf({
  SAME: { en: 'one seizure', ru: 'одно изъятие' },
  DISTINCT: { en: 'two seizures', ru: 'разные изъятия' },
});

export const STEPS = oneOf({
  PROPOSED: { en: 'proposed', ru: 'предложена' },
  CONSENTED: { en: 'all have consented', ru: 'все согласия даны' },
  STARTED: { en: 'started', ru: 'начата' },
  HANDED_OVER: { en: 'handed over', ru: 'груз передан' },
  LOST: { en: 'control over the consignment lost', ru: 'контроль над грузом утрачен' },
  ABORTED: { en: 'broken off', ru: 'прекращена' },
  COMPLETED: { en: 'completed', ru: 'завершена' },
});

export const TAKEN_OFFICE = oneOf({
  ELECTION: { en: 'by election', ru: 'избрание' },
  RE_ELECTION: { en: 'by re-election', ru: 'переизбрание' },
  APPOINTMENT: { en: 'by appointment', ru: 'назначение' },
  ATTESTATION: { en: 'attested, no election is proved', ru: 'засвидетельствовано, избрание не доказано' },
});

export const ATTRIBUTED_BY = oneOf({
  REPORTED: { en: 'named in the report', ru: 'указана в сообщении' },
  ATTRIBUTED: { en: 'attributed later', ru: 'отнесён позднее' },
});
