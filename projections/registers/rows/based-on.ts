// The events that a thing rests on, as every reader sees them: their flags, and what attests them.
import type { By } from '../../../src/domain/told.js';

export type BasedOn = Pick<By, 'event' | 'flags' | 'attested' | 'source'> & { readonly type: string };

export const basedOn = ({ event, type, flags, attested, source }: BasedOn): BasedOn => ({
  event,
  type,
  flags,
  attested,
  source,
});

export const basedOnAll = (told: Iterable<BasedOn>): readonly BasedOn[] => [...told].map(basedOn);
