// What the composition root supplies to the edge, by name.

/** A `CommandDesk`. */
export const COMMAND_DESK = Symbol('command desk');
/** A `QuestionDesk`. */
export const QUESTION_DESK = Symbol('question desk');
/** The log's id: what its positions begin with. */
export const LOG = Symbol('log');
/** An `IdentityService`. */
export const IDENTITY = Symbol('identity');
/** A `Health`. */
export const HEALTH = Symbol('health');
