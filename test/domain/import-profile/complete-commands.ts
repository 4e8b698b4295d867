// Complete commands of a mapping profile: for every event, the command that says all that can be said.
import type { Complete } from '../complete-commands.js';
import { registered } from './events.js';

const BODY = {
  title: { ru: 'Журнал поста', en: 'Register of the post' },
  form: 'INCIDENT_SHORT',
  columns: [
    { to: 'record-seizure/quantity', headings: ['Вес'], unit: 'г' },
    { to: 'record-seizure/substance', headings: ['Вид', 'Вид вещества'], means: [{ said: 'Г', read: 'героин' }] },
  ],
  lang: 'ru',
  tz: 'Asia/Bishkek',
  dates: 'DMY',
  operation: 'barrier-2026',
};

export const COMPLETE_IMPORT_PROFILES: Readonly<Record<string, Complete>> = {
  ImportProfileRegistered: { command: 'import-profiles/register', phase: 'registered', given: [], body: BODY },
  ImportProfileRevised: { command: 'import-profiles/revise', phase: 'registered', given: [registered()], body: BODY },
  ImportProfileWithdrawn: {
    command: 'import-profiles/withdraw',
    phase: 'withdrawn',
    given: [registered()],
    body: { reason: 'В журнале новые столбцы' },
  },
};
