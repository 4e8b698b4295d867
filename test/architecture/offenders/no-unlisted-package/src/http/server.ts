// Offends: a package that is only there because Nest's adapter needs it.
import { fastify } from 'fastify';
export const server = fastify;
