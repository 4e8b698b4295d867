// The columns of a row that say how it may be handled: codes, the owner's own stamp, and who has permission to see it.
import { type Audience, type Handled, handledUnder } from '../../../src/domain/audience/audience.js';

export const handledColumns = <State>(audienceOf: (it: State) => Audience) => ({
  handling: (it: State): Handled['handling'] => audienceOf(it).handling,
  nationalMarking: (it: State): string | null => audienceOf(it).nationalMarking,
  permitted: (it: State): readonly string[] => handledUnder(audienceOf(it)).permitted,
});
