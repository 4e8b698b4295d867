// The command to issue a corrigendum. A decision of the secretariat: the text that was signed stands beside it, and its figures are
// drawn anew from tables that states have confirmed.
import { sameData } from '../../../eventsourcing/log/canonical.js';
import { decides, referEach } from '../../../eventsourcing/writing/decider.js';
import { Field, Listed } from '../../../forms/form.js';
import type { Context } from '../../context.js';
import { publishedTableStory } from '../../published-table/story.js';
import { type When, when } from '../../values/time/when.js';
import { may } from '../authority.js';
import type { CommuniqueEvent, Texts } from '../events.js';
import { type NamedFigure, namedFigure, pinned, questionsOf } from '../figures/pinning.js';
import { hashesOf, printed, texts } from '../figures/texts.js';
import type { Communique } from '../story.js';

export class IssueCorrigendum {
  @Listed(namedFigure, { optional: true, max: 20 }) figures?: NamedFigure[];
  @Field(texts) text!: Texts;
  @Field(when) issuedOn!: When;
}

const partiesTo = ({ basis }: Communique): readonly string[] => basis?.parties ?? [];

export const issueCorrigendum = decides({
  form: IssueCorrigendum,
  rights: may(['SECRETARIAT'], { behalf: 'NEVER' }),
  refers: {
    tables: referEach(publishedTableStory, ({ figures = [] }: IssueCorrigendum) => figures.map(({ table }) => table)),
  },
  asks: ({ figures = [] }: IssueCorrigendum, own: Communique, { tables }) =>
    questionsOf({ figures, parties: partiesTo(own), tables }),
  against: ['NOT_ISSUED', 'COMMUNIQUE_SUPERSEDED'],
  decide(
    { figures = [], text, issuedOn }: IssueCorrigendum,
    own: Communique,
    { answers = [] }: Context,
    { tables },
  ): readonly CommuniqueEvent[] {
    const drawn = pinned({ figures, parties: partiesTo(own), tables }, answers);
    const told = printed(text, drawn);
    const said = { figures: drawn, text: told, textHash: hashesOf(told), issuedOn };
    const isSaid = own.corrigenda.some(({ data }) => sameData(data, { number: data.number, ...said }));
    return isSaid ? [] : [{ type: 'CorrigendumIssued', data: { number: own.corrigenda.length + 1, ...said } }];
  },
});
