// The command to declare figures that a body has asserted. A report: kept as told; what does not fit together is flagged.
import { sameData } from '../../../eventsourcing/log/canonical.js';
import { refer, reports } from '../../../eventsourcing/writing/decider.js';
import { given } from '../../../eventsourcing/log/event.js';
import { Refusal } from '../../../eventsourcing/writing/refusal.js';
import type { Context } from '../../context.js';
import { operationStory } from '../../operation/story.js';
import type { RefusalCode } from '../../refusals.js';
import { administration } from '../../values/who/administration.js';
import { type Attribution, attribution } from '../../values/who/attribution.js';
import { Field, Listed, Nested } from '../../../forms/form.js';
import { slug } from '../../values/ids.js';
import { type When, when } from '../../values/time/when.js';
import { may } from '../authority.js';
import type { DeclaredFigure, StatementEvent, StatementEvents } from '../events.js';
import type { Statement } from '../story.js';
import { CountFields, FigureFields, ScopeFields } from './figures.js';

export class DeclareFigures {
  @Nested(() => ScopeFields) scope!: ScopeFields;
  @Listed(administration, { max: 20 }) assertedBy!: string[];
  @Field(when) asserted!: When;
  @Field(slug, { optional: true }) assertedAt?: string;
  @Field(attribution) attribution!: Attribution;
  @Nested(() => FigureFields, { optional: true }) headline?: FigureFields;
  @Listed(() => FigureFields, { optional: true, max: 200 })
  parts?: FigureFields[];
  @Listed(() => CountFields, { optional: true, max: 50 }) counts?: CountFields[];
  @Listed(slug, { optional: true, max: 20, unique: true }) supersedes?: string[];
}

export const declareFigures = reports({
  form: DeclareFigures,
  rights: may(['ASSERTER']),
  refers: { operation: refer(operationStory, (command: DeclareFigures) => command.scope.operation) },
  against: ['OPERATION_NOT_KNOWN', 'ASSERTED_BEFORE_PERIOD', 'PARTS_EXCEED_HEADLINE'],
  decide(command: DeclareFigures, statement: Statement, context: Context): readonly StatementEvent[] {
    const data = declared(command);
    if (statement.phase !== 'unknown') {
      if (sameData({ ...statement.as, supersedes: statement.as.supersedes ?? [] }, data)) return [];
      // What must be unique is its stream's name: two statements cannot share one, reported or not.
      throw new Refusal<RefusalCode>('STATEMENT_ID_TAKEN', { statement: context.id });
    }
    const { headline, parts, counts } = data;
    if (!headline && parts.length + counts.length === 0) throw new Refusal<RefusalCode>('NOTHING_DECLARED');
    return [{ type: 'FiguresDeclared', data }];
  },
});

function declared(command: DeclareFigures): StatementEvents['FiguresDeclared'] {
  const {
    scope,
    assertedBy,
    asserted,
    assertedAt,
    attribution,
    headline,
    parts = [],
    counts = [],
    supersedes = [],
  } = command;
  const { operation, method, body, period } = scope;
  return given({
    scope: given({ operation, method, body, period }),
    assertedBy: [...new Set(assertedBy)].sort(),
    asserted,
    assertedAt,
    attribution,
    headline: headline && figure(headline),
    parts: parts.map(figure),
    counts: counts.map(({ what, category, n, bound = 'EQ' }) => given({ what, category, n, bound })),
    supersedes,
  });
}

function figure({ substance, class: stated, form, quantity, sourceWording }: FigureFields): DeclaredFigure {
  return given({ substance, class: stated, form, quantity, sourceWording });
}
