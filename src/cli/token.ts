// `cordon token`: a token of the development issuer, or a link to log in by, for trying things out on this machine.
import { Command, Option } from 'commander';
import { existsSync } from 'node:fs';
import { type Config, environment, readConfig } from '../config/config.js';
import { administration, service } from '../domain/values/who/administration.js';
import { ROLES, type Role } from '../domain/values/who/command-metadata.js';
import { isCountry } from '../domain/values/who/country.js';
import { Invalid } from '../forms/invalid.js';
import type { Bilingual } from '../forms/language.js';
import type { Value } from '../forms/value.js';
import { MOST_HOURS } from '../http/identity/issuers-file.js';
import { identityOf } from '../composition/identity.js';
import { Failure, failure, langOf, langOption, show, statedLang } from './terminal.js';

interface Options {
  readonly administration: string;
  readonly role: Role;
  readonly sub?: string;
  readonly service?: string;
  readonly hours: string;
  readonly link?: boolean;
  readonly json?: boolean;
  readonly lang?: string;
}

type Bearer = Pick<Options, 'administration' | 'role' | 'service'> & { readonly sub: string };

export const tokenCommand = new Command('token')
  .description('print a development token (only where Cordon is its own issuer)')
  .requiredOption('--administration <code>', 'country code or body that the bearer speaks for, e.g. KG')
  .addOption(new Option('--role <role>', 'what the bearer may do').choices([...ROLES]).makeOptionMandatory())
  .option('--sub <pseudonym>', 'pseudonym of the officer')
  .option('--service <code>', 'service of that country, e.g. CUSTOMS')
  .option('--hours <n>', 'how long the token is valid', '12')
  .option('--link', 'print a link by which a browser logs in once, instead of a token')
  .addOption(langOption())
  .option('--json', 'print an object with the token and what it says')
  .action(async (options: Options) => {
    const config = readConfig(environment());
    if (config.issuersFile)
      throw new Failure({
        en: 'CORDON_ISSUERS is set: tokens come from the issuers in that file.',
        ru: 'Задано CORDON_ISSUERS: токены выдают издатели из этого файла.',
      });
    const hours = Number(options.hours);
    if (!(hours > 0 && hours <= MOST_HOURS))
      throw new Failure({
        en: `--hours takes a number above 0 and up to ${MOST_HOURS}.`,
        ru: `--hours: укажите число больше 0 и не больше ${MOST_HOURS}.`,
      });
    const about = bearerOf(options);
    // A token of a key that no server uses would only be refused later, without a reason that anyone could see.
    if (!existsSync(config.data))
      throw new Failure({
        en: `There is no Cordon in ${config.data}: start it first, or set CORDON_DATA.`,
        ru: `В папке ${config.data} Cordon нет: сначала запустите его или задайте CORDON_DATA.`,
      });
    if (looksLikeAName(about.sub)) process.stderr.write(`${NAMED[langOf(options.lang)](about.sub)}\n`);
    const { sign, logins } = await identityOf(config, Date.now);
    if (options.link === true) {
      const link = `${addressIn(config)}${logins.links!.make(about)}`;
      return show(options.json === true, { link, ...about }, [link]);
    }
    const token = await sign!({ ...about, ttlSeconds: Math.max(1, Math.round(hours * 3600)) });
    show(options.json === true, { token, ...about }, [token]);
  });

/** Where a server with these settings is; one on any free port says itself where it listens. */
const addressIn = ({ host, port, url }: Config): string =>
  url ?? `http://${host.includes(':') ? `[${host}]` : host}:${port}`;

/** Pseudonyms have neither white space nor Cyrillic letters, nor begin with a capital behind which small letters follow. */
const looksLikeAName = (sub: string): boolean => /\s|\p{Script=Cyrillic}|^\p{Lu}\p{Ll}+$/u.test(sub);

const NAMED: Bilingual<(sub: string) => string> = {
  en: (sub) =>
    `“${sub}” looks like a name: the log keeps it for ever, in every event. Give a pseudonym instead, such as kg-officer-1.`,
  ru: (sub) =>
    `«${sub}» похоже на имя: журнал хранит его всегда, в каждом событии. Укажите псевдоним, например kg-officer-1.`,
};

function bearerOf({ administration: stated, role, service: part, sub }: Options): Bearer {
  const code = parsed(administration, stated, '--administration');
  if (role === 'secretariat' && isCountry(code))
    throw new Failure(`--role secretariat: ${code} is a state; bodies such as CHLEU have secretariats.`);
  const about = { administration: code, role, sub: sub ?? `${code.toLowerCase()}-${role}` };
  return part === undefined ? about : { ...about, service: parsed(service, part, '--service') };
}

function parsed(value: Value<string>, stated: string, option: string): string {
  const code = value.parse(stated);
  if (!(code instanceof Invalid)) return code;
  throw new Failure(`${option}: ${failure(code.code, code.values, langOf(statedLang())).message}`);
}
