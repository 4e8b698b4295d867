// HTTP/1.1 by hand over keep-alive sockets: the load must not cost more than what it measures.
import { connect, type Socket } from 'node:net';

export interface Reply {
  readonly status: number;
  /** Only where it was asked for. */
  readonly body: string;
}

const END_OF_HEAD = Buffer.from('\r\n\r\n');

/** One connection, one request at a time. It only knows answers that tell their length: all that are measured do. */
export class Connection {
  private rest: Buffer = Buffer.alloc(0);
  private waiting: PromiseWithResolvers<Reply> | undefined;
  private keepBody = false;

  private constructor(private readonly socket: Socket) {
    socket.setNoDelay(true);
    socket.on('data', (piece) => this.take(piece));
    socket.on('error', (problem) => this.waiting?.reject(problem));
    socket.on('close', () => this.waiting?.reject(new Error('the server closed the connection')));
  }

  static open(url: string): Promise<Connection> {
    const { hostname, port } = new URL(url);
    return new Promise((resolve, reject) => {
      const socket = connect(Number(port), hostname, () => resolve(new Connection(socket)));
      socket.once('error', reject);
    });
  }

  send(request: string, keepBody = false): Promise<Reply> {
    this.keepBody = keepBody;
    this.waiting = Promise.withResolvers<Reply>();
    this.socket.write(request);
    return this.waiting.promise;
  }

  close(): void {
    this.socket.destroy();
  }

  private take(piece: Buffer): void {
    this.rest = this.rest.length === 0 ? piece : Buffer.concat([this.rest, piece]);
    const end = this.rest.indexOf(END_OF_HEAD);
    if (end < 0) return;
    const head = this.rest.toString('latin1', 0, end);
    const length = /content-length: (\d+)/i.exec(head)?.[1];
    if (length === undefined) this.waiting?.reject(new Error(`an answer without its length: ${head}`));
    else this.finish(Number(head.slice(9, 12)), end + END_OF_HEAD.length, Number(length));
  }

  /** Waits for the rest of the body, if any is missing. */
  private finish(status: number, from: number, length: number): void {
    const to = from + length;
    if (this.rest.length < to) return;
    const body = this.keepBody || status >= 400 ? this.rest.toString('utf8', from, to) : '';
    this.rest = this.rest.subarray(to);
    this.waiting?.resolve({ status, body });
  }
}

export interface Head {
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly token: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export function requestOf({ method, path, token, headers = {} }: Head, body = ''): string {
  const own = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  const content = body === '' ? '' : `Content-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\n`;
  return `${method} ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer ${token}\r\n${own.join('')}${content}\r\n${body}`;
}
