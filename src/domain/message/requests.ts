// The requests of a message: whoever it went to is asked to acknowledge it, the contact point of a state of whose post nothing is heard
// too; and its sender whether it may be passed on.
import type { OpenRequest, Requests } from '../requests.js';
import { ofType } from '../told.js';
import { minuteOf } from '../values/time/when.js';
import { dueAt, hasLapsed, notHeardOf, notRead } from './story/addressees.js';
import type { MessageEvents as Events } from './events.js';
import type { Message } from './story.js';

/** `now`: undefined where it is asked what may be open at any time. */
function readingOpen(it: Message, { now }: { readonly now?: number | undefined }): readonly OpenRequest[] {
  const { sent } = it;
  if (!sent || (now !== undefined && hasLapsed(it, now))) return [];
  const due = dueAt(it);
  return notRead(it).map(({ administration: country, post }) => ({
    of: { country },
    told: sent,
    ...(due === undefined ? {} : { until: minuteOf(due) }),
    yes: post === undefined ? {} : { post },
  }));
}

/** Not before the post had its time. */
function risingOpen(it: Message, { now }: { readonly now?: number | undefined }): readonly OpenRequest[] {
  const { sent } = it;
  const due = dueAt(it);
  if (!sent || due === undefined || sent.data.kind !== 'WARNING') return [];
  if (now !== undefined && (now < due || hasLapsed(it, now))) return [];
  const silent = [...new Set(notHeardOf(it).map(({ administration }) => administration))];
  return silent.map((country) => ({ of: { country }, told: sent, until: minuteOf(due), yes: {} }));
}

function permissionsOpen(it: Message): readonly OpenRequest[] {
  const { sent, told } = it;
  const asked = [...it.audience.permissions.values()].filter(({ state }) => state === 'REQUESTED');
  return asked.flatMap(({ permission }) => {
    const of = ofType<Events, 'MessagePermissionRequested'>(told, 'MessagePermissionRequested');
    const last = of.findLast(({ data }) => data.permission === permission);
    return sent && last ? [{ of: { country: sent.by }, told: last, yes: last.data, no: { permission } }] : [];
  });
}

export const messageRequests: Requests<Message> = {
  mayBeOpen: ({ phase }) => phase === 'sent',
  of: {
    reading: {
      kind: 'ACKNOWLEDGEMENT',
      asks: { en: 'acknowledgement of a message', ru: 'подтверждение получения сообщения' },
      yes: 'messages/acknowledge',
      open: readingOpen,
    },
    rising: {
      kind: 'ACKNOWLEDGEMENT',
      asks: {
        en: 'a warning that your post has not acknowledged (to the contact point)',
        ru: 'ориентировка, получение которой пост не подтвердил (контактному лицу)',
      },
      yes: 'messages/acknowledge',
      open: risingOpen,
    },
    permission: {
      kind: 'PERMISSION',
      asks: { en: 'permission to pass a message on', ru: 'разрешение передать сообщение дальше' },
      yes: 'messages/grant-permission',
      no: 'messages/refuse-permission',
      open: permissionsOpen,
    },
  },
};
