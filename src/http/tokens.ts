// Names of what the composition root supplies to the edge.

/** A `CommandGateway`. */
export const COMMAND_GATEWAY = Symbol('command gateway');
/** An `ActionsOf`. */
export const ACTIONS = Symbol('actions');
/** A `TellProblem`. */
export const TELL_PROBLEM = Symbol('tell problem');
/** A `QuestionGateway`. */
export const QUESTION_GATEWAY = Symbol('question gateway');
/** The `Shares` in questions. */
export const QUESTION_SHARES = Symbol('question shares');
/** The log's id: what its positions begin with. */
export const LOG = Symbol('log');
/** An `IdentityService`. */
export const IDENTITY = Symbol('identity');
/** A `Health`. */
export const HEALTH = Symbol('health');
/** Every question that there is. */
export const QUESTIONS = Symbol('questions');
/** How far a `LiveProjector` has come. */
export const PROJECTOR = Symbol('projector');
/** A `LogReading`. */
export const LOG_READING = Symbol('log reading');
/** A `Feed`. */
export const FEED = Symbol('feed');
/** An `IntakeOptions`. */
export const INTAKE = Symbol('intake');
/** A `Metrics`. */
export const METRICS = Symbol('metrics');
/** The `Imports`. */
export const IMPORTS = Symbol('imports');
/** An `Attachments`. */
export const ATTACHMENTS = Symbol('attachments');
