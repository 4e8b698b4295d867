// The connection string: what it may say, and what is wrong with it, told without its secrets.
import { describe, expect, it } from '@jest/globals';
import { connectionOf, postgresProblem } from '../../../../src/stores/read-db/postgres/connection.js';

describe('a connection string of PostgreSQL', () => {
  it.each([
    'postgres://cordon@db:5433/reads',
    'postgresql://cordon@[::1]/reads?schema=kz_2',
    'postgres://cordon@db/reads?sslmode=verify-full&sslrootcert=/etc/ca.pem',
    'postgres://c%40rdon@localhost/reads?host=/run/postgresql',
  ])('can be used: %s', (text) => {
    expect(postgresProblem(text)).toBeUndefined();
  });

  it.each([
    ['is not one', 'postgres', /is not a connection string/],
    ['is another database’s', 'mysql://cordon@db/reads', /is not a connection string/],
    ['is broken', 'postgres://cordon@db/%E0%A4%A', /is not a connection string/],
    ['names no user', 'postgres://db/reads', /names no user/],
    ['names no host', 'postgres://cordon@/reads', /is not a connection string/],
    ['names no database', 'postgres://cordon@db', /names no database/],
    ['names two databases', 'postgres://cordon@db/a/b', /names no database/],
    ['holds a password', 'postgres://cordon:hunter2@db/reads', /CORDON_READ_DB_PASSWORD/],
    ['holds a password as a parameter', 'postgres://cordon@db/reads?password=hunter2', /CORDON_READ_DB_PASSWORD/],
    ['has a parameter that nobody reads', 'postgres://cordon@db/reads?shcema=x', /not known: shcema/],
    ['says a thing twice', 'postgres://cordon@db/reads?schema=a&schema=b', /twice/],
    ['names a schema that psql would read otherwise', 'postgres://cordon@db/reads?schema=Kz', /schema/],
    ['names a schema of the server’s own', 'postgres://cordon@db/reads?schema=pg_toast', /schema/],
    ['asks for TLS that may be left out', 'postgres://cordon@db/reads?sslmode=prefer', /sslmode/],
    ['hides a host in a parameter', 'postgres://cordon@db/reads?host=other', /host=/],
    ['holds a fragment', 'postgres://cordon@db/reads#x', /%23/],
  ])('is refused when it %s', (_, text, problem) => {
    expect(postgresProblem(text)).toMatch(problem);
    expect(postgresProblem(text)).not.toContain('hunter2');
  });

  it('means what it says, and verified TLS where other machines are between', () => {
    expect(connectionOf('postgres://cordon@db/reads')).toMatchObject({
      host: 'db',
      port: 5432,
      user: 'cordon',
      database: 'reads',
      schema: 'cordon',
      sslmode: 'verify-full',
    });
    const near = ['localhost', '127.0.0.2', '[::1]'].map((host) => connectionOf(`postgres://c@${host}/r`).sslmode);
    expect(near).toEqual(['disable', 'disable', 'disable']);
    expect(connectionOf('postgres://c@db/r?host=/run/postgresql')).toMatchObject({
      host: '/run/postgresql',
      sslmode: 'disable',
    });
  });
});
