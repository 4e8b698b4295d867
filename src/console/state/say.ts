// The words of the page in the language that it is in.
import { type Key, worded } from '../words/words.js';
import { lang } from './language.js';

export const say = (key: Key, values?: Readonly<Record<string, string | number>>): string =>
  worded(lang.value, key, values);

/** A code that may have words here; itself where it has none. */
export const saidRole = (role: string): string =>
  ['officer', 'coordinator', 'secretariat', 'auditor', 'analyst', 'operator'].includes(role) ? say(role as Key) : role;
