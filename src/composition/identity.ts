// The issuers whose tokens are believed, by the settings; a fault of their file or key is a problem of the settings.
import { type Config, ConfigProblem } from '../config/config.js';
import { keysIn } from '../config/setting.js';
import { createIdentity, type IdentityService } from '../http/identity/identity.js';

/** Throws a `ConfigProblem`. `now`: ms UTC. */
export async function identityOf(config: Config, now: () => number): Promise<IdentityService> {
  const { host, data, issuersFile, url, sessionKey, rate } = config;
  const sessionKeys = sessionKey && keysIn(sessionKey);
  try {
    return await createIdentity({ host, dataFolder: data, now, issuersFile, url, sessionKeys, rate });
  } catch (problem) {
    throw new ConfigProblem([wordsOf(problem, data)], { cause: problem });
  }
}

/** What comes from the file system as it is names no setting. */
function wordsOf(problem: unknown, data: string): string {
  const { code, message } = problem as NodeJS.ErrnoException;
  return code === undefined ? message : `CORDON_DATA="${data}": the development key cannot be kept there (${code})`;
}
