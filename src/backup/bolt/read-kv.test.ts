import { createHash } from 'node:crypto';
import { inspect } from 'node:util';
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { madeBolt } from './made-bolt.ts';
import { operatorTypes } from './kv-token.ts';
import { readKv } from './read-kv.ts';

const hashOf = (token: string, algorithm: 'sha256' | 'sha512'): string =>
  `$influxdb2-${algorithm}$${createHash(algorithm).update(token).digest('base64').replaceAll('+', '-').replaceAll('/', '_')}`;

const everything = operatorTypes(new Set(['0000000000000010', '0000000000000013'])).flatMap((type) =>
  ['read', 'write'].map((action) => ({ action, resource: { type } })),
);

const scoped = [{ action: 'read', resource: { type: 'buckets', id: '0b', orgID: '0a' } }];

const token = (id: string, fields: Record<string, unknown>): [string, string] => [
  id,
  JSON.stringify({ id, orgID: '0a', userID: '0c', status: 'active', permissions: everything, ...fields }),
];

/** A metadata message with shards 3 (in a live group), and 4 (in a deleted one). */
const shardList = Buffer.from([
  ...[0x2a, 30, 0x0a, 1, 0x62], // a database, its name
  ...[0x1a, 25, 0x0a, 1, 0x72], // a retention policy, its name
  ...[0x2a, 8, 0x08, 1, 0x20, 0, 0x2a, 2, 0x08, 3],
  ...[0x2a, 10, 0x08, 2, 0x20, 0x80, 0x80, 0x01, 0x2a, 2, 0x08, 4],
]);

const store = (tokens: readonly [string, string][]) =>
  madeBolt({
    authorizationsv1: tokens.map((one) => [one]),
    bucketsv1: [
      [
        ['0b', JSON.stringify({ id: '0b', orgID: '0a', name: 'one', type: 0 })],
        ['0d', JSON.stringify({ id: '0d', orgID: '0a', name: '_tasks', type: 1 })],
      ],
    ],
    migrationsv1: [[['0000000000000010', '{}']], [['0000000000000013', '{}']]],
    organizationsv1: [[['0a', JSON.stringify({ id: '0a', name: 'org' })]]],
    tasksv1: [[['t1', '{}']], [['t2', '{}']]],
    usersv1: [[['0c', JSON.stringify({ id: '0c', name: 'op', status: 'active' })]]],
    v1_tsm1_metadata: [[['meta.db', shardList]]],
  });

const tokens = [
  token('t1', { hashedToken: hashOf('secret-one', 'sha256') }),
  token('t2', { hashedToken: hashOf('secret-two', 'sha512'), status: 'inactive' }),
  token('t3', { token: 'secret-three', permissions: scoped }),
  token('t4', { token: 'secret-four', permissions: everything.slice(1) }),
  token('t5', { hashedToken: '$influxdb2-sha3$aaaa' }),
];

test('the metadata is read through branch pages', () => {
  const kv = readKv(store(tokens));
  expect(kv.organizations).toEqual([{ id: '0a', name: 'org' }]);
  expect(kv.users).toEqual([{ id: '0c', name: 'op', active: true }]);
  expect(kv.buckets.map(({ name, system }) => [name, system])).toEqual([
    ['one', false],
    ['_tasks', true],
  ]);
  expect(kv.counts).toMatchObject({ tasks: 2, tokens: 5, dashboards: 0 });
});

test('a shard of a deleted group is not there', () => {
  expect([...readKv(store(tokens)).shards]).toEqual(['3']);
});

test('tokens are told by what they may do and how they are kept', () => {
  const rows = readKv(store(tokens)).tokens.map(({ id, operator, active, storage, buckets }) => [
    id,
    operator,
    active,
    storage,
    buckets,
  ]);
  expect(rows).toEqual([
    ['t1', true, true, 'sha256', []],
    ['t2', true, false, 'sha512', []],
    ['t3', false, true, 'clear', ['0b']],
    ['t4', false, true, 'clear', []],
    ['t5', true, true, 'unknown', []],
  ]);
});

test.each([
  ['secret-one', 't1'],
  ['secret-two', 't2'],
  ['secret-three', 't3'],
  ['secret-fou', undefined],
  [hashOf('secret-one', 'sha256'), undefined],
])('%s is the token %s', (given, id) => {
  expect(readKv(store(tokens)).tokens.find(({ matches }) => matches(given))?.id).toBe(id);
});

test('neither a token nor a hash is in what can be printed', () => {
  const kv = readKv(store(tokens));
  expect(inspect(kv, { depth: 9 }) + JSON.stringify(kv)).not.toMatch(/secret-|influxdb2-sha/);
});

const secondPage = 2 * 4096;

test.each<[string, (file: Buffer) => Buffer, RegExp]>([
  ['nothing', () => Buffer.alloc(0), /no bolt file/],
  ['text', () => Buffer.from('{"message":"nope"}'.repeat(1000)), /no bolt file/],
  ['a file cut short', (file) => file.subarray(0, file.length - 4096), /torn: it has \d+ of at least \d+ bytes/],
  ['two broken heads', (file) => (file.writeUInt8(9, 40), file.writeUInt8(9, 4096 + 40), file), /no bolt file/],
  ['an entry out of its page', (file) => (file.writeUInt32LE(0xfffffff0, secondPage + 24), file), /damaged/],
  ['more entries than room', (file) => (file.writeUInt16LE(9999, secondPage + 10), file), /damaged/],
  ['a page that goes on for ever', (file) => (file.writeUInt32LE(0xffffffff, secondPage + 12), file), /damaged/],
  ['a page of no tree', (file) => (file.writeUInt16LE(0x10, secondPage + 8), file), /damaged/],
  ['an entry that is no JSON', (file) => (file.write('X', file.indexOf('{"id":"t1"')), file), /no record/],
  ['another program’s store', () => madeBolt({ other: [[['a', 'b']]] }), /not InfluxDB's/],
])('%s is one clear error', (_, broken, said) => {
  let thrown: unknown;
  try {
    readKv(broken(store(tokens)), 'x.bolt');
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toMatchObject({ name: 'BackupError', code: 'metadata-invalid', place: { file: 'x.bolt' } });
  expect(String(thrown)).toMatch(said);
});

test('a tree that runs in a circle ends in an error', () => {
  const file = store(tokens);
  const branch = 2 + 5; // after the five leaves of the tokens
  file.writeBigUInt64LE(BigInt(branch), branch * 4096 + 16 + 8);
  expect(() => readKv(file)).toThrow(/stands in the tree twice/);
});

test('one head is enough', () => {
  expect(readKv(store(tokens).fill(0, 0, 4096)).organizations).toHaveLength(1);
});

test('whatever bytes are changed, reading ends, and with no other error than ours', () => {
  const whole = store(tokens);
  const change = fc.tuple(fc.nat(whole.length - 1), fc.nat(255));
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 12 }), (changes) => {
      const file = Buffer.from(whole);
      for (const [at, byte] of changes) file[at] = byte;
      try {
        readKv(file);
      } catch (error) {
        expect(error).toMatchObject({ code: 'metadata-invalid' });
      }
    }),
    { numRuns: 400 },
  );
});
