// The words of a working group: what happened to it, how far it is, and what contradicts it, in both languages.
import { where } from '../values/phrases.js';
import type { Unrectified } from '../rectifying/events.js';
import { rectifiable } from '../rectifying/words.js';
import { FLAG, wordsOf } from '../wording.js';
import type { WorkingGroupEvents } from './events.js';
import type { WorkingGroup } from './story.js';

const words = wordsOf<{
  events: Unrectified<WorkingGroupEvents, 'WorkingGroup'>;
  states: Uppercase<Exclude<WorkingGroup['phase'], 'unknown'>>;
  tasks: 'FLAG';
}>()({
  events: {
    WorkingGroupCreated: {
      en: ({ body, names, permanent, createdOn }, phrase) =>
        `${permanent ? 'Permanent working' : 'Working'} group of ${phrase.administration(body.toUpperCase())} created: ${phrase.name(names)}, ${phrase.when(createdOn)}`,
      ru: ({ body, names, permanent, createdOn }, phrase) =>
        `Создана ${permanent ? 'постоянная ' : ''}рабочая группа (${phrase.administration(body.toUpperCase())}): ${phrase.name(names)}, ${phrase.when(createdOn)}`,
    },
    WorkingGroupHeadAppointed: {
      en: ({ person, office, appointedOn }, phrase) =>
        `Head appointed: ${person ?? 'the name is not stated'}${where(office, (it) => ` (${phrase.known(it)})`)}, ${phrase.when(appointedOn)}`,
      ru: ({ person, office, appointedOn }, phrase) =>
        `Назначен руководитель: ${person ?? 'имя не указано'}${where(office, (it) => ` (${phrase.known(it)})`)}, ${phrase.when(appointedOn)}`,
    },
    WorkingGroupDissolved: {
      en: ({ dissolvedOn }, phrase) => `Dissolved, ${phrase.when(dissolvedOn)}`,
      ru: ({ dissolvedOn }, phrase) => `Рабочая группа упразднена, ${phrase.when(dissolvedOn)}`,
    },
  },
  states: {
    CREATED: { en: 'at work', ru: 'действует' },
    DISSOLVED: { en: 'dissolved', ru: 'упразднена' },
  },
  tasks: { FLAG },
  refusals: {
    ALREADY_CREATED: {
      kind: 'conflict',
      en: 'The working group “{group}” has already been created with other particulars.',
      ru: 'Рабочая группа «{group}» уже создана с другими сведениями.',
      fix: {
        en: 'Correct what was said, or choose another id.',
        ru: 'Исправьте сказанное или выберите другой идентификатор.',
      },
    },
    GROUP_MISNAMED: {
      kind: 'conflict',
      en: 'A working group is named behind its body: “{id}” is no group of “{body}”.',
      ru: 'Идентификатор рабочей группы начинается с её органа: «{id}» — не группа органа «{body}».',
      fix: { en: 'Send it to “{body}-…”, or name its body.', ru: 'Назовите её «{body}-…» или укажите её орган.' },
    },
    GROUP_NOT_CREATED: {
      kind: 'conflict',
      en: 'The log does not hold that the working group “{group}” was created.',
      ru: 'В журнале нет записи о создании рабочей группы «{group}».',
      fix: { en: 'Record its creation first.', ru: 'Сначала внесите её создание.' },
    },
    GROUP_DISSOLVED: {
      kind: 'conflict',
      en: 'The working group “{group}” was dissolved before.',
      ru: 'Рабочая группа «{group}» к этому времени упразднена.',
      fix: {
        en: 'Correct the date, or withdraw its end if it was told by mistake.',
        ru: 'Исправьте дату или отзовите упразднение, если оно внесено ошибочно.',
      },
    },
  },
});

export const workingGroupWords = rectifiable('WorkingGroup', words);
