// Names of what the composition root supplies to the edge.

/** A `CommandDesk`. */
export const COMMAND_DESK = Symbol('command desk');
/** A `QuestionDesk`. */
export const QUESTION_DESK = Symbol('question desk');
/** The log's id: what its positions begin with. */
export const LOG = Symbol('log');
/** The log's `Origins`, null where it was never copied: old positions are read by them. */
export const ORIGINS = Symbol('origins');
/** An `IdentityService`. */
export const IDENTITY = Symbol('identity');
/** A `Health`. */
export const HEALTH = Symbol('health');
/** The `EventStore`, to be read only. */
export const EVENT_STORE = Symbol('event store');
/** A `Feed`. */
export const FEED = Symbol('feed');
/** An `IntakeOptions`. */
export const INTAKE = Symbol('intake');
/** A `Metrics`. */
export const METRICS = Symbol('metrics');
