// The desks for commands and questions, which also count what came of each; whoever brings them, the edge or a program.
import { CommandDesk, type Submission } from '../../bus/command-desk.js';
import { QuestionDesk } from '../../bus/question-desk.js';
import { StoreFault } from '../../eventsourcing/log/event-store.js';
import { Metrics } from './metrics.js';
import { troubleOf } from '../problems/troubles.js';

export class CountedDesk extends CommandDesk {
  constructor(
    private readonly metrics: Metrics,
    ...desk: ConstructorParameters<typeof CommandDesk>
  ) {
    super(...desk);
  }

  override async submit(submission: Submission): ReturnType<CommandDesk['submit']> {
    try {
      const receipt = await super.submit(submission);
      this.metrics.commands.add(kindOf(receipt));
      return receipt;
    } catch (problem) {
      this.metrics.commands.add(`answered_${troubleOf(problem).status}`);
      if (problem instanceof StoreFault) this.metrics.storeFaults.add('command');
      throw problem;
    }
  }
}

export class CountedQuestions extends QuestionDesk {
  constructor(
    private readonly metrics: Metrics,
    ...desk: ConstructorParameters<typeof QuestionDesk>
  ) {
    super(...desk);
  }

  override async ask(...question: Parameters<QuestionDesk['ask']>): ReturnType<QuestionDesk['ask']> {
    try {
      return await super.ask(...question);
    } catch (problem) {
      if (problem instanceof StoreFault) this.metrics.storeFaults.add('question');
      throw problem;
    }
  }
}

function kindOf({ events, repeated }: { events: readonly unknown[]; repeated: boolean }): string {
  if (repeated) return 'repeated';
  return events.length > 0 ? 'recorded' : 'nothing_new';
}
