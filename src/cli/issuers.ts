// `cordon issuers check`: what a list of issuers says, or everything that is wrong with it, before a server believes it.
import { Command } from 'commander';
import { type Issuer, readIssuers } from '../http/identity/issuers-file.js';
import { type IssuerTold, toldOfIssuer } from '../http/identity/told-of-issuer.js';
import { Failure, show } from './terminal.js';

const check = new Command('check')
  .description('examine a file for CORDON_ISSUERS: what each issuer may sign, and by which keys')
  .argument('<file>', 'JSON list of issuers')
  .option('--json', 'print the issuers as one JSON object')
  .action(async (file: string, { json = false }: { json?: boolean }) => {
    const issuers = await Promise.all(read(file).map(toldOfIssuer));
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

const linesOf = ({ issuer, administrations, roles, keys }: IssuerTold): readonly string[] => [
  issuer,
  `  speaks for  ${administrations.includes('*') ? 'every administration' : administrations.join(', ')}`,
  `  may sign    ${roles.join(', ')}`,
  ...keys.map((key) => `  by          ${key}`),
];
