// What the composition root supplies to the bus, by name.
export const MACHINE = Symbol('machine');
export const ASKING = Symbol('asking');
