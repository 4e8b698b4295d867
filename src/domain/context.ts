// What every decision of this domain may know: the machine's context with our circumstances.
import type { Context as MachineContext } from '../eventsourcing/writing/decider.js';
import type { Circumstances } from './values/who/circumstances.js';

export type Context = MachineContext<Circumstances>;
