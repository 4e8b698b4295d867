// The program's own log: JSON lines on stderr through pino; tokens and authorisation headers never pass.
import type { LoggerService } from '@nestjs/common';
import { pino } from 'pino';
import type { LogLevel } from '../config/config.js';

export interface Log {
  error(about: object, message: string): void;
  warn(about: object, message: string): void;
  info(about: object, message: string): void;
  debug(about: object, message: string): void;
  /** False: what would be said at this level is not even put together. */
  says(level: LogLevel): boolean;
  /** The same log, as Nest wants it. */
  readonly nest: LoggerService;
}

/** Fields that are never written, wherever they stand. */
const SECRET = ['authorization', 'token', 'password', 'credentials', 'secret'].flatMap((name) => [
  name,
  `*.${name}`,
  `*.*.${name}`,
]);

export function logger(level: LogLevel): Log {
  const log = pino({ level, redact: SECRET }, pino.destination({ dest: 2, sync: true }));
  /** Nest gives the context last, and before it, with an error, the stack. */
  const say =
    (write: 'warn' | 'error' | 'debug' | 'trace') =>
    (message: unknown, ...rest: unknown[]): void => {
      const [context, stack] = rest.reverse().filter((each) => typeof each === 'string');
      log[write]({ context, stack: stack ?? stackOf(message) }, textOf(message));
    };
  return {
    error: (about, message) => log.error(about, message),
    warn: (about, message) => log.warn(about, message),
    info: (about, message) => log.info(about, message),
    debug: (about, message) => log.debug(about, message),
    says: (level) => log.isLevelEnabled(level),
    nest: { log: say('debug'), error: say('error'), warn: say('warn'), debug: say('debug'), verbose: say('trace') },
  };
}

const stackOf = (message: unknown): string | undefined => (message instanceof Error ? message.stack : undefined);

function textOf(message: unknown): string {
  if (typeof message === 'string') return message;
  return message instanceof Error ? message.message : JSON.stringify(message);
}
