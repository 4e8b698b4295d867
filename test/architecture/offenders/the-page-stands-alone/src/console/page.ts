// A page that takes a part of the server into its bundle.
import { answer } from '../http/answer.js';

export const page = (): string => answer;
