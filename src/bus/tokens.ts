// What the composition root supplies to the bus, by name.
export const EXECUTING = Symbol('executing');
export const ASKING = Symbol('asking');
