// Offends: a barrel.
export { one } from './one.js';
