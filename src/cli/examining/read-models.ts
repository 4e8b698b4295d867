// The read models as they lie there: which answer, which are being built, how far behind the log, and what they could not take.
import { existsSync } from 'node:fs';
import type { examined } from '../../composition/open-stores.js';
import { type Config, readFile } from '../../config/config.js';
import { liveAmong, rebuildingOf } from '../../eventsourcing/read-models/generations.js';
import { extentOf } from '../../eventsourcing/asking/rebuilding.js';
import type { Generation, Parked, Projection, ReadDb } from '../../eventsourcing/read-models/read-model.js';
import { type Finding, fine, note, wrong } from './finding.js';
import { integrityFinding, type Looking } from './integrity.js';
import type { LogEnd } from './log.js';

type Examined = typeof examined;

/** Parked events that are listed; of more, the number. */
const LISTED = 20;

export async function readModelFindings(
  with_: Examined,
  config: Config,
  end: LogEnd,
  looking: Looking,
): Promise<readonly Finding[]> {
  if (config.readDb !== 'sqlite') return served(with_, config, end);
  const file = readFile(config);
  if (!existsSync(file)) {
    return [note('read models', 'there is no read database', 'It is built from the log by the next start.')];
  }
  const fix = 'The log is untouched: "cordon rebuild" makes the read database anew from it.';
  const whole = await integrityFinding(with_, { about: 'read db integrity', file, looking, fix });
  if (whole.state === 'wrong') return [whole];
  return [whole, ...(await heldBy(with_.readDb(config), with_.projections, end))];
}

/** Read models that a server keeps: whether they are whole is the server's to say. */
async function served(with_: Examined, config: Config, end: LogEnd): Promise<readonly Finding[]> {
  const where = fine('read db', config.readDb.replace(/\?.*$/, ''));
  return [where, ...(await heldBy(await with_.servedReadDb(config), with_.projections, end))];
}

async function heldBy(db: ReadDb, projections: readonly Projection[], end: LogEnd): Promise<readonly Finding[]> {
  try {
    const [generations, parked] = [await db.generations(), await db.parked()];
    return [...(await standing(generations, projections, end)), ...parkedFindings(parked)];
  } finally {
    await db.close();
  }
}

async function standing(
  generations: readonly Generation[],
  projections: readonly Projection[],
  end: LogEnd,
): Promise<readonly Finding[]> {
  const at = liveAmong(generations, projections);
  const building = rebuildingOf(generations, projections).map(({ projection, answers, done }) =>
    note(
      'read models',
      `${projection} is being built: ${farOf(end, done)}` +
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
  return [await lagTold(at, end, shape), ...building];
}

function farOf(end: LogEnd, number: bigint): string {
  const { done, of, percent } = extentOf(end, number, end.head);
  return done === undefined ? `${percent} % of the log` : `${done} of ${of} events, ${percent} %`;
}

async function lagTold(at: bigint | null, { head, numbersCount, lag }: LogEnd, shape: string): Promise<Finding> {
  const ahead = (at ?? 0n) - (head ?? 0n);
  if (ahead > 0n) {
    const fix = 'Was an older log put back? "cordon rebuild" builds the read models from the one that is there.';
    const by = numbersCount ? `${ahead} events ` : '';
    return wrong('read models', `they are ${by}ahead of the log (${shape})`, fix);
  }
  if (ahead === 0n) return fine('read models', `current (${shape})`);
  const { events, isEstimate } = await lag(at ?? 0n);
  const behind = `${isEstimate ? 'about ' : ''}${events} events behind (${shape})`;
  return note('read models', behind, 'They catch up while "cordon serve" runs.');
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
