// A connection string: what it may say, and what is said of one that cannot be used: the part and the fix, never a password.
import { describe, expect, it } from '@jest/globals';
import { connectionProblem, parsed } from '../../../src/stores/eventstoredb/connection.js';

describe('a connection string', () => {
  it.each([
    ['one node', 'esdb://localhost:2113?tls=false'],
    ['one node by its name alone', 'esdb://store.example.org'],
    ['several seeds', 'esdb://a:2111,b:2112,c:2113'],
    ['a DNS name of a cluster', 'esdb+discover://cluster.example.org:2113'],
    ['an address of version 6', 'esdb://[::1]:2113?tls=false'],
    ['TLS with an authority of its own', 'esdb://a:2113?tlsCAFile=/etc/cordon/ca.pem'],
    ['a user certificate', 'esdb://a:2113?tls=true&userCertFile=/etc/u.crt&userKeyFile=/etc/u.key'],
    [
      'the client’s own options',
      'esdb://a?keepAliveInterval=-1&keepAliveTimeout=20000&gossipTimeout=3&nodePreference=leader',
    ],
    ['a slash at the end', 'esdb://a:2113/?tls=false'],
  ])('may name %s', (_, connection) => {
    expect(connectionProblem(connection)).toBeUndefined();
  });

  it('is read part by part', () => {
    expect(parsed('esdb://a:2111,b?tls=false&connectionName=a%20name')).toEqual({
      hosts: [
        { address: 'a', port: 2111 },
        { address: 'b', port: 2113 },
      ],
      discover: false,
      tls: false,
      options: { tls: 'false', connectionName: 'a name' },
    });
  });

  it.each([
    ['nothing of the kind', 'localhost:2113', /esdb:\/\/host:port/],
    ['the new name of the protocol', 'kurrentdb://a:2113', /write esdb:\/\/ instead of kurrentdb:\/\//],
    ['the new name, discovering', 'kurrentdb+discover://a', /write esdb\+discover:\/\//],
    ['another protocol', 'http://a:2113', /nothing is known of http:\/\//],
    ['no host', 'esdb://', /is no host/],
    ['an empty host', 'esdb://a:1,,b:2', /is no host/],
    ['no port', 'esdb://a:port', /"a:port" is no host/],
    ['a port out of range', 'esdb://a:70000', /"a:70000" has no port/],
    ['several names to discover', 'esdb+discover://a,b,c', /one DNS name.*esdb:\/\/ before several/],
    ['an option that does not exist', 'esdb://a?tsl=false', /^tsl is no option/],
    ['an option in another spelling', 'esdb://a?TLS=false', /^TLS must be written tls/],
    ['an option twice', 'esdb://a?tls=false&tls=true', /^tls is given twice/],
    ['an option without a value', 'esdb://a?tls', /key=value/],
    ['an option that is no number', 'esdb://a?gossipTimeout=soon', /^gossipTimeout takes a whole number/],
    ['an option that is neither true nor false', 'esdb://a?tls=no', /^tls takes true or false/],
    ['half a certificate', 'esdb://a?userCertFile=x', /belong together/],
    ['certificates without TLS', 'esdb://a?tls=false&tlsCAFile=x', /leave out tls=false/],
    ['verification off', 'esdb://a?tlsVerifyCert=false', /^tlsVerifyCert is ignored.*tlsCAFile/],
    ['another node than the leader', 'esdb://a?nodePreference=follower', /^nodePreference can only be leader/],
    ['a deadline', 'esdb://a?defaultDeadline=1000', /^defaultDeadline has no effect/],
    ['failures that do not fail', 'esdb://a?throwOnAppendFailure=false', /^throwOnAppendFailure has no effect/],
    ['a broken encoding', 'esdb://a?connectionName=%E0%A4%A', /percent-encoded/],
  ])('is refused with the fix: %s', (_, connection, words) => {
    expect(connectionProblem(connection)).toMatch(words);
  });

  it.each([
    'esdb://admin:hunter2@a:2113',
    'esdb+discover://admin:hunter2@a',
    'esdb://admin:hun/ter2@a:2113?tls=false',
    'esdb://hunter2@a',
    'esdb://a?x=admin:hunter2@b',
  ])('holds no password, and shows none: %s', (connection) => {
    const problem = connectionProblem(connection);
    expect(problem).toMatch(/CORDON_EVENT_STORE_CREDENTIALS/);
    expect(problem).not.toMatch(/hun/);
  });
});
