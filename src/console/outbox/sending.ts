// The sending of letters, one after the other, each part until the server has answered it: a lost answer is asked for again.
import { NoLink, Problem, mayPass } from '../http/problem.js';
import type { Receipt } from '../http/answers.js';
import type { Photo } from './photo.js';
import { type Happening, type Letter, next, nextPart, type PartReceipt } from './letter.js';

export interface Sender {
  readonly tell: (path: string, body: object, key: string) => Promise<Receipt>;
  /** Goes on with a file that was cut off. */
  readonly upload: (photo: Photo) => Promise<void>;
  /** What is still to be done about a thing. */
  readonly todo: (collection: string, id: string) => Promise<readonly string[]>;
  /** Called after every step; what is kept then is what is shown. */
  readonly keep: (letter: Letter) => Promise<void>;
}

/** `over`: the letter needs nothing more of the link; `later`: it is to be tried again. */
export type Outcome = 'over' | 'later' | 'unknown person';

export async function send(letter: Letter, sender: Sender): Promise<Outcome> {
  let now = letter;
  const step = async (happening: Happening): Promise<void> => {
    now = next(now, happening);
    await sender.keep(now);
  };
  await step({ what: 'sending' });
  for (let part = nextPart(now); part !== undefined; part = nextPart(now)) {
    const outcome = await sendPart(now, part, sender);
    if (typeof outcome === 'string') {
      await step({ what: 'lost' });
      return outcome;
    }
    await step(outcome);
    if (outcome.what === 'refused') return 'over';
  }
  await step({ what: 'asked', todo: await sender.todo(now.collection, now.id).catch(() => []) });
  return 'over';
}

async function sendPart(
  { collection, id, parts }: Letter,
  part: number,
  { tell, upload }: Sender,
): Promise<(Happening & { what: 'taken' | 'refused' }) | Exclude<Outcome, 'over'>> {
  const { verb, body, key, photos = [] } = parts[part]!;
  try {
    for (const photo of photos) await upload(photo);
    return { what: 'taken', part, receipt: receiptOf(await tell(`${collection}/${id}/${verb}`, body, key)) };
  } catch (problem) {
    if (problem instanceof NoLink) return 'later';
    if (!(problem instanceof Problem)) throw problem;
    if (problem.isUnknownPerson) return 'unknown person';
    return mayPass(problem.body) ? 'later' : { what: 'refused', part, problem: problem.body };
  }
}

const receiptOf = ({ position, repeated = false, events }: Receipt): PartReceipt => ({
  position,
  repeated,
  flags: events.flatMap(({ flags = [] }) => flags.map(({ text, fix, counts }) => ({ text, fix, counts }))),
});
