// Articles of law as they are cited in a command: of which state, and its code there. Laws differ, so that no list holds them.
import { shape } from '../../forms/shape.js';
import type { Value } from '../../forms/value.js';
import { text } from '../values/text.js';
import { country } from '../values/who/country.js';
import type { Article } from './events.js';

export const article: Value<Article> = shape<Article>({ country, code: text({ max: 100 }) });

/** Most articles of one inquiry. */
export const MOST_ARTICLES = 20;
