// The references of all registers: each field in which a thing names another, declared once, with what the one is to the other. The links of
// every thing, both ways, and the chain from a decision to what was seized follow from it.
import { ofBodies } from './of-bodies.js';
import { ofOperations } from './of-operations.js';
import type { Reference } from './reference.js';

/** By the register of what names. */
export const REFERENCES: Readonly<Record<string, readonly Reference[]>> = { ...ofOperations, ...ofBodies };
