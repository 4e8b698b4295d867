// What every decision of this domain may know: the machine's context with our refusal codes and our circumstances.
import type { Context as MachineContext } from '../eventsourcing/decider.js';
import type { RefusalCode } from './refusals.js';
import type { Circumstances } from './values/circumstances.js';

export type Context = MachineContext<RefusalCode, Circumstances>;
