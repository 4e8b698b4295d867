// The command to draft a communiqué from circulated tables. A decision, once: what it prints of each table follows from the lines
// that states confirmed, and every party can see what it is to sign.
import { given } from '../../../eventsourcing/log/event.js';
import { decides, referEach } from '../../../eventsourcing/writing/decider.js';
import { sameData } from '../../../eventsourcing/log/canonical.js';
import { Field, Listed } from '../../../forms/form.js';
import type { Context } from '../../context.js';
import { publishedTableStory } from '../../published-table/story.js';
import { may } from '../authority.js';
import type { CommuniqueEvent, Texts } from '../events.js';
import { type NamedFigure, namedFigure, pinned, questionsOf } from '../figures/pinning.js';
import { printed, texts } from '../figures/texts.js';
import type { Communique } from '../story.js';
import { refersToBasis, RESTING, Resting } from './resting.js';

export class DraftCommunique extends Resting {
  @Listed(namedFigure, { optional: true, max: 20 }) figures?: NamedFigure[];
  @Field(texts) text!: Texts;
}

export const draftCommunique = decides({
  form: DraftCommunique,
  rights: may(['SECRETARIAT'], { behalf: 'NEVER' }),
  refers: {
    ...refersToBasis,
    tables: referEach(publishedTableStory, ({ figures = [] }: DraftCommunique) => figures.map(({ table }) => table)),
  },
  asks: ({ figures = [], parties }: DraftCommunique, _: Communique, { tables }) =>
    questionsOf({ figures, parties, tables }),
  against: ['ALREADY_DRAFTED', 'COMMUNIQUE_ISSUED', ...RESTING],
  decide(
    command: DraftCommunique,
    { drafted }: Communique,
    { answers = [] }: Context,
    { tables },
  ): readonly CommuniqueEvent[] {
    const { body, parties, title, decisions, meeting, operation, statements, figures = [], text } = command;
    const drawn = pinned({ figures, parties, tables }, answers);
    const basis = given({ body, parties, title, decisions, meeting, operation, statements });
    const data = { ...basis, figures: drawn, text: printed(text, drawn) };
    return sameData(drafted, data) ? [] : [{ type: 'CommuniqueDrafted', data }];
  },
});
