import { expect, test } from '@jest/globals';
import { pack } from 'tar-stream';
import { BackupError } from '../errors.ts';
import type { Wire } from '../wire/wire.ts';
import { lookForTombstones } from './look-for-tombstones.ts';

const folder = (shard: string): string => `0000000000000001/autogen/${shard}`;

const archive = async (shard: string, files: Readonly<Record<string, number>>): Promise<Uint8Array> => {
  const tar = pack();
  for (const [name, size] of Object.entries(files))
    tar.entry({ name: `${folder(shard)}/${name}` }, Buffer.alloc(size, 1));
  tar.finalize();
  const chunks: Uint8Array[] = [];
  for await (const chunk of tar) chunks.push(chunk as Uint8Array); // tar-stream gives buffers
  return Buffer.concat(chunks);
};

/** A server that has these archives, and counts what it had to send. */
const serving = (archives: Readonly<Record<string, Uint8Array>>) => {
  const sent = new Map<string, number>();
  async function* body(shard: string, bytes: Uint8Array): AsyncGenerator<Uint8Array> {
    for (let at = 0; at < bytes.length; at += 512) {
      sent.set(shard, at + 512);
      yield await Promise.resolve(bytes.subarray(at, at + 512));
    }
  }
  const wire: Wire = {
    get: (path) => {
      const shard = path.split('/').at(-1) ?? '';
      const bytes = archives[shard];
      if (bytes === undefined) return Promise.reject(new BackupError('server-refused', 'not found', { status: 404 }));
      return Promise.resolve({ status: 200, headers: {}, body: body(shard, bytes) });
    },
    post: () => Promise.reject(new Error('a doctor writes nothing')),
    close: () => undefined,
  };
  return { wire, sent };
};

const never = new AbortController().signal;
const tsm = '000000001-000000001.tsm';

test('the transfer ends at the first tombstone, or where the last file begins', async () => {
  const { wire, sent } = serving({
    '1': await archive('1', { '000000001-000000001.tombstone': 68, [tsm]: 100_000 }),
    '2': await archive('2', { [tsm]: 100_000 }),
    '3': await archive('3', { [tsm]: 5_000, '000000002-000000001.tombstone': 68, '000000002-000000001.tsm': 90_000 }),
  });
  const shards = ['1', '2', '3'].map((shard) => ({ shard, bucket: 'o/b', files: shard === '3' ? 2 : 1, bytes: 9 }));
  expect(await lookForTombstones(wire, shards, never)).toEqual([
    { shard: '1', bucket: 'o/b', bytes: 9, tombstones: 'some' },
    { shard: '2', bucket: 'o/b', bytes: 9, tombstones: 'none' },
    { shard: '3', bucket: 'o/b', bytes: 9, tombstones: 'some' },
  ]);
  expect([...sent.entries()].toSorted()).toEqual([
    ['1', 512],
    ['2', 512],
    ['3', 512 * (1 + 10 + 1)],
  ]);
});

test('without metrics the whole archive is read, and one that breaks off proves nothing', async () => {
  const whole = await archive('1', { [tsm]: 5_000 });
  const torn = (await archive('2', { [tsm]: 5_000 })).subarray(0, 2_048);
  const { wire } = serving({ '1': whole, '2': torn });
  const looks = await lookForTombstones(
    wire,
    [
      { shard: '1', bucket: 'b' },
      { shard: '2', bucket: 'b' },
    ],
    never,
  );
  expect(looks).toMatchObject([
    { tombstones: 'none' },
    { tombstones: 'not-looked-at', why: expect.stringContaining('breaks off') },
  ]);
});

test('a shard that is gone is no error, and what comes after the time is not looked at', async () => {
  const { wire } = serving({});
  expect(await lookForTombstones(wire, [{ shard: '7', bucket: 'b' }], never)).toMatchObject([{ tombstones: 'gone' }]);
  expect(await lookForTombstones(wire, [{ shard: '7', bucket: 'b' }], AbortSignal.abort())).toMatchObject([
    { tombstones: 'not-looked-at' },
  ]);
});
