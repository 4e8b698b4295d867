// `cordon issuers check`: what a list of issuers says, or everything that is wrong with it, before a server believes it.
import { Command } from 'commander';
import { thumbprintsOf } from '../http/identity/issuer-keys.js';
import { type Issuer, readIssuers } from '../http/identity/issuers-file.js';
import { Failure, show } from './terminal.js';

const check = new Command('check')
  .description('examine a file for CORDON_ISSUERS: what each issuer may sign, and by which keys')
  .argument('<file>', 'JSON list of issuers')
  .option('--json', 'print the issuers as one JSON object')
  .action(async (file: string, { json = false }: { json?: boolean }) => {
    const issuers = await Promise.all(read(file).map(told));
    show(json, { issuers }, issuers.flatMap(linesOf));
  });

export const issuersCommand = new Command('issuers').description('who may sign tokens').addCommand(check);

function read(file: string): readonly Issuer[] {
  try {
    return readIssuers(file);
  } catch (problem) {
    throw new Failure((problem as Error).message);
  }
}

interface Told {
  readonly issuer: string;
  readonly administrations: readonly string[];
  readonly roles: readonly string[];
  /** Thumbprints (RFC 7638), or the address from which keys are read. */
  readonly keys: readonly string[];
}

async function told({ issuer, administrations, roles, keys }: Issuer): Promise<Told> {
  const by = 'jwks' in keys ? await thumbprintsOf(keys.jwks) : [keys.jwksUri.href];
  return { issuer, administrations: listed(administrations), roles: listed(roles), keys: by };
}

const listed = (codes: ReadonlySet<string> | '*'): readonly string[] => (codes === '*' ? ['*'] : [...codes]);

const linesOf = ({ issuer, administrations, roles, keys }: Told): readonly string[] => [
  issuer,
  `  speaks for  ${administrations.includes('*') ? 'every administration' : administrations.join(', ')}`,
  `  may sign    ${roles.join(', ')}`,
  ...keys.map((key) => `  by          ${key}`),
];
