// `cordon doctor`: looks at everything that Cordon stands on, says what is wrong and what to do; changes and creates nothing.
import { Command, InvalidArgumentError } from 'commander';
import { type Config, environment, readConfig } from '../config/config.js';
import { ABOUT, type Finding, findingIn, looked, note, START } from './examining/finding.js';
import type { Bilingual, Lang } from '../forms/language.js';
import type { Looking } from './examining/integrity.js';
import { logFindings } from './examining/log.js';
import { readModelFindings } from './examining/read-models.js';
import { folderFindings, identityFindings, portFindings, programFindings } from './examining/surroundings.js';
import { langOf, langOption, show } from './terminal.js';

interface Options {
  readonly json?: boolean;
  readonly deep?: boolean;
  /** s. */
  readonly limit?: number;
  readonly lang?: string;
}

/** How long each file is looked through, s. */
const LIMIT = { quick: 20, deep: 3_600 } as const;

const SOUND: Bilingual = { en: 'Nothing is wrong.', ru: 'Неисправностей нет.' };
const UNSOUND: Bilingual = {
  en: 'Something is wrong: see the lines that begin with "!!".',
  ru: 'Есть неисправности: смотрите строки, которые начинаются с «!!».',
};

export const doctorCommand = new Command('doctor')
  .description('examine settings, folder, log and read models; says what is wrong and what to do, and changes nothing')
  .option('--deep', 'compare the indexes with their tables too (slow for a long log)')
  .option('--limit <seconds>', 'how long each file may be looked through', seconds)
  .option('--json', 'print the findings as one JSON object')
  .addOption(langOption())
  .action(async ({ json = false, deep = false, limit, lang: asked }: Options) => {
    const config = readConfig(environment());
    const looking = { deep, limit: (limit ?? (deep ? LIMIT.deep : LIMIT.quick)) * 1000 };
    const lang = langOf(asked);
    const findings = (await examine(config, looking)).map((each) => findingIn(each, lang));
    const healthy = findings.every(({ state }) => state !== 'wrong');
    const end = (healthy ? SOUND : UNSOUND)[lang];
    show(json, { healthy, findings }, [...findings.flatMap((each) => linesOf(each, lang)), end]);
    if (!healthy) process.exitCode = 1;
  });

function seconds(text: string): number {
  const value = Number(text);
  if (!(value > 0)) throw new InvalidArgumentError('Give a number of seconds above 0.');
  return value;
}

async function examine(config: Config, looking: Looking): Promise<readonly Finding[]> {
  return [
    ...programFindings(),
    ...(await looked('data folder', () => folderFindings(config))),
    ...(await looked('log', () => storeFindings(config, looking))),
    ...(await looked('identity', () => identityFindings(config))),
    ...(await looked('port', () => portFindings(config))),
  ];
}

async function storeFindings(config: Config, looking: Looking): Promise<readonly Finding[]> {
  const { examined } = await import('../composition/open-stores.js');
  const log = await logFindings(examined, config, looking);
  if (!log) return [note('log', noLogIn(config.data), START)];
  const readModels = await looked('read models', () => readModelFindings(examined, config, log.end, looking));
  return [...log.findings, ...readModels];
}

const noLogIn = (data: string): Bilingual => ({
  en: `there is no log in ${data} yet`,
  ru: `в папке ${data} журнала пока нет`,
});

const MARKS = { ok: 'ok', note: '--', wrong: '!!' } as const;

/** As wide as the longest name of what is looked at. */
const WIDTH: Readonly<Record<Lang, number>> = { en: 18, ru: 21 };

function linesOf({ about, state, found, fix }: Finding<string>, lang: Lang): readonly string[] {
  const indent = ' '.repeat(WIDTH[lang] + 4);
  return [
    `${MARKS[state]}  ${ABOUT[about][lang].padEnd(WIDTH[lang])}${found}`,
    ...(fix === undefined ? [] : [`${indent}→ ${fix}`]),
  ];
}
