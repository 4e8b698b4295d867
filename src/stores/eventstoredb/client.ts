// The vendor's client as Cordon uses it: its own error handling cannot end the process, and it can be shut for good.
import { EventStoreDBClient } from '@eventstore/db-client';
import type { Connection } from './connection.js';
import { within } from './within.js';

/** What the certificates' files hold; read once, when the store is opened. */
export interface Certificates {
  readonly authority?: Buffer;
  readonly certificate?: Buffer;
  readonly key?: Buffer;
}

/** A seed that does not answer must not hold up discovery for the five seconds that are usual. */
const DISCOVERY = { maxDiscoverAttempts: 3, discoveryInterval: 100, gossipTimeout: 1 };
const KEEP_ALIVE_MS = 10_000;
const SHUT_MS = 1_000;

let made = 0;

export class Client extends EventStoreDBClient {
  constructor(connection: Connection, certificates: Certificates) {
    super(settingsOf(connection) as never, {
      insecure: !connection.tls,
      ...(certificates.authority && { rootCertificate: certificates.authority }),
      ...(certificates.certificate && { userCertFile: certificates.certificate }),
      ...(certificates.key && { userKeyFile: certificates.key }),
    });
    // Else appends without credentials of their own would take the batch path, on which an answer can be lost for ever.
    this.supports = () => Promise.resolve(false);
    // The client starts this and never waits for it: where discovery fails inside, Node would end the process.
    const handle = this.handleError;
    this.handleError = (client, error) => handle(client, error).catch(() => undefined);
  }

  /** The server's version as it tells it, `unknown` where it knows no such question. */
  async version(): Promise<string> {
    return (await this.capabilities).serverVersion;
  }

  /** Ends every call and lets go of the connection. Never rejects. */
  async shut(): Promise<void> {
    // Disposing leaves the channel open, and with it the connection.
    const closing = this.getChannel().then((channel) => channel.close());
    // To close a channel that was never opened a node is looked for first: nobody waits for that.
    await within(Promise.allSettled([this.dispose(), closing]), SHUT_MS).catch(() => undefined);
  }
}

function settingsOf({ hosts, discover, options }: Connection): object {
  const number = (key: string, standard: number): number => Number(options[key] ?? standard);
  // Channels with equal options share a connection: a new client would come by the same broken one, and what is read
  // would stand in the way of what is written.
  made = (made + 1) % 1_000;
  const keepAliveTimeout = number('keepAliveTimeout', KEEP_ALIVE_MS);
  const own = {
    keepAliveInterval: number('keepAliveInterval', KEEP_ALIVE_MS),
    keepAliveTimeout: keepAliveTimeout < 0 ? keepAliveTimeout : keepAliveTimeout + made,
    ...(options['connectionName'] !== undefined && { connectionName: options['connectionName'] }),
  };
  if (!discover && hosts.length === 1) return { ...own, endpoint: hosts[0] };
  const discovery = {
    maxDiscoverAttempts: number('maxDiscoverAttempts', DISCOVERY.maxDiscoverAttempts),
    discoveryInterval: number('discoveryInterval', DISCOVERY.discoveryInterval),
    gossipTimeout: number('gossipTimeout', DISCOVERY.gossipTimeout),
  };
  return { ...own, ...discovery, ...(discover ? { discover: hosts[0] } : { endpoints: hosts }) };
}
