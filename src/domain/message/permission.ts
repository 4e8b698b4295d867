// The permission to pass a message on: whom its sender sends it to they need none; for anybody else what it is handled under and the
// circle of its exchange decide.
import { administrationsIn } from '../exchange/story/among.js';
import type { Exchange } from '../exchange/story.js';
import type { Operation } from '../operation/story.js';
import type { Told } from '../told.js';
import { certainlyLater, minuteOf } from '../values/time/when.js';
import type { MessageEvents as Events } from './events.js';
import { type Message, statesIn } from './story.js';

interface Beside {
  readonly exchange?: Exchange;
  readonly operation?: Operation;
}

/** The states that it may not be passed on to; null: nobody can tell. */
export function notPermitted(it: Message, told: Told<Events>, beside: Beside): readonly string[] | null {
  if (told.type !== 'MessageForwarded' || told.by === it.sent?.by) return [];
  const asking = statesIn(told.data.to).filter((each) => !isPermitted(it, each, told.recordedAt));
  const { handling, releasableTo } = it.audience;
  const barred = asking.filter((each) => handling.includes('H2') || releasableTo?.includes(each) === false);
  if (barred.length > 0 || asking.length === 0) return barred;
  const { exchange, operation } = beside;
  const circle = exchange && administrationsIn(exchange, operation);
  return circle ? asking.filter((each) => !circle.includes(each)) : null;
}

const isPermitted = ({ audience }: Message, state: string, now: number): boolean =>
  [...audience.permissions.values()].some(
    ({ to, state: is, until }) => to === state && is === 'GRANTED' && !(until && certainlyLater(minuteOf(now), until)),
  );
