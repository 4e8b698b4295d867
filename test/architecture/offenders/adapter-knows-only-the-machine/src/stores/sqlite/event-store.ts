// Offends: an adapter leans on another one and on the domain.
import { connect } from '../read-db/connection.js';
import { opened } from '../../domain/operation/events.js';
export const store = [connect, opened];
