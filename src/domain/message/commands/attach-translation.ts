// The command to attach a translation to a message, said to be a person's or a machine's. A decision of anybody who sees it.
import { sameData } from '../../../eventsourcing/log/canonical.js';
import { given } from '../../../eventsourcing/log/event.js';
import { decides } from '../../../eventsourcing/writing/decider.js';
import { Field } from '../../../forms/form.js';
import type { Lang } from '../../../forms/language.js';
import { language, prose, text } from '../../values/text.js';
import { may } from '../authority.js';
import type { MessageEvent, MessageEvents } from '../events.js';
import type { Message } from '../story.js';
import { translators } from '../words/codes.js';

export class AttachTranslation {
  @Field(language) lang!: Lang;
  @Field(text({ max: 200 }), { optional: true }) title?: string;
  @Field(prose({ max: 8000 })) text!: string;
  @Field(translators) translator!: MessageEvents['TranslationAttached']['translator'];
}

export const attachTranslation = decides({
  form: AttachTranslation,
  rights: may(['ANYONE']),
  against: ['MESSAGE_NOT_SENT', 'MESSAGE_RETRACTED'],
  decide(command: AttachTranslation, { translations }: Message): readonly MessageEvent[] {
    const { lang, title, text: said, translator } = command;
    const data = { lang, ...given({ title }), text: said, translator };
    return translations.some((each) => sameData(each.data, data)) ? [] : [{ type: 'TranslationAttached', data }];
  },
});
