// Names of the columns of what is compared and linked, in both languages.
import type { Bilingual } from '../../../src/forms/language.js';

export const comparedColumns: Readonly<Record<string, Bilingual>> = {
  change: { en: 'change', ru: 'изменение' },
  delayHours: { en: 'hours later', ru: 'спустя часов' },
  figureAfter: { en: 'figure after', ru: 'показатель после' },
  figureBefore: { en: 'figure before', ru: 'показатель до' },
  officer: { en: 'officer', ru: 'сотрудник' },
  reason: { en: 'reason', ru: 'причина' },
  role: { en: 'role', ru: 'роль' },
  adoptedOn: { en: 'adopted on', ru: 'когда принято' },
  force: { en: 'force', ru: 'действие' },
  why: { en: 'why', ru: 'основание' },
  toCarryOut: { en: 'to carry out', ru: 'исполнять' },
  fulfilled: { en: 'carried out', ru: 'исполнено' },
  link: { en: 'link', ru: 'связь' },
  way: { en: 'which names which', ru: 'кто на кого ссылается' },
  side: { en: 'before or after', ru: 'до или после' },
  things: { en: 'linked', ru: 'связанные записи' },
  more: { en: 'there are more', ru: 'есть ещё' },
  earlier: { en: 'earlier edition', ru: 'предыдущая операция' },
  earlierFigure: { en: 'figure of the earlier', ru: 'показатель предыдущей' },
  later: { en: 'later edition', ru: 'последующая операция' },
  laterFigure: { en: 'figure of the later', ru: 'показатель последующей' },
};
