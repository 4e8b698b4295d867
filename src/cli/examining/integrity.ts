// The wholeness of a file, as far as it could be looked through in the time that was given.
import type { examined } from '../../composition/open-stores.js';
import { type Finding, fine, note, wrong } from './finding.js';

export interface Looking {
  readonly deep: boolean;
  /** Ms. */
  readonly limit: number;
}

interface About {
  readonly about: string;
  readonly file: string;
  readonly looking: Looking;
  readonly fix: string;
}

export async function integrityFinding(with_: typeof examined, { about, file, looking, fix }: About): Promise<Finding> {
  const { state, problems } = await with_.integrity(file, looking);
  const check = looking.deep ? 'integrity_check' : 'quick_check';
  if (state === 'sound') return fine(about, `${check}: ok`);
  if (state === 'damaged') return wrong(about, `${check}: ${problems.join('; ')}`, fix);
  const seconds = looking.limit / 1000;
  return note(about, `${check} did not end within ${seconds} s`, 'Give it longer: --limit <seconds>.');
}
