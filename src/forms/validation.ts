// The parts of class-validator that forms use, by their own files: its hundred others, which the whole package loads with
// them, take ten times as long, at every start and of every short command. A part that is missing here fails the build.
import { getFromContainer } from 'class-validator/cjs/container.js';
import { Validator } from 'class-validator/cjs/validation/Validator.js';

export { ValidateBy } from 'class-validator/cjs/decorator/common/ValidateBy.js';
export { ValidateNested } from 'class-validator/cjs/decorator/common/ValidateNested.js';

/** As class-validator's own function of that name. */
export const validateSync = (
  form: object,
  options: Parameters<Validator['validateSync']>[1],
): ReturnType<Validator['validateSync']> => getFromContainer(Validator).validateSync(form, options);
