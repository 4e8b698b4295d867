// The mapping profiles that the log holds, as a reader sees them.
import { importProfiles } from '../../projections/registers/import-profiles.js';
import type { Answering } from '../answering/answering.js';
import type { Mapping } from '../domain/import-profile/events.js';
import { type ImportProfile, importProfileStory } from '../domain/import-profile/story.js';
import type { Actor } from '../domain/values/who/command-metadata.js';
import type { Story } from '../eventsourcing/log/story.js';
import type { Executing } from '../eventsourcing/writing/executing.js';
import { asSeen } from '../eventsourcing/writing/seeing.js';
import { profileFrom, type Registered, type RegisteredProfiles } from '../importing/profiles/registered.js';
import { answeredIn } from './answering-first.js';

/** Of what one reader sees, of which more are not found by their id. */
const MOST = '1000';

interface View extends Mapping {
  readonly id: string;
  readonly state: string;
}

/** What was not said is null in an answer, and not there in a mapping. */
const said = (view: View): View =>
  Object.fromEntries(Object.entries(view).filter(([, value]) => value !== null)) as unknown as View;

/** `seen` resolves once the present may be asked about. */
export function registeredIn(
  answering: Answering,
  executing: Executing,
  seen: () => Promise<void>,
): RegisteredProfiles {
  return {
    called: (id, actor) => calledIn(executing, id, actor),
    async all(reader) {
      await seen();
      const wanted = { parameters: { full: 'true', limit: MOST }, asked: { reader } };
      const { rows } = await answeredIn<{ rows: readonly View[] }>(answering, importProfiles.list, wanted);
      return rows.map(said).map((view) => ({
        profile: profileFrom(view.id, view),
        isWithdrawn: view.state === 'WITHDRAWN',
      }));
    },
  };
}

/** A table that comes right after its profile is read by it: the log is asked, as for a command. */
async function calledIn(
  { cache, lately, sees, now }: Executing,
  id: string,
  actor: Actor,
): Promise<Registered | undefined> {
  const of = importProfileStory as unknown as Story<unknown, never>;
  const look = { sees, metadata: { actor }, now: now(), read: lately.read.bind(lately) };
  const { state } = await asSeen(look, { of, id }, await cache.read(of, id));
  const { as, phase } = state as ImportProfile;
  return as ? { profile: profileFrom(id, as), isWithdrawn: phase === 'withdrawn' } : undefined;
}
