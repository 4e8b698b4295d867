// The words of a provision: what happened to it, and what contradicts it, in both languages.
import { where } from '../values/phrases.js';
import type { Unrectified } from '../rectifying/events.js';
import { rectifiable } from '../rectifying/words.js';
import { FLAG, wordsOf } from '../wording.js';
import type { ProvisionEvents } from './events.js';
import type { Provision } from './story.js';
import { subjects } from './words/codes.js';

const words = wordsOf<{
  events: Unrectified<ProvisionEvents, 'Provision'>;
  states: Uppercase<Exclude<Provision['phase'], 'unknown'>>;
  tasks: 'FLAG';
}>()({
  events: {
    ProvisionApproved: {
      en: ({ body, subject, version, approvedOn }, phrase) =>
        `${phrase.administration(body.toUpperCase())} approved a provision: ${phrase.term(subjects, subject)}${where(version, (it) => `, version ${it}`)}, ${phrase.when(approvedOn)}`,
      ru: ({ body, subject, version, approvedOn }, phrase) =>
        `Утверждено положение (${phrase.administration(body.toUpperCase())}): ${phrase.term(subjects, subject)}${where(version, (it) => `, редакция ${it}`)}, ${phrase.when(approvedOn)}`,
    },
  },
  states: { APPROVED: { en: 'approved', ru: 'утверждено' } },
  tasks: { FLAG },
  refusals: {
    PROVISION_MISNAMED: {
      kind: 'conflict',
      en: 'A provision is named by its body and what it is about: this one would be “{named}”, not “{id}”.',
      ru: 'Положение называется по органу и предмету: это было бы «{named}», а не «{id}».',
      fix: { en: 'Send it to “{named}”.', ru: 'Отправьте его под именем «{named}».' },
    },
    VERSION_TAKEN: {
      kind: 'conflict',
      en: 'Version {version} of the provision “{provision}” has already been approved with other particulars.',
      ru: 'Редакция {version} положения «{provision}» уже утверждена с другими сведениями.',
      fix: {
        en: 'Correct what was said, or give the next number.',
        ru: 'Исправьте сказанное или укажите следующий номер.',
      },
    },
    VERSIONS_DISORDERED: {
      kind: 'conflict',
      en: 'The versions of the provision “{provision}” would take effect in another order than their numbers.',
      ru: 'Редакции положения «{provision}» вступали бы в силу не в порядке номеров.',
      fix: { en: 'Correct the number or the date.', ru: 'Исправьте номер или дату.' },
    },
    EARLIER_NOT_KNOWN: {
      kind: 'conflict',
      en: 'It replaces an earlier provision, and the log holds none of “{provision}”.',
      ru: 'Положение заменяет прежнее, но более ранней редакции «{provision}» в журнале нет.',
      fix: { en: 'Record the earlier one.', ru: 'Внесите прежнюю редакцию.' },
    },
  },
});

export const provisionWords = rectifiable('Provision', words);
