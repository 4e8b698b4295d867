// `cordon token`: a token of the development issuer, for trying things out on this machine.
import { Command, Option } from 'commander';
import { environment, readConfig } from '../config.js';
import { administration } from '../domain/values/administration.js';
import { ROLES, type Role } from '../domain/values/circumstances.js';
import { Invalid } from '../domain/values/invalid.js';
import { createIdentity } from '../http/identity/identity.js';
import { Failure, failure, langOf, show } from './run.js';

interface Options {
  readonly administration: string;
  readonly role: Role;
  readonly sub?: string;
  readonly service?: string;
  readonly hours: string;
  readonly json?: boolean;
}

export const tokenCommand = new Command('token')
  .description('print a development token (only where Cordon is its own issuer)')
  .requiredOption('--administration <code>', 'country code or body that the bearer speaks for, e.g. KG')
  .addOption(new Option('--role <role>', 'what the bearer may do').choices([...ROLES]).makeOptionMandatory())
  .option('--sub <pseudonym>', 'pseudonym of the officer')
  .option('--service <code>', 'service of that country, e.g. CUSTOMS')
  .option('--hours <n>', 'how long the token is valid', '12')
  .option('--json', 'print an object with the token and what it says')
  .action(async (options: Options) => {
    const config = readConfig(environment());
    if (config.issuersFile) throw new Failure('CORDON_ISSUERS is set: tokens come from the issuers in that file.');
    const code = administration.parse(options.administration);
    if (code instanceof Invalid) throw failure(code.code, code.values, langOf(undefined));
    const hours = Number(options.hours);
    if (!(hours > 0 && hours <= 8760)) throw new Failure('--hours takes a number above 0 and up to 8760.');
    const { host, data } = config;
    const { sign } = await createIdentity({ host, dataFolder: data, now: Date.now });
    const { role, sub = `${code.toLowerCase()}-${role}`, service } = options;
    const about = { administration: code, role, sub, ...(service ? { service } : {}) };
    const token = await sign!({ ...about, ttlSeconds: Math.round(hours * 3600) });
    show(options.json === true, { token, ...about }, [token]);
  });
