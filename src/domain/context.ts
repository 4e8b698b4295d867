// The context of every decision of this domain: the machine's context with our metadata.
import type { Context as MachineContext } from '../eventsourcing/writing/decider.js';
import type { CommandMetadata } from './values/who/command-metadata.js';

export type Context = MachineContext<CommandMetadata>;
