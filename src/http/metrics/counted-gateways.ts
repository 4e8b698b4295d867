// The gateways for commands and questions, which also count what came of each; whoever brings them, the edge or a program.
import { CommandGateway } from '../../bus/command-gateway.js';
import type { Submission } from '../../commanding/submission.js';
import { QuestionGateway } from '../../bus/question-gateway.js';
import { StoreFault } from '../../eventsourcing/log/event-store.js';
import { Metrics } from './metrics.js';
import { troubleOf } from '../problems/troubles.js';

export class CountedCommands extends CommandGateway {
  constructor(
    private readonly metrics: Metrics,
    ...gateway: ConstructorParameters<typeof CommandGateway>
  ) {
    super(...gateway);
  }

  override async submit(submission: Submission): ReturnType<CommandGateway['submit']> {
    return counting(this.metrics)(() => super.submit(submission));
  }
}

/** Counts what comes of commands, whichever way they are carried out. */
export const counting =
  ({ commands, storeFaults }: Metrics) =>
  async (work: () => ReturnType<CommandGateway['submit']>): ReturnType<CommandGateway['submit']> => {
    try {
      const receipt = await work();
      commands.add(kindOf(receipt));
      return receipt;
    } catch (problem) {
      commands.add(`answered_${troubleOf(problem).status}`);
      if (problem instanceof StoreFault) storeFaults.add('command');
      throw problem;
    }
  };

export class CountedQuestions extends QuestionGateway {
  constructor(
    private readonly metrics: Metrics,
    ...gateway: ConstructorParameters<typeof QuestionGateway>
  ) {
    super(...gateway);
  }

  override answer(...question: Parameters<QuestionGateway['answer']>): ReturnType<QuestionGateway['answer']> {
    return super.answer(...question).catch((problem: unknown) => this.failed(problem));
  }

  private failed(problem: unknown): never {
    if (problem instanceof StoreFault) this.metrics.storeFaults.add('question');
    throw problem;
  }
}

function kindOf({ events, repeated }: { events: readonly unknown[]; repeated: boolean }): string {
  if (repeated) return 'repeated';
  return events.length > 0 ? 'recorded' : 'nothing_new';
}
