// The sender of a transfer of commands: piece by piece, and its answers are read line by line.
import { type ClientRequest, type IncomingMessage, request as httpRequest } from 'node:http';

export interface Answer {
  readonly line: number;
  readonly status: number;
  readonly key?: string;
  readonly stream?: string;
  readonly revision?: number;
  readonly position?: string | null;
  readonly events?: readonly { id: string; type: string }[];
  readonly repeated?: boolean;
  readonly problem?: { code: string; pointer?: string; detail: string; errors?: { code: string; pointer: string }[] };
}

export class Sending {
  readonly answers: Answer[] = [];
  readonly request: ClientRequest;
  response: IncomingMessage | undefined;
  isOver = false;
  private text = '';

  constructor(port: number, token: string, headers: Record<string, string> = {}) {
    this.request = httpRequest({
      port,
      host: '127.0.0.1',
      method: 'POST',
      path: '/v1/commands',
      headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/x-ndjson', ...headers },
    });
    this.request
      .on('error', () => (this.isOver = true))
      .on('response', (response) => {
        this.response = response;
        response.setEncoding('utf8').on('data', (text: string) => this.take(text));
        response.on('close', () => (this.isOver = true)).on('error', () => (this.isOver = true));
      });
  }

  /** Resolves when the piece has been taken by the connection. */
  async send(piece: string | Buffer): Promise<void> {
    if (!this.request.write(piece)) await new Promise((resolve) => this.request.once('drain', resolve));
  }

  async end(piece: string | Buffer = ''): Promise<readonly Answer[]> {
    const over = new Promise((resolve) => this.request.once('close', resolve));
    this.request.end(piece);
    await over;
    return this.answers;
  }

  get rest(): string {
    return this.text;
  }

  private take(text: string): void {
    const lines = (this.text + text).split('\n');
    this.text = lines.pop() ?? '';
    if (this.response!.statusCode === 200) for (const line of lines) this.answers.push(JSON.parse(line) as Answer);
  }
}

/** A line that nominates a participant of an operation, which is taken in any order. */
export function nominate(operation: string, country: string, key: string = crypto.randomUUID()): string {
  const body = { country, capacity: 'PARTICIPANT' };
  return `${JSON.stringify({ collection: 'operations', id: operation, command: 'nominate-participant', key, body })}\n`;
}

export function decide(operation: string, key: string = crypto.randomUUID()): string {
  const body = { organisers: ['KG'], targets: ['NARCOTIC'], decidedOn: '2025-06-10' };
  return `${JSON.stringify({ collection: 'operations', id: operation, command: 'decide', key, body })}\n`;
}
