// STUB of EventStoreDB: the filter of a subscription or a read of $all, by prefix or by regular expression.
import type streams from '@eventstore/db-client/generated/streams_pb.js';
import type { StubEvent } from './event.js';

export type Allowed = (event: StubEvent) => boolean;

/** The server keeps this stream from every reader of $all. */
const NEVER = '$epoch-information';
/** How many events the server looks at for a page, unless told otherwise. */
const WINDOW = 32;

const subjectOf = (filter: streams.ReadReq.Options.FilterOptions): ((event: StubEvent) => string) =>
  filter.hasEventType() ? ({ type }) => type : ({ stream }) => stream;

export function allowedBy(filter: streams.ReadReq.Options.FilterOptions | undefined): Allowed {
  const expression = filter?.getEventType() ?? filter?.getStreamIdentifier();
  if (filter === undefined || expression === undefined) return ({ stream }) => stream !== NEVER;
  const subject = subjectOf(filter);
  const prefixes = expression.getPrefixList();
  const pattern = expression.getRegex() === '' ? undefined : new RegExp(expression.getRegex());
  const matches = (text: string): boolean =>
    pattern === undefined ? prefixes.some((prefix) => text.startsWith(prefix)) : pattern.test(text);
  return (event) => event.stream !== NEVER && matches(subject(event));
}

export interface Windows {
  /** Events looked at for one page of catching up. */
  readonly window: number;
  /** Events looked at from one checkpoint to the next. */
  readonly checkpointEvery: number;
}

export function windowsOf(filter: streams.ReadReq.Options.FilterOptions): Windows {
  const window = filter.hasMax() ? filter.getMax() : WINDOW;
  return { window, checkpointEvery: window * filter.getCheckpointintervalmultiplier() };
}
