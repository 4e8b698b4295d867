// The read models as they lie there: which answer, which are being built, how far behind the log, and what they could not take.
import { existsSync } from 'node:fs';
import type { examined } from '../../open-stores.js';
import { type Config, readFile } from '../../config.js';
import { liveAmong, rebuildingOf } from '../../eventsourcing/generations.js';
import { percentOf } from '../../eventsourcing/rebuilding.js';
import type { Generation, Parked, Projection, ReadDb } from '../../eventsourcing/read-model.js';
import { type Finding, fine, note, wrong } from './finding.js';
import { integrityFinding, type Looking } from './integrity.js';

type Examined = typeof examined;

/** Parked events that are listed; of more, the number. */
const LISTED = 20;

export async function readModelFindings(
  with_: Examined,
  config: Config,
  head: bigint | null,
  looking: Looking,
): Promise<readonly Finding[]> {
  if (config.readDb !== 'sqlite') return served(with_, config, head);
  const file = readFile(config);
  if (!existsSync(file)) {
    return [note('read models', 'there is no read database', 'It is built from the log by the next start.')];
  }
  const fix = 'The log is untouched: "cordon rebuild" makes the read database anew from it.';
  const whole = await integrityFinding(with_, { about: 'read db integrity', file, looking, fix });
  if (whole.state === 'wrong') return [whole];
  return [whole, ...(await heldBy(with_.readDb(config), with_.projections, head))];
}

/** Read models that a server keeps: whether they are whole is the server's to say. */
async function served(with_: Examined, config: Config, head: bigint | null): Promise<readonly Finding[]> {
  const where = fine('read db', config.readDb.replace(/\?.*$/, ''));
  return [where, ...(await heldBy(await with_.servedReadDb(config), with_.projections, head))];
}

async function heldBy(
  db: ReadDb,
  projections: readonly Projection[],
  head: bigint | null,
): Promise<readonly Finding[]> {
  try {
    const [generations, parked] = [await db.generations(), await db.parked()];
    return [...standing(generations, projections, head), ...parkedFindings(parked)];
  } finally {
    await db.close();
  }
}

function standing(
  generations: readonly Generation[],
  projections: readonly Projection[],
  head: bigint | null,
): readonly Finding[] {
  const at = liveAmong(generations, projections);
  const building = rebuildingOf(generations, projections).map(({ projection, answers, done }) =>
    note(
      'read models',
      `${projection} is being built: ${done} of ${head ?? 0n} events, ${percentOf(done, head)} %` +
        (answers ? '; the one before it answers meanwhile' : '; its questions answer REBUILDING meanwhile'),
      'It goes on while "cordon serve" runs; "cordon rebuild" finishes it now.',
    ),
  );
  const shape = projections.map(({ name, version }) => `${name}@${version}`).join(' ');
  if (at === undefined) {
    const missing = note(
      'read models',
      `not all are in place of ${shape}`,
      'Start "cordon serve" or "cordon rebuild".',
    );
    return building.length > 0 ? building : [missing];
  }
  return [lagOf(at, head, shape), ...building];
}

function lagOf(at: bigint | null, head: bigint | null, shape: string): Finding {
  const lag = (head ?? 0n) - (at ?? 0n);
  if (lag < 0n) {
    const fix = 'Was an older log put back? "cordon rebuild" builds the read models from the one that is there.';
    return wrong('read models', `they are ${-lag} events ahead of the log (${shape})`, fix);
  }
  if (lag === 0n) return fine('read models', `current (${shape})`);
  return note('read models', `${lag} events behind (${shape})`, 'They catch up while "cordon serve" runs.');
}

function parkedFindings(parked: readonly Parked[]): readonly Finding[] {
  const each = parked.slice(0, LISTED).map(({ projection, number, reason }) => {
    const retry = `Once the cause is put right (a newer version), "cordon rebuild ${projection}" takes it again.`;
    return wrong('parked', `event ${number} by ${projection}: ${reason}`, retry);
  });
  const rest = parked.length - each.length;
  const more = rest > 0 ? [wrong('parked', `${rest} more events`, 'Put the first ones right.')] : [];
  return parked.length === 0 ? [fine('parked', 'none')] : [...each, ...more];
}
