// Events of a message, as plain data: what is not named is some ordinary value.
import type { MessageEvents } from '../../../src/domain/message/events.js';
import { decidedOn, nominated, toldAs } from '../events-as-data.js';
import { opened } from '../exchange/events.js';

const told = toldAs<MessageEvents>();

/** By Kazakhstan, to Kyrgyzstan. */
export const sent = told('MessageSent', {
  exchange: 'net',
  kind: 'WARNING',
  to: [{ administration: 'KG' }],
  title: 'Тягач с тайником',
  text: 'Двойная стенка полуприцепа',
  lang: 'ru',
});
export const acknowledged = told('MessageAcknowledged', { country: 'KG' });
export const checked = told('CheckResultReported', { country: 'KG', outcome: 'POSITIVE' });
export const forwarded = told('MessageForwarded', { to: [{ administration: 'UZ' }] });
export const retracted = told('MessageRetracted', { sha256: 'a'.repeat(64) });

export const PERMISSION = '0190a5c4-0000-7000-8000-0000000000f1';
export const ASKED = { permission: PERMISSION, to: 'UZ', purpose: 'Свой контроль' };
export const permission = (state: 'Requested' | 'Granted' | 'Refused' | 'Withdrawn') => ({
  type: `MessagePermission${state}`,
  data: state === 'Requested' || state === 'Granted' ? ASKED : { permission: PERMISSION },
});

/** The exchange of an operation in which Kazakhstan, which leads it, and Kyrgyzstan take part. */
export const NET = {
  'exchange-net': [opened()],
  'operation-barrier': [decidedOn(), nominated({ country: 'KZ' }), nominated({ country: 'KG' })],
};
