// The codes of a project in words: through which channels goods come that it looks for.
import { oneOf } from '../../../forms/vocabulary.js';
import type { Channel } from '../events.js';

export const channels = oneOf<Channel>({
  POSTAL: { en: 'international mail', ru: 'международные почтовые отправления', also: ['МПО', 'mail', 'почта'] },
  EXPRESS: { en: 'express cargo', ru: 'экспресс-грузы', also: ['express', 'экспресс'] },
  OTHER: { en: 'another channel', ru: 'иной канал', also: ['other', 'иное'] },
});
