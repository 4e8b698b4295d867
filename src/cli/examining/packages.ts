// Quantities in packages, each named: earlier versions summed them with pieces, so that these are the figures that differ from theirs.
import type { StoredEvent } from '../../eventsourcing/log/event.js';
import { type EventStore, StoreFault } from '../../eventsourcing/log/event-store.js';
import { type Finding, fine, note } from './finding.js';
import type { Bilingual, Lang } from '../../forms/language.js';
import { asFarAs, type Looking, notLookedAt } from './integrity.js';

const NONE: Bilingual = { en: 'none are counted', ru: 'не учитываются' };
const APART: Bilingual = {
  en: 'counted by themselves, with pieces before ledger 4',
  ru: 'учитываются отдельно, до ledger 4 — вместе со штуками',
};
const COMPARE: Bilingual = {
  en: 'Compare figures in pieces with those of earlier versions by these.',
  ru: 'Сверьте по ним показатели в штуках с показателями прежних версий.',
};

/** Looked through no longer than that; undefined: nothing was left out. */
interface Seen {
  readonly counted: readonly Bilingual[];
  readonly isWhole: boolean;
}

/** What one event counts in packages: "12 in incident-… at revision 3". */
function inPackages({ stream, revision, data }: StoredEvent): readonly Bilingual[] {
  const found: Bilingual[] = [];
  JSON.stringify(data, (_, value: unknown) => {
    const { unit, value: number = '?' } = (value ?? {}) as { unit?: unknown; value?: unknown };
    if (unit === 'XPK')
      found.push({
        en: `${String(number)} in ${stream} at revision ${revision}`,
        ru: `${String(number)} — ${stream}, версия ${revision}`,
      });
    return value;
  });
  return found;
}

async function packagesIn(store: EventStore, limit: number): Promise<Seen> {
  const until = performance.now() + limit;
  const counted: Bilingual[] = [];
  for await (const events of store.readAll(null)) {
    for (const event of events) counted.push(...inPackages(event));
    if (performance.now() > until) return { counted, isWhole: false };
  }
  return { counted, isWhole: true };
}

export async function packagesFinding(store: EventStore, { limit }: Looking): Promise<Finding> {
  try {
    const { counted, isWhole } = await packagesIn(store, limit);
    const told = (text: Bilingual): Bilingual => (isWhole ? text : asFarAs(text, limit));
    if (counted.length === 0) return fine('packages', told(NONE));
    const { en, ru } = told(APART);
    const all = (lang: Lang): string => counted.map((each) => each[lang]).join('; ');
    return note('packages', { en: `${en}: ${all('en')}`, ru: `${ru}: ${all('ru')}` }, COMPARE);
  } catch (problem) {
    // What is damaged is told by who looks for damage.
    if (problem instanceof StoreFault) return note('packages', notLookedAt(problem.message));
    throw problem;
  }
}
