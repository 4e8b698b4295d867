// The options of `cordon demo`: which operations are invented, and how fast they are told.
import { Command } from 'commander';
import { BOUNDS, type Setting, settingOf, USUAL } from '../demo/setting.js';
import { Failure } from './terminal.js';

export interface DemoOptions {
  readonly seed: string;
  readonly countries: string;
  readonly days: string;
  readonly speed?: string;
  readonly every: string;
  readonly json?: boolean;
}

export const demoCommandWithOptions = (): Command =>
  new Command('demo')
    .description('fill a folder with an invented operation (SYNTHETIC), and start a server over it')
    .option('--seed <n>', 'which operation is invented: the same number, the same operation', '1')
    .option('--countries <n>', `how many states take part, ${BOUNDS.countries.join(' to ')}`, String(USUAL.countries))
    .option('--days <n>', `how long ago it began, ${BOUNDS.days.join(' to ')}`, String(USUAL.days))
    .option('--speed <n>', 'tell it while the server runs, so many times as fast as it happened; at once without it')
    .option('--every <seconds>', 'how often something new is told while the server runs; 0: never', '4')
    .option('--json', 'print what was started as one JSON line');

export function wholeNumber(option: string, text: string): number {
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new Failure({ en: `${option} takes a whole number.`, ru: `${option}: укажите целое число.` });
}

export function seconds(option: string, text: string): number {
  if (/^\d{1,4}(\.\d+)?$/.test(text)) return Number(text);
  throw new Failure({ en: `${option} takes a number of seconds.`, ru: `${option}: укажите число секунд.` });
}

export function paceOf(text: string): number {
  if (/^[1-9]\d{0,6}$/.test(text)) return Number(text);
  throw new Failure({ en: '--speed takes a whole number from 1.', ru: '--speed: укажите целое число от 1.' });
}

export const settingIn = ({ countries, days }: DemoOptions): Setting =>
  settingOf({ countries: within('countries', countries), days: within('days', days) });

function within(option: keyof typeof BOUNDS, text: string): number {
  const [least, most] = BOUNDS[option];
  const n = wholeNumber(`--${option}`, text);
  if (n >= least && n <= most) return n;
  throw new Failure({ en: `--${option} is from ${least} to ${most}.`, ru: `--${option}: от ${least} до ${most}.` });
}
