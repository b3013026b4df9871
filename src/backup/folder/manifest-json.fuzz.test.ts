/** Whatever stands in a manifest or an inventory: it is read as it is, or refused in our own words. */
import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { fuzzRuns, unlessRefused } from '../streams/fuzz.ts';
import { parseInventory, printInventory } from './inventory-json.ts';
import { parseManifest, printManifest } from './manifest-json.ts';

const sha256 = 'ab'.repeat(32);
const file = (fileName: string) => ({ fileName, size: 5, compression: 1 });
const manifest = {
  manifestVersion: 2,
  kv: file('R.bolt.gz'),
  sql: file('R.sqlite.gz'),
  buckets: [
    {
      organizationID: '0c00000000000001',
      organizationName: 'o',
      bucketID: '0c00000000000002',
      bucketName: 'b',
      defaultRetentionPolicy: 'autogen',
      retentionPolicies: [
        {
          name: 'autogen',
          replicaN: 1,
          duration: 0,
          shardGroupDuration: 604800000000000,
          shardGroups: [
            {
              id: 1,
              startTime: '2026-01-01T00:00:00Z',
              endTime: '2026-01-08T00:00:00Z',
              shards: [{ id: 1, shardOwners: [], ...file('R.1.tar.gz') }],
            },
          ],
          subscriptions: [],
        },
      ],
    },
  ],
};
const stored = (fileName: string) => ({ fileName, size: 5, sha256, compression: 'gzip' });
const inventory = {
  formatVersion: 1,
  run: 'R',
  startedAt: '2026-11-24T10:45:00Z',
  finishedAt: '2026-11-24T10:45:02Z',
  serverVersion: '2.9.1',
  filter: {},
  kv: stored('R.bolt'),
  shards: [
    {
      id: '7',
      bucketID: '0c00000000000002',
      ...stored('R.7.tar.gz'),
      tarSize: 2_048,
      files: [{ name: '000000001-000000001.tsm', size: 5, sha256, mtime: 5 }],
    },
  ],
  removed: [],
  tombstones: 0,
};

/** Values that somebody who means harm would try. */
const hostile = fc.oneof(
  fc.anything({ withBigInt: false, maxDepth: 2 }),
  fc.constantFrom<unknown>(
    '../x',
    '/etc/passwd',
    'R.manifest',
    '',
    '\u0000',
    '__proto__',
    -1,
    1e21,
    0.5,
    2 ** 53,
    null,
    [],
    {},
    '9'.repeat(400),
  ),
);

/** Replaces, by the path that the numbers choose, one value of a document. */
const replaced = (value: unknown, path: readonly number[], put: unknown): unknown => {
  const [step, ...rest] = path;
  if (step === undefined || typeof value !== 'object' || value === null) return put;
  const keys = Object.keys(value);
  const key = keys[step % Math.max(1, keys.length)];
  if (key === undefined) return put;
  const entries = Object.entries(value).map(([name, part]): [string, unknown] => [
    name,
    name === key ? replaced(part, rest, put) : part,
  ]);
  return Array.isArray(value) ? entries.map(([, part]) => part) : Object.fromEntries(entries);
};

const path = fc.array(fc.nat(12), { maxLength: 9 });

const documents = [
  [
    'manifest',
    manifest,
    (text: string) => parseManifest(text, 'f'),
    (text: string) => printManifest(parseManifest(text, 'f')),
  ],
  [
    'inventory',
    inventory,
    (text: string) => parseInventory(text, 'f'),
    (text: string) => printInventory(parseInventory(text, 'f')),
  ],
] as const;

test.each(documents)(
  'a %s with anything in it is refused, or printed and read again as it is',
  async (_, document, parse, print) => {
    let read = 0;
    await fc.assert(
      fc.asyncProperty(path, hostile, async (at, put) => {
        const text = JSON.stringify(replaced(document, at, put));
        const value = await unlessRefused(() => parse(text));
        if (value === undefined) return;
        read += 1;
        expect(parse(print(text))).toEqual(value);
      }),
      fuzzRuns(1_000),
    );
    expect(read).toBeGreaterThan(20);
  },
);

test.each(documents.map(([title, document, parse]) => [title, document, parse] as const))(
  'a %s that is cut off or has other bytes in it is refused or read, never a crash',
  async (_, document, parse) => {
    const text = JSON.stringify(document, null, 2);
    await fc.assert(
      fc.asyncProperty(fc.nat(text.length), fc.nat(40), fc.string({ maxLength: 5 }), async (at, length, put) => {
        await unlessRefused(() => parse(text.slice(0, at) + put + text.slice(at + length)));
        await unlessRefused(() => parse(text.slice(0, at)));
      }),
      fuzzRuns(500),
    );
    expect(() => parse(text)).not.toThrow();
  },
);
