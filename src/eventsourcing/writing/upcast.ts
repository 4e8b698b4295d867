// Old shapes are brought to today's when they are read, step by step, by (type, version); unknown types pass unchanged.
import type { AnyAggregate } from './decider.js';
import type { StoredEvent } from '../log/event.js';

export type Upcast = (event: StoredEvent) => StoredEvent;

/** Reads `Type@version` steps of all aggregates as one function. */
export function upcaster(aggregates: readonly Pick<AnyAggregate, 'upcasts'>[]): Upcast {
  const steps = new Map(aggregates.flatMap((each) => Object.entries(each.upcasts ?? {})));
  if (steps.size === 0) return (event) => event;
  return (event) => {
    let { data, schemaVersion } = event;
    for (
      let step = steps.get(`${event.type}@${schemaVersion}`);
      step;
      step = steps.get(`${event.type}@${schemaVersion}`)
    ) {
      data = step(data as never);
      schemaVersion += 1;
    }
    return schemaVersion === event.schemaVersion ? event : { ...event, data, schemaVersion };
  };
}
