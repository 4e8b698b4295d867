// Goods of a transit as they are written in a command: by tariff code, by name, and how much, each as far as it is known.
import { optional, shape } from '../../forms/shape.js';
import type { Value } from '../../forms/value.js';
import { quantity } from '../values/amounts/quantity.js';
import { text } from '../values/text.js';
import type { TransitGoods } from './events.js';

export const transitGoods: Value<TransitGoods> = shape<TransitGoods>({
  hs: optional(text({ max: 20 })),
  name: optional(text({ max: 200 })),
  quantity: optional(quantity),
});

/** Most kinds of goods of one consignment. */
export const MOST_GOODS = 100;
