// The deadline of a request for assistance: until when an answer is wanted, as it was put off last.
import type { Awaited, Deadlines } from '../deadlines.js';
import { ofType } from '../told.js';
import type { AssistanceEvents as Events } from './events.js';
import { type Assistance, type AssistanceTold, wholeAnswerOf } from './story.js';

/** Put off last, where that named a time; undefined: nobody has said until when. */
function wantedIn({ requested, standing }: Assistance): Pick<Awaited, 'until' | 'set'> | undefined {
  const put = ofType<Events, 'AssistancePostponed'>(standing, 'AssistancePostponed').at(-1);
  if (put?.data.until) return { until: put.data.until, set: put };
  const until = requested?.data.answerBy;
  return requested && until ? { until, set: requested } : undefined;
}

const answerOf = (it: Assistance): AssistanceTold<'AssistanceAnswered' | 'AssistanceRefused'> | undefined =>
  wholeAnswerOf(it) ?? ofType<Events, 'AssistanceRefused'>(it.standing, 'AssistanceRefused').at(-1);

export const assistanceDeadlines: Deadlines<Assistance> = {
  of: {
    answer: {
      awaits: { en: 'answer to a request for assistance', ru: 'ответ на запрос о содействии' },
      of(it) {
        const [wanted, told] = [wantedIn(it), answerOf(it)];
        const of = it.requested?.data.askedOf;
        return wanted && of ? [{ ...wanted, of, came: told && { told, at: told.data.at } }] : [];
      },
    },
  },
};
