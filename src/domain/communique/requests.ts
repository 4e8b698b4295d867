// The requests of a communiqué: its parties are asked to sign it, and all who signed to agree to another in its place.
import type { OpenRequest, Requests } from '../requests.js';
import { firstOf } from '../told.js';
import type { CommuniqueEvents as Events } from './events.js';
import { type Communique, signatories, unsigned } from './story.js';

/** A paper was signed elsewhere. */
function signaturesOpen(it: Communique): readonly OpenRequest[] {
  const told = firstOf<Events, 'CommuniqueIssued'>(it.told, 'CommuniqueIssued');
  if (!told || it.phase !== 'issued') return [];
  return unsigned(it).map((by) => ({ of: { country: by }, told, yes: { by } }));
}

/** Since somebody has named it, who signed and has not said so yet. */
function supersessionsOpen(it: Communique): readonly OpenRequest[] {
  const told = it.supersessions.last;
  if (!told || it.phase === 'superseded') return [];
  const { with: successor } = told.data;
  const hasAgreed = (by: string): boolean =>
    it.supersessions.findLast(({ data }) => data.by === by)?.data.with === successor;
  const asked = signatories(it).filter((by) => !hasAgreed(by));
  return asked.map((by) => ({ of: { country: by }, told, yes: { by, with: successor } }));
}

export const communiqueRequests: Requests<Communique> = {
  of: {
    signature: {
      kind: 'SIGNATURE',
      asks: { en: 'your signature under a communiqué', ru: 'ваша подпись под коммюнике' },
      yes: 'communiques/sign',
      open: signaturesOpen,
    },
    supersession: {
      kind: 'CONSENT',
      asks: { en: 'consent to another communiqué in place of this', ru: 'согласие заменить коммюнике другим' },
      yes: 'communiques/supersede',
      open: supersessionsOpen,
    },
  },
};
