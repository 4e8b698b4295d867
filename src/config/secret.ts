// A text that must not get into logs, answers or dumps: it shows itself only to who asks for it by name.
import { inspect } from 'node:util';

const SHOWN = '(secret)';

export class Secret {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  /** The text itself; never to be kept, printed or thrown. */
  reveal(): string {
    return this.#text;
  }

  toString(): string {
    return SHOWN;
  }

  toJSON(): string {
    return SHOWN;
  }

  [inspect.custom](): string {
    return SHOWN;
  }
}
