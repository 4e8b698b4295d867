// Offends: what a rebuild runs on reaches the framework, be it through another file.
import { bus } from '../bus/bus.js';
export const backend = bus;
