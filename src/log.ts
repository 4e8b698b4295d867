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
  /** Nest gives the context last, and before it, with an error, the stack. */
  const say =
    (write: 'warn' | 'error' | 'debug' | 'trace') =>
    (message: unknown, ...rest: unknown[]): void => {
      const [context, stack] = rest.reverse().filter((each) => typeof each === 'string');
      log[write]({ context, stack: stack ?? stackOf(message) }, textOf(message));
    };
  return {
    error: (about, message) => log.error(about, message),
    nest: { log: say('debug'), error: say('error'), warn: say('warn'), debug: say('debug'), verbose: say('trace') },
  };
}

const stackOf = (message: unknown): string | undefined => (message instanceof Error ? message.stack : undefined);

function textOf(message: unknown): string {
  if (typeof message === 'string') return message;
  return message instanceof Error ? message.message : JSON.stringify(message);
}
