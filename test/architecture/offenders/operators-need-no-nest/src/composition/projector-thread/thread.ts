// Offends: the projector's thread loads the framework.
import { bus } from '../../bus/bus.js';
export const thread = bus;
