// The commands of those who sign a communiqué, declare what they intend by it, endorse it, or agree that another takes its place.
// Decisions of each for itself, never said in another's name.
import { sameData } from '../../../eventsourcing/log/canonical.js';
import { given } from '../../../eventsourcing/log/event.js';
import { decides, refer } from '../../../eventsourcing/writing/decider.js';
import { Field, Listed } from '../../../forms/form.js';
import { sha256, slug } from '../../values/ids.js';
import { type Names, names, text } from '../../values/text.js';
import { type When, when } from '../../values/time/when.js';
import { administration } from '../../values/who/administration.js';
import { may } from '../authority.js';
import type { CommuniqueEvent } from '../events.js';
import { type Communique, communiqueStory } from '../story.js';

export class SignCommunique {
  @Field(administration) by!: string;
  @Field(text({ max: 200 }), { optional: true }) person?: string;
  @Field(text({ max: 200 }), { optional: true }) office?: string;
  @Field(when, { optional: true }) signedOn?: When;
  @Field(sha256, { optional: true }) textHash?: string;
}

export class DeclareIntent {
  @Field(administration) by!: string;
  @Listed(administration, { optional: true, unique: true }) with?: string[];
  @Field(names) intent!: Names;
  @Field(when, { optional: true }) declaredOn?: When;
}

export class EndorseCommunique {
  @Field(administration) by!: string;
  @Field(when) endorsedOn!: When;
}

export class AgreeToSupersede {
  @Field(administration) by!: string;
  @Field(slug) with!: string;
  @Field(when) agreedOn!: When;
}

const rights = may(['NAMED'], { behalf: 'NEVER' });

export const signCommunique = decides({
  form: SignCommunique,
  rights,
  against: ['NOT_ISSUED', 'NOT_A_PARTY', 'COMMUNIQUE_SUPERSEDED', 'ALREADY_SIGNED', 'OTHER_TEXT'],
  decide({ by, person, office, signedOn, textHash }: SignCommunique, it: Communique): readonly CommuniqueEvent[] {
    const data = { by, ...given({ person, office, signedOn, textHash }) };
    return it.signatures.some((each) => sameData(each.data, data)) ? [] : [{ type: 'CommuniqueSigned', data }];
  },
});

export const declareIntent = decides({
  form: DeclareIntent,
  rights,
  against: ['NOT_ISSUED', 'NOT_A_PARTY', 'COMMUNIQUE_SUPERSEDED'],
  decide({ by, with: others, intent, declaredOn }: DeclareIntent, it: Communique): readonly CommuniqueEvent[] {
    const data = { by, ...given({ with: others, declaredOn }), intent };
    return it.intents.some((each) => sameData(each.data, data)) ? [] : [{ type: 'IntentDeclared', data }];
  },
});

export const endorseCommunique = decides({
  form: EndorseCommunique,
  rights,
  against: ['NOT_ISSUED', 'PARTY_SIGNS', 'COMMUNIQUE_SUPERSEDED'],
  decide({ by, endorsedOn }: EndorseCommunique, { endorsements }: Communique): readonly CommuniqueEvent[] {
    const data = { by, endorsedOn };
    return endorsements.some((each) => sameData(each.data, data)) ? [] : [{ type: 'CommuniqueEndorsed', data }];
  },
});

export const agreeToSupersede = decides({
  form: AgreeToSupersede,
  rights,
  refers: { successor: refer(communiqueStory, ({ with: other }: AgreeToSupersede) => other) },
  against: ['NOT_ISSUED', 'NOT_SIGNED', 'SUCCESSOR_NOT_ISSUED', 'COMMUNIQUE_SUPERSEDED'],
  decide({ by, with: other, agreedOn }: AgreeToSupersede, { supersessions }: Communique): readonly CommuniqueEvent[] {
    const data = { by, with: other, agreedOn };
    return supersessions.some((each) => sameData(each.data, data)) ? [] : [{ type: 'SupersessionAgreed', data }];
  },
});
