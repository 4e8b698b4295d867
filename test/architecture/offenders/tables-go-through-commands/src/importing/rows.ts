// Offends: a table that decides by itself what a row comes to.
import { story } from '../domain/incident/story.js';
export const rows = story;
