// The command to draw up a table of an operation. A decision: the question and the place in the log are fixed by it, so that its
// figures can no longer change.
import { sameData } from '../../../eventsourcing/log/canonical.js';
import { given } from '../../../eventsourcing/log/event.js';
import { decides, refer } from '../../../eventsourcing/writing/decider.js';
import { Field } from '../../../forms/form.js';
import { optional, setOf, shape } from '../../../forms/shape.js';
import type { Context } from '../../context.js';
import { type Operation, operationStory, participantsOf } from '../../operation/story.js';
import { countOf } from '../../values/amounts/counted.js';
import { substanceClass } from '../../values/goods/classes.js';
import { goods } from '../../values/goods/goods.js';
import { slug } from '../../values/ids.js';
import { type Names, names, text } from '../../values/text.js';
import { when } from '../../values/time/when.js';
import { may } from '../authority.js';
import type { PublishedTableEvent, TableQuestion } from '../events.js';
import { tableMeasure } from '../words/names.js';
import type { PublishedTable } from '../story.js';
import { totalsOf } from '../story/totals.js';

const question = shape<TableQuestion>({
  measure: tableMeasure,
  what: optional(countOf),
  substance: optional(setOf(goods)),
  class: optional(setOf(substanceClass)),
  happenedFrom: optional(when),
  happenedTo: optional(when),
});

export class DrawUpTable {
  @Field(slug) operation!: string;
  @Field(names, { optional: true }) title?: Names;
  @Field(question) question!: TableQuestion;
  @Field(text({ max: 40 }), { optional: true }) position?: string;
}

const linesOf = (operation: Operation | undefined): readonly string[] =>
  operation ? [...participantsOf(operation)].sort() : [];

export const drawUpTable = decides({
  form: DrawUpTable,
  rights: may(['LEAD', 'COORDINATOR'], { behalf: 'NEVER' }),
  refers: { of: refer(operationStory, ({ operation }: DrawUpTable) => operation) },
  asks: (command: DrawUpTable, { drawnUp }: PublishedTable) => (drawnUp ? [] : [totalsOf(command, command.position)]),
  against: ['ALREADY_DRAWN_UP'],
  decide(
    command: DrawUpTable,
    { drawnUp }: PublishedTable,
    { answers }: Context,
    { of },
  ): readonly PublishedTableEvent[] {
    const { operation, title, question: asked } = command;
    const position =
      [answers?.[0]?.position, command.position, drawnUp?.position].find((each) => each !== undefined) ?? '';
    const countries = drawnUp?.countries ?? linesOf(of);
    const data = { operation, ...given({ title }), question: asked, position, countries };
    return sameData(drawnUp, data) ? [] : [{ type: 'TableDrawnUp', data }];
  },
});
