// The address at which a server is reached from this machine.
import type { AddressInfo } from 'node:net';

/** Before it listens, one that nobody reaches. */
export function addressOf(server: { addresses(): readonly (string | AddressInfo)[] }): string {
  const [bound] = server.addresses();
  if (typeof bound !== 'object') return 'http://127.0.0.1';
  const address = bound.address === '0.0.0.0' || bound.address === '::' ? 'localhost' : bound.address;
  return `http://${address.includes(':') ? `[${address}]` : address}:${bound.port}`;
}
