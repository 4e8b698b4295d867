// The names of what the composition root supplies to the bus.
export const EXECUTING = Symbol('executing');
export const ANSWERING = Symbol('answering');
