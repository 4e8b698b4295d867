// The parts of class-validator that forms use, without its hundred others: loading those took each test file longer than its forms.
// A part that is missing here is a SyntaxError that names it: add it.
import { getFromContainer } from 'class-validator/cjs/container.js';
import { Validator } from 'class-validator/cjs/validation/Validator.js';

export { ValidateBy } from 'class-validator/cjs/decorator/common/ValidateBy.js';
export { ValidateNested } from 'class-validator/cjs/decorator/common/ValidateNested.js';

export const validateSync = (...about) => getFromContainer(Validator).validateSync(...about);
