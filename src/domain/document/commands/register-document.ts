// The command to register a document, so that it can be named as a source. A decision: once.
import { sameData } from '../../../eventsourcing/log/canonical.js';
import { decides } from '../../../eventsourcing/writing/decider.js';
import { given } from '../../../eventsourcing/log/event.js';
import { Field, Listed } from '../../../forms/form.js';
import { type Names, names } from '../../values/text.js';
import { type When, when } from '../../values/time/when.js';
import { administration } from '../../values/who/administration.js';
import { may } from '../authority.js';
import type { DocumentEvent } from '../events.js';
import type { Document } from '../story.js';

export class RegisterDocument {
  @Field(names) title!: Names;
  @Listed(administration, { optional: true, max: 20 }) issuedBy?: string[];
  @Field(when, { optional: true }) issuedOn?: When;
}

export const registerDocument = decides({
  form: RegisterDocument,
  rights: may(['BODY']),
  against: ['NOT_A_DOCUMENT', 'ALREADY_REGISTERED'],
  decide({ title, issuedBy, issuedOn }: RegisterDocument, { as }: Document): readonly DocumentEvent[] {
    const data = given({ title, issuedBy, issuedOn });
    return as && sameData(as, data) ? [] : [{ type: 'DocumentRegistered', data }];
  },
});
