// Clients that send and do not read, or ask and do not read: plain connections whose answers stay where they are.
import { connect, type Socket } from 'node:net';

export class MuteClients {
  private readonly sockets: Socket[] = [];
  private readonly port: number;
  /** Bytes that have gone into connections. */
  sent = 0;

  constructor(url: string) {
    this.port = Number(new URL(url).port);
  }

  /** Asks, and reads nothing. */
  ask(path: string, token: string): void {
    this.opened().write(`GET ${path} HTTP/1.1\r\n${headOf(token)}Accept: text/csv, text/event-stream, */*\r\n\r\n`);
  }

  /** Sends a transfer of the same line again and again, up to so many bytes, and reads nothing. */
  transfer(line: string, bytes: number, token: string): void {
    const socket = this.opened();
    const piece = Buffer.from(line.repeat(Math.ceil(8_192 / line.length)));
    const chunk = Buffer.concat([Buffer.from(`${piece.length.toString(16)}\r\n`), piece, Buffer.from('\r\n')]);
    socket.write(
      `POST /v1/commands HTTP/1.1\r\n${headOf(token)}Content-Type: application/x-ndjson\r\nTransfer-Encoding: chunked\r\n\r\n`,
    );
    let left = bytes;
    const more = (): void => {
      while (left > 0 && !socket.destroyed) {
        left -= chunk.length;
        this.sent += chunk.length;
        if (!socket.write(chunk)) return void socket.once('drain', more);
      }
    };
    more();
  }

  /** Of those that the server has not taken away. */
  get open(): number {
    return this.sockets.filter(({ destroyed }) => !destroyed).length;
  }

  leave(): void {
    for (const each of this.sockets.splice(0)) each.destroy();
  }

  private opened(): Socket {
    const socket = connect(this.port, '127.0.0.1');
    socket.on('error', () => undefined).pause();
    this.sockets.push(socket);
    return socket;
  }
}

const headOf = (token: string): string => `Host: 127.0.0.1\r\nAuthorization: Bearer ${token}\r\n`;
