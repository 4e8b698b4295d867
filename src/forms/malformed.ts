// The form of a message is wrong: everything that is, at once. Thrown by who cannot go on without a well-formed message.
import type { Invalid } from './invalid.js';

export class Malformed extends Error {
  constructor(readonly problems: readonly Invalid[]) {
    super(problems.map(({ code, pointer }) => `${code} ${pointer}`).join('; '));
    this.name = 'Malformed';
  }
}
