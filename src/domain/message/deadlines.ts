// The deadlines of a message: a warning or a request is to be acknowledged in so many hours, the fewer the more urgent it is.
import type { Deadlines } from '../deadlines.js';
import { minuteOf } from '../values/time/when.js';
import { askedToRead, dueAt, readBy } from './story/addressees.js';
import type { Message } from './story.js';

export const messageDeadlines: Deadlines<Message> = {
  of: {
    acknowledgement: {
      awaits: { en: 'acknowledgement of a message', ru: 'подтверждение получения сообщения' },
      of(it) {
        const { sent, retracted } = it;
        const due = dueAt(it);
        if (!sent || due === undefined) return [];
        const over = retracted ? minuteOf(retracted.recordedAt) : sent.data.validUntil;
        const until = minuteOf(due);
        return askedToRead(it).map((each) => {
          const told = readBy(it, each);
          return { of: each.administration, until, set: sent, came: told && { told }, over };
        });
      },
    },
  },
};
