// A wire between a client and a server that can go dead without a word: what is connected stays so, and nothing passes.
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

export class DeadWire {
  #server: Server | undefined;
  #sockets: Socket[] = [];

  /** The port of the wire's near end. */
  async before(port: number): Promise<number> {
    const server = createServer((near) => {
      const far = connect(port, '127.0.0.1');
      for (const socket of [near, far]) socket.on('error', () => undefined);
      near.pipe(far).pipe(near);
      this.#sockets.push(near, far);
    });
    this.#server = server;
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    return (server.address() as AddressInfo).port;
  }

  /** Whoever is connected is heard no more; who connects from now on is. */
  freeze(): void {
    for (const socket of this.#sockets) socket.unpipe().pause();
  }

  close(): void {
    for (const socket of this.#sockets.splice(0)) socket.destroy();
    this.#server?.close();
  }
}
