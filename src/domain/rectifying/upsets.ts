// The contradictions that a correction or a withdrawal brings about: what stands is held anew against what it was held against when
// it was told.
import type { Upset, Upsetting } from '../../eventsourcing/writing/decider.js';
import { foldedOf } from '../told.js';
import type { EntryCorrected } from './events.js';
import type { Said } from './said.js';
import type { AnyStory, AnyTold } from './story.js';

/** Nothing where it only waits. What an event names in other streams was looked at of the corrected one alone. */
export const upsetBy =
  ({ saidBy }: Said) =>
  ({ before, after, id, events: [rectification], others }: Upsetting): readonly Upset[] => {
    const [was, is] = [before as AnyStory, after as AnyStory];
    if (!rectification || was.rectified === is.rectified) return [];
    const { corrects } = rectification.data as Partial<EntryCorrected>;
    const earlier = new Map([...was.standing].map((each) => [each.event, each]));
    return [...is.standing].map((told): Upset => {
      const former = earlier.get(told.event);
      const beside = told.event === corrects ? others : {};
      return {
        event: told.event,
        against: (saidBy[told.type]?.against ?? []).filter((code) => !isFlagged(told, code)),
        after: { id, story: is, event: foldedOf(told), beside },
        ...(former ? { before: { id, story: was, event: foldedOf(former), beside: {} } } : {}),
      };
    });
  };

const isFlagged = ({ flags }: AnyTold, code: string): boolean =>
  flags.some(({ code: own, rule = own }) => rule === code);
