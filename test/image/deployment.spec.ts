// The Dockerfile and the compose file say what the settings, the launcher and the program know: no variable, port or file is made up.
import { describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { readConfig, SETTINGS } from '../../src/config/config.js';
import { ROOT } from '../../src/config/root.js';

interface Service {
  readonly image?: string;
  readonly profiles?: readonly string[];
  readonly environment?: Readonly<Record<string, string | number>>;
  readonly ports?: readonly string[];
  readonly volumes?: readonly string[];
  readonly depends_on?: Readonly<Record<string, unknown>>;
  readonly read_only?: boolean;
  readonly user?: string;
  readonly mem_limit?: string;
  readonly cap_drop?: readonly string[];
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly restart?: string;
}

const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8');
const dockerfile = read('Dockerfile');
const composeText = read('docker-compose.yml');
const compose = parse(composeText, { merge: true }) as {
  readonly services: Readonly<Record<string, Service>>;
  readonly volumes: Readonly<Record<string, unknown>>;
};
const services = Object.entries(compose.services);
const lasting = services.filter(([name]) => name !== 'certificates');
const cordons = services.filter(([name]) => name.startsWith('cordon-'));
const variables = new Set<string>(Object.values(SETTINGS).map(({ variable }) => variable));

/** The settings as the shell would give them: a variable that must be set, set. */
function filled(environment: Service['environment'] = {}): Record<string, string> {
  const set = (value: string | number): string => String(value).replaceAll(/\$\{\w+:\?[^}]*\}/g, 'given');
  return Object.fromEntries(Object.entries(environment).map(([name, value]) => [name, set(value)]));
}

/** `ENV a=b c=d` of the last stage. */
const imageEnvironment = Object.fromEntries(
  [...dockerfile.matchAll(/^ENV (.*)$/gm)].flatMap(([, list = '']) =>
    list.split(' ').map((each) => each.split('=') as [string, string]),
  ),
);

describe('The Dockerfile', () => {
  it('sets only settings that Cordon has', () => {
    const ours = Object.keys(imageEnvironment).filter((name) => name.startsWith('CORDON_'));
    expect(ours.filter((name) => !variables.has(name))).toEqual([]);
    expect(readConfig(Object.fromEntries(ours.map((name) => [name, imageEnvironment[name]])))).toMatchObject({
      host: '0.0.0.0',
      data: '/data',
    });
  });

  it('exposes the port that it sets', () => {
    expect(/^EXPOSE (\d+)$/m.exec(dockerfile)?.[1]).toBe(imageEnvironment['CORDON_PORT']);
  });

  it('copies only what is there, and what the build’s context lets in', () => {
    const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.*) \S+$/gm)].flatMap(([, files = '']) =>
      files.split(' '),
    );
    const allowed = read('.dockerignore')
      .split('\n')
      .filter((line) => line.startsWith('!'))
      .map((line) => line.slice(1));
    expect(copied.filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
    expect([...new Set(copied)].sort()).toEqual(allowed.sort());
  });

  it('starts the launcher, as a user without root', () => {
    const [, started] = /^ENTRYPOINT (.*)$/m.exec(dockerfile) ?? [];
    const [program, script] = JSON.parse(started ?? '[]') as string[];
    expect(program).toBe('node');
    expect(existsSync(join(ROOT, script!.replace('/app/', '')))).toBe(true);
    expect(/^USER (.*)$/m.exec(dockerfile)?.[1]).toMatch(/^[1-9]\d*:[1-9]\d*$/);
  });
});

describe('The compose file', () => {
  it('runs two equal Cordon processes with settings that Cordon takes', () => {
    expect(cordons.map(([name]) => name)).toEqual(['cordon-1', 'cordon-2']);
    const [one, two] = cordons.map(([, { ports: _ports, ...rest }]) => rest);
    expect(two).toEqual(one);
    const config = readConfig(filled(one?.environment));
    expect(config).toMatchObject({ issuersFile: '/issuers.json', port: Number(imageEnvironment['CORDON_PORT']) });
    expect([config.eventStore, config.readDb].map((each) => each.split(':')[0])).toEqual(['esdb', 'postgres']);
    expect([config.eventStoreCredentials, config.readDbPassword]).not.toContain(undefined);
  });

  it('publishes each Cordon on a loopback port of its own, and nothing else', () => {
    const published = services.flatMap(([name, { ports = [] }]) => ports.map((port) => `${name} ${port}`));
    expect(published).toEqual(['cordon-1 127.0.0.1:3001:3000', 'cordon-2 127.0.0.1:3002:3000']);
  });

  it('names as event stores the nodes that it runs, in either profile', () => {
    const { eventStore } = readConfig(filled(cordons[0]![1].environment));
    const seeds = /esdb:\/\/([^?]+)/
      .exec(eventStore)![1]!
      .split(',')
      .map((seed) => seed.split(':')[0]);
    const nodes = services.filter(
      ([name, { profiles }]) => /^eventstore-\d/.test(name) && profiles?.includes('cluster'),
    );
    expect(seeds).toEqual(nodes.map(([name]) => name));
    for (const [name, { environment }] of nodes) {
      const others = seeds.filter((seed) => seed !== name).map((seed) => `${seed}:2113`);
      expect(environment).toMatchObject({ EVENTSTORE_GOSSIP_SEED: others.join(','), EVENTSTORE_CLUSTER_SIZE: 3 });
      expect(environment?.['EVENTSTORE_NODE_HOST_ADVERTISE_AS']).toBe(name);
    }
  });

  it('has a PostgreSQL with the user, database and password that Cordon uses', () => {
    const config = readConfig(filled(cordons[0]![1].environment));
    const { username, hostname, pathname, searchParams } = new URL(config.readDb);
    // Anything but this would be an encrypted connection, which the server here does not offer.
    expect(searchParams.get('sslmode')).toBe('disable');
    expect(Object.keys(compose.services)).toContain(hostname);
    expect(compose.services[hostname]?.environment).toMatchObject({
      POSTGRES_USER: username,
      POSTGRES_DB: pathname.slice(1),
    });
    expect(cordons[0]![1].environment?.['CORDON_READ_DB_PASSWORD']).toBe(
      compose.services[hostname]?.environment?.['POSTGRES_PASSWORD'],
    );
  });

  it('demands every password and gives no default for one', () => {
    const asked = services
      .flatMap(([, { environment = {} }]) => Object.entries(environment))
      .filter(([name]) => /PASSWORD|CREDENTIALS/.test(name));
    expect(asked.length).toBeGreaterThan(0);
    for (const [, value] of asked) expect(value).toMatch(/\$\{\w+:\?.+\}$/);
  });

  it.each(lasting)('keeps %s sealed, bounded and watched', (_name, service) => {
    expect(service).toMatchObject({ read_only: true, cap_drop: ['ALL'], restart: 'unless-stopped' });
    expect(service.mem_limit).toBeDefined();
    expect(service.healthcheck?.test.length).toBeGreaterThan(1);
    expect(service.image).toMatch(/^\$\{\w+:-[^}]+:[^}]+\}$/);
  });

  it('names only volumes, services and files that there are', () => {
    for (const [, { volumes = [], depends_on = {} }] of services) {
      const named = volumes.map((each) => each.split(':')[0]!).filter((name) => !name.startsWith('$'));
      expect(named.filter((name) => !(name in compose.volumes))).toEqual([]);
      expect(Object.keys(depends_on).filter((name) => !(name in compose.services))).toEqual([]);
    }
  });
});
