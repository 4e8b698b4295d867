// The read models as they lie there: which answer, which are being built, how far behind the log, and what they could not take.
import { existsSync } from 'node:fs';
import type { examined } from '../../composition/open-stores.js';
import { type Config, readFile } from '../../config/config.js';
import { liveAmong, rebuildingOf } from '../../eventsourcing/read-models/generations.js';
import type { Bilingual } from '../../forms/language.js';
import { extentOf } from '../../eventsourcing/asking/rebuilding.js';
import type { Generation, Parked, Projection, ReadDb } from '../../eventsourcing/read-models/read-model.js';
import { unreadableEvents, waitingIn } from '../../eventsourcing/read-models/unreadable.js';
import { type Finding, fine, note, wrong } from './finding.js';
import { integrityFinding, type Looking } from './integrity.js';
import type { LogEnd } from './log.js';

type Examined = typeof examined;

const NO_READ_DB = { en: 'there is no read database', ru: 'базы сводных данных нет' };
const BUILT_BY_START = {
  en: 'It is built from the log by the next start.',
  ru: 'Её построит из журнала следующий запуск.',
};
const BUILD_ANEW = {
  en: 'The log is untouched: "cordon rebuild" makes the read database anew from it.',
  ru: 'Журнал не тронут: «cordon rebuild» построит базу сводных данных из него заново.',
};
const MEANWHILE = {
  former: { en: 'the one before it answers meanwhile', ru: 'пока отвечают прежние' },
  none: { en: 'its questions answer REBUILDING meanwhile', ru: 'пока на вопросы ответ REBUILDING' },
} as const;
const OLDER_LOG = {
  en: 'Was an older log put back? "cordon rebuild" builds the read models from the one that is there.',
  ru: 'Вернули более старый журнал? «cordon rebuild» построит сводные данные по тому, который есть.',
};
const CATCH_UP = {
  en: 'They catch up while "cordon serve" runs.',
  ru: 'Отставание сократится, пока работает «cordon serve».',
};
const SETTLE_IT = {
  en: 'It changes no figure. Find out who wrote it and take the right from them; then settle it: "cordon settle <stream>@<revision> --reason … --by …".',
  ru: 'На данные оно не влияет. Выясните, кто его записал, и лишите его этого права; затем закройте вопрос: «cordon settle <поток>@<версия> --reason … --by …».',
};
const FIRST_ONES = { en: 'Put the first ones right.', ru: 'Сначала устраните первые.' };

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
    return [note('read models', NO_READ_DB, BUILT_BY_START)];
  }
  const whole = await integrityFinding(with_, { about: 'read db integrity', file, looking, fix: BUILD_ANEW });
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
    const generations = await db.generations();
    const parked = await waitingIn(db, generations);
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
      {
        en: `${projection} is being built: ${farOf(end, done).en}; ${MEANWHILE[answers ? 'former' : 'none'].en}`,
        ru: `${projection} строится: ${farOf(end, done).ru}; ${MEANWHILE[answers ? 'former' : 'none'].ru}`,
      },
      {
        en: 'It goes on while "cordon serve" runs; "cordon rebuild" finishes it now.',
        ru: 'Построение идёт, пока работает «cordon serve»; «cordon rebuild» закончит его сейчас.',
      },
    ),
  );
  const shape = projections.map(({ name, version }) => `${name}@${version}`).join(' ');
  if (at === undefined) {
    const missing = note(
      'read models',
      { en: `not all are in place of ${shape}`, ru: `готовы не все из ${shape}` },
      { en: 'Start "cordon serve" or "cordon rebuild".', ru: 'Запустите «cordon serve» или «cordon rebuild».' },
    );
    return building.length > 0 ? building : [missing];
  }
  return [await lagTold(at, end, shape), ...building];
}

function farOf(end: LogEnd, number: bigint): Bilingual {
  const { done, of, percent } = extentOf(end, number, end.head);
  if (done === undefined) return { en: `${percent} % of the log`, ru: `${percent} % журнала` };
  return { en: `${done} of ${of} events, ${percent} %`, ru: `событий ${done} из ${of}, ${percent} %` };
}

async function lagTold(at: bigint | null, { head, numbersCount, lag }: LogEnd, shape: string): Promise<Finding> {
  const ahead = (at ?? 0n) - (head ?? 0n);
  if (ahead > 0n) {
    const by = numbersCount ? { en: `${ahead} events `, ru: ` (событий: ${ahead})` } : { en: '', ru: '' };
    const found = {
      en: `they are ${by.en}ahead of the log (${shape})`,
      ru: `опережают журнал${by.ru} (${shape})`,
    };
    return wrong('read models', found, OLDER_LOG);
  }
  if (ahead === 0n) return fine('read models', { en: `current (${shape})`, ru: `соответствуют журналу (${shape})` });
  return note('read models', behindBy(await lag(at ?? 0n), shape), CATCH_UP);
}

function behindBy({ events, isEstimate }: Awaited<ReturnType<LogEnd['lag']>>, shape: string): Bilingual {
  const about = isEstimate ? { en: 'about ', ru: 'около ' } : { en: '', ru: '' };
  return {
    en: `${about.en}${events} events behind (${shape})`,
    ru: `отстают от журнала, событий: ${about.ru}${events} (${shape})`,
  };
}

const takenAgain = (projection: string): Bilingual => ({
  en: `Once the cause is put right (a newer version), "cordon rebuild ${projection}" takes it again.`,
  ru: `После устранения причины (новая версия) «cordon rebuild ${projection}» обработает его снова.`,
});

function parkedFindings(parked: readonly Parked[]): readonly Finding[] {
  const each = parked.slice(0, LISTED).map(({ projection, number, reason }) => {
    const found = {
      en: `event ${number} by ${projection}: ${reason}`,
      ru: `событие ${number}, ${projection}: ${reason}`,
    };
    return wrong('parked', found, projection === unreadableEvents.name ? SETTLE_IT : takenAgain(projection));
  });
  const rest = parked.length - each.length;
  const more =
    rest > 0 ? [wrong('parked', { en: `${rest} more events`, ru: `и ещё событий: ${rest}` }, FIRST_ONES)] : [];
  return parked.length === 0 ? [fine('parked', { en: 'none', ru: 'нет' })] : [...each, ...more];
}
