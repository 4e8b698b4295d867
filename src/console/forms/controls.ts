// The properties that every control of a form is given, and the name of its element.
import type { Field } from '../../http/catalogue/shape.js';
import type { Filled } from './body.js';

export interface InputProps {
  readonly field: Field;
  /** JSON pointer: `/report/post`. */
  readonly pointer: string;
  readonly value: Filled | undefined;
  readonly onChange: (value: Filled | undefined) => void;
}

export interface ControlProps extends InputProps {
  readonly id: string;
  readonly describedBy: string;
  readonly isWrong: boolean;
}

export const idOf = (prefix: string, pointer: string): string => `${prefix}${pointer.replaceAll('/', '-')}`;
