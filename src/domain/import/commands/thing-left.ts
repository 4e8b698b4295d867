// A thing that was left as it is, as the program tells it.
import { shape } from '../../../forms/shape.js';
import { text } from '../../values/text.js';
import type { ThingLeft } from '../events.js';

export const thingLeft = shape<ThingLeft>({ stream: text(), why: text({ max: 64 }) });
