// Registered mapping profiles: the profile of a form, with the headings, words, units and clocks of whoever registered it.
import type { ImportedForm, Mapping } from '../../domain/import-profile/events.js';
import type { Actor } from '../../domain/values/who/command-metadata.js';
import { given } from '../../eventsourcing/log/event.js';
import { Refusal } from '../../eventsourcing/writing/refusal.js';
import type { Bilingual } from '../../forms/language.js';
import { folded } from '../../forms/spellings.js';
import { incidentShort } from './incident-short.js';
import type { Profile, ProfileColumn } from './profile.js';
import { profileCalled, SHIPPED } from './shipped.js';

export interface Registered {
  readonly profile: Profile;
  readonly isWithdrawn: boolean;
}

/** What of them a reader sees. */
export interface RegisteredProfiles {
  /** As the log has it now. */
  called(id: string, reader: Actor): Promise<Registered | undefined>;
  /** As the read models have them. */
  all(reader: Actor): Promise<readonly Registered[]>;
}

const OF_FORM: Readonly<Record<ImportedForm, Profile>> = { INCIDENT_SHORT: incidentShort };

export function profileFrom(id: string, { title, form, columns, lang, tz, dates, operation }: Mapping): Profile {
  const base = OF_FORM[form];
  const own = new Set(columns.flatMap(({ headings }) => headings.map(folded)));
  // What somebody calls a column of theirs means nothing else in their tables.
  const others = (headings: readonly string[]): readonly string[] => headings.filter((each) => !own.has(folded(each)));
  const column = (usual: ProfileColumn): ProfileColumn => {
    const { headings = [], unit, means } = columns.find(({ to }) => to === usual.to) ?? {};
    const all: Bilingual<readonly string[]> = {
      ru: [...headings, ...others(usual.headings.ru)],
      en: [...headings, ...others(usual.headings.en)],
    };
    const words = means && Object.fromEntries(means.map(({ said, read }) => [said, read]));
    return { ...usual, headings: all, ...given({ unit, means: words }) };
  };
  const { ru = title.en ?? id, en = title.ru ?? id } = title;
  const always = operation === undefined ? undefined : { 'report/operation': operation };
  return { ...base, id, title: { ru, en }, columns: base.columns.map(column), ...given({ lang, tz, dates, always }) };
}

/** The shipped ones, and those that stand of what the reader sees. */
export async function profilesFor(registered: RegisteredProfiles, reader: Actor): Promise<readonly Profile[]> {
  const own = (await registered.all(reader)).filter(({ isWithdrawn }) => !isWithdrawn);
  return [...SHIPPED, ...own.map(({ profile }) => profile)];
}

/** Throws a TableFault that names those there are, and a `Refusal` for one that was withdrawn. */
export async function profileFor(id: string, registered: RegisteredProfiles, reader: Actor): Promise<Profile> {
  if (SHIPPED.some((each) => each.id === id)) return profileCalled(id);
  const found = await registered.called(id, reader);
  if (found?.isWithdrawn) throw new Refusal('PROFILE_WITHDRAWN', { profile: id });
  return found?.profile ?? profileCalled(id, await profilesFor(registered, reader));
}
