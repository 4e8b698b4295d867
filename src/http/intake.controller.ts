// The door for many commands in one transfer (NDJSON): each line is one command, each answer one line, in order.
import { Controller, Inject, Logger, type OnModuleDestroy, Post, Req, Res } from '@nestjs/common';
import { Readable } from 'node:stream';
import { CommandGateway } from '../bus/command-gateway.js';
import type { Submission } from '../commanding/submission.js';
import { given } from '../eventsourcing/log/event.js';
import { langOf } from './edge.js';
import { type CommandLine, inLine, keyIn, readLine } from './intake/command-line.js';
import type { Line } from './intake/lines.js';
import { Transfer, type TransferOptions, type Work } from './intake/transfer.js';
import { EdgeProblem, edgeTrouble, problem, type Trouble } from './problems/problem.js';
import { type OnRefused, type Report, reportTo } from './problems/reporting.js';
import { beginStream, type RawReply, type RawRequest } from './answers/raw-reply.js';
import { isContradicted, isMinimal, sentBy, statusOf, toldOf } from './submitting.js';
import { Shares } from './shares.js';
import type { IdentityService } from './identity/identity.js';
import { COMMAND_GATEWAY, IDENTITY, INTAKE, LOG } from './tokens.js';
import { troubleOf } from './problems/troubles.js';

export type IntakeOptions = TransferOptions & {
  /** Ms UTC. */
  readonly now: () => number;
  readonly onRefused?: OnRefused;
};

export const INTAKE_DEFAULTS: TransferOptions = {
  inFlight: 128,
  ahead: 512,
  unsent: 512 * 1024,
  patience: 120_000,
};

/** At once, each of which may hold some megabytes; and of one sender. */
const MOST_TRANSFERS = 64;
const MOST_OF_ONE = 16;
/** ms; how long a sender whose transfer was ended early may take to read why. */
const FAREWELL = 1_000;

/** One transfer, as all of its lines see it. */
interface Sending {
  readonly request: RawRequest;
  readonly about: Omit<Submission, keyof CommandLine>;
  /** Told are only refusals and contradictions, and at the end how many lines there were of each kind. */
  readonly isShort: boolean;
  readonly isHeard: () => boolean;
  readonly tally: { recorded: number; repeated: number; refused: number };
}

@Controller()
export class IntakeController implements OnModuleDestroy {
  private readonly report: Report;
  private isStopping = false;
  private underWay = 0;
  private readonly shares = new Shares('transfers', MOST_OF_ONE);

  constructor(
    @Inject(COMMAND_GATEWAY) private readonly gateway: CommandGateway,
    @Inject(LOG) private readonly log: string,
    @Inject(INTAKE) private readonly options: IntakeOptions,
    @Inject(IDENTITY) private readonly identity: IdentityService,
  ) {
    this.report = reportTo(new Logger('intake'), options.onRefused);
  }

  @Post('v1/commands')
  async submit(@Req() request: RawRequest, @Res() reply: RawReply): Promise<void> {
    const { body: source } = request;
    if (!(source instanceof Readable)) throw new EdgeProblem('LINES_EXPECTED');
    if (this.underWay >= MOST_TRANSFERS) throw new EdgeProblem('INTAKE_FULL');
    const leave = this.shares.take(request.identity!) as () => void;
    this.underWay += 1;
    try {
      await this.taken(source, request, reply);
    } finally {
      this.underWay -= 1;
      leave();
    }
  }

  private async taken(source: Readable, request: RawRequest, reply: RawReply): Promise<void> {
    const isShort = isMinimal(request);
    const sending: Sending = {
      request,
      about: sentBy(request),
      isShort,
      isHeard: () => !reply.raw.destroyed,
      tally: { recorded: 0, repeated: 0, refused: 0 },
    };
    const response = beginStream(reply, {
      'Content-Type': 'application/x-ndjson; charset=utf-8',
      ...(isShort ? { 'Preference-Applied': 'return=minimal' } : {}),
    });
    const transfer = new Transfer(source, response, this.options);
    const begin = (line: Line): Work | string => this.begin(line, sending);
    await transfer.run(begin, (line) => this.halted(line, sending));
    response.end(isShort ? `${JSON.stringify({ summary: sending.tally })}\n` : undefined);
    if (!source.readableEnded) leave(source, response);
  }

  /** A transfer may be endless: at a stop, and when its token ends, what has been begun is its last. */
  onModuleDestroy(): void {
    this.isStopping = true;
  }

  private halted(line: Line, sending: Sending): string | undefined {
    if (this.isStopping) return this.told(line, edgeTrouble('TRANSFER_STOPPED'), sending);
    if (sending.request.identity!.expiresAt > this.options.now()) return undefined;
    return this.told(line, edgeTrouble('TOKEN_EXPIRED'), sending);
  }

  private begin(line: Line, sending: Sending): Work | string {
    try {
      const command = readLine(line);
      return () => this.carriedOut({ ...command, ...sending.about }, line, sending);
    } catch (error) {
      return this.told(line, troubleOf(error), sending);
    }
  }

  private async carriedOut(submission: Submission, line: Line, sending: Sending): Promise<string> {
    const { request, isShort, tally } = sending;
    try {
      await this.identity.rates.turn(submission.actor.administration);
      const receipt = await this.gateway.submit(submission);
      tally[statusOf(receipt) === 201 ? 'recorded' : 'repeated'] += 1;
      if (isShort && !isContradicted(receipt)) return '';
      const about = { line: line.number, status: statusOf(receipt), key: submission.key };
      return `${JSON.stringify({ ...about, ...toldOf(receipt, this.log, langOf(request)) })}\n`;
    } catch (error) {
      return this.told(line, inLine(troubleOf(error)), sending);
    }
  }

  private told(line: Line, trouble: Trouble, { request, tally, isHeard }: Sending): string {
    tally.refused += 1;
    this.report(trouble, request, `line ${line.number}`);
    // Words take longer than all the rest of a line that is none.
    if (!isHeard()) return '';
    const key = keyIn(line.text);
    const { status } = trouble;
    const said = problem(trouble, langOf(request), request.id);
    return `${JSON.stringify(given({ line: line.number, status, key, problem: said }))}\n`;
  }
}

/** Reads on without looking, so that the sender can read the last answer before the connection ends. */
function leave(source: Readable, response: { destroy(): unknown }): void {
  source.on('error', () => undefined).resume();
  setTimeout(() => {
    response.destroy();
    source.destroy();
  }, FAREWELL).unref();
}
