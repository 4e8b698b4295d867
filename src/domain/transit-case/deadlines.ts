// The deadline of a transit case: until when the goods shall arrive at the office of destination.
import type { Deadlines } from '../deadlines.js';
import { firstOf } from '../told.js';
import type { TransitCaseEvents as Events } from './events.js';
import { completionOf, type TransitCase } from './story.js';

export const transitDeadlines: Deadlines<TransitCase> = {
  of: {
    arrival: {
      awaits: { en: 'completion of a transit', ru: 'завершение транзита' },
      of(it) {
        const set = firstOf<Events, 'TransitOpened'>(it.standing, 'TransitOpened');
        if (!set) return [];
        const { destination, timeLimit: until } = set.data;
        const told = completionOf(it);
        const came = told ? { told, at: told.data.at } : undefined;
        // Nobody waits for what was found not to come.
        const [found] = it.findings.values();
        return [{ of: destination.country, until, set, came, over: found?.data.detectedAt }];
      },
    },
  },
};
