// What the program says of itself: JSON lines on stderr through pino; tokens and authorisation headers never pass.
import type { LoggerService } from '@nestjs/common';
import { pino } from 'pino';
import type { LogLevel } from './config.js';

export interface Log {
  error(about: object, message: string): void;
  /** The same log, as Nest wants it. */
  readonly nest: LoggerService;
}

/** Fields that are never written, wherever they stand. */
const SECRET = ['authorization', 'token', '*.authorization', '*.token', 'req.headers.authorization'];

export function logger(level: LogLevel): Log {
  const log = pino({ level, redact: SECRET }, pino.destination({ dest: 2, sync: true }));
  const say =
    (write: 'info' | 'warn' | 'error' | 'debug' | 'trace') =>
    (message: unknown, ...rest: unknown[]): void =>
      log[write]({ context: String(rest.at(-1) ?? 'Nest'), stack: rest.length > 1 ? String(rest[0]) : undefined }, String(message));
  return {
    error: (about, message) => log.error(about, message),
    nest: { log: say('debug'), error: say('error'), warn: say('warn'), debug: say('debug'), verbose: say('trace') },
  };
}
