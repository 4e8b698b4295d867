// The circumstances of a message's values, each looked for only when a value asks for it: most are written so that none does.
import { Invalid } from '../../forms/invalid.js';
import type { Lang } from '../../forms/language.js';
import { isRecord, type Raw } from '../../forms/raw.js';
import type { Reading } from '../../forms/reading.js';
import { language } from './text.js';
import { timeZone } from './time/time-zone.js';
import { civilSpan, when } from './time/when.js';
import { administration } from './who/administration.js';
import { country, isCountry } from './who/country.js';

export interface Sent {
  /** The message's own fields, and what it says of itself, as they came. */
  readonly fields: unknown;
  readonly context: unknown;
  /** The language that the sender asked to be answered in, where they did. */
  readonly lang: Lang | undefined;
  /** The administration of who keys it in. */
  readonly administration: string;
}

/** Fields that tell when something was, in the order in which they are looked at. */
const TIMES = ['occurredAt', 'detectedAt', 'seizedAt', 'at', 'givenAt', 'window', 'dates', 'period', 'on', 'from'];

export class MessageReading implements Reading {
  constructor(private readonly sent: Sent) {}

  get lang(): Lang | undefined {
    return readOr(language.parse(this.said('lang'))) ?? this.sent.lang;
  }

  get tz(): string | undefined {
    return readOr(timeZone.parse(this.said('tz')));
  }

  /** The state that it is a report of: the one that it names, else whose word it is; never that of whoever keys it in. */
  get country(): string | undefined {
    const behalf = this.said('onBehalfOf') ?? this.sent.administration;
    const named = readOr(country.parse(this.told('country'))) ?? readOr(administration.parse(behalf));
    return named !== undefined && isCountry(named) ? named : undefined;
  }

  get begins(): number | undefined {
    const { lang, tz, country: state } = this;
    for (const name of TIMES) {
      const read = when.parse(this.told(name), { lang, tz, country: state });
      if (!(read instanceof Invalid)) return civilSpan(read).from ?? undefined;
    }
    return undefined;
  }

  private told(name: string): unknown {
    return isRecord(this.sent.fields) ? (this.sent.fields as Raw)[name] : undefined;
  }

  private said(name: string): unknown {
    return isRecord(this.sent.context) ? (this.sent.context as Raw)[name] : undefined;
  }
}

const readOr = <T>(read: T | Invalid): T | undefined => (read instanceof Invalid ? undefined : read);
