/** What the compiler knows; `tsc` judges it, jest only shows that the file is there. */
import { expect, test } from '@jest/globals';
import { expectTypeOf } from 'expect-type';
import type { components } from '../../generated/schema.ts';
import { createClient, unwrap, type InfluxClient } from './index.ts';

type Schemas = components['schemas'];

test('the types of calls and results', () => {
  expect(typeof usesOfTheTypes).toBe('function');
});

/** Never called. */
export async function usesOfTheTypes(client: InfluxClient): Promise<void> {
  const buckets = await client.GET('/api/v2/buckets', { query: { limit: 2, name: 'b' } });
  if (buckets.ok) {
    expectTypeOf(buckets.status).toEqualTypeOf<200>();
    expectTypeOf(buckets.data).toEqualTypeOf<Schemas['Buckets']>();
  } else {
    if (buckets.status === 500 || buckets.status === 409)
      expectTypeOf(buckets.error).toEqualTypeOf<Schemas['Error'] | undefined>();
    expectTypeOf(buckets.errorText).toBeString();
    expectTypeOf(buckets.status).toExtend<number>();
    expectTypeOf<200>().not.toExtend<typeof buckets.status>();
  }
  // the status alone tells as much
  if (buckets.status === 200) expectTypeOf(buckets.data).toEqualTypeOf<Schemas['Buckets']>();
  if (buckets.status === 429) expectTypeOf(buckets.ok).toEqualTypeOf<false>();
  expectTypeOf(unwrap(buckets)).toEqualTypeOf<Schemas['Buckets']>();

  const restored = await client.POST('/api/v2/restore/kv', { body: new Uint8Array() });
  if (restored.status === 200) expectTypeOf(restored.data).toEqualTypeOf<{ token?: string }>();
  await client.POST('/api/v2/restore/kv', { body: new Blob([]).stream() });
  // @ts-expect-error -- the body is required
  await client.POST('/api/v2/restore/kv', {});

  const applied = await client.POST('/api/v2/templates/apply', { body: { dryRun: true } });
  if (applied.ok) expectTypeOf(applied.status).toEqualTypeOf<200 | 201>();

  const written = await client.POST('/api/v2/write', { query: { org: 'o', bucket: 'b' }, body: 'm f=1' });
  if (written.ok) expectTypeOf(written.data).toBeUndefined();
  if (written.status === 400) expectTypeOf(written.error).toEqualTypeOf<Schemas['LineProtocolError'] | undefined>();
  await client.POST('/api/v2/write', { query: { org: 'o', bucket: 'b' }, body: new Uint8Array() });
  // @ts-expect-error -- the bucket is required
  await client.POST('/api/v2/write', { query: { org: 'o' }, body: 'm f=1' });
  // @ts-expect-error -- line protocol is text or bytes
  await client.POST('/api/v2/write', { query: { org: 'o', bucket: 'b' }, body: { m: 1 } });

  const queried = await client.POST('/api/v2/query', { query: { org: 'o' }, body: { query: 'buckets()' } });
  if (queried.ok) expectTypeOf(queried.data).toBeString();
  await client.POST('/api/v2/query', { body: 'buckets()', headers: { 'Accept-Encoding': 'gzip', 'x-own': 1 } });
  // @ts-expect-error -- not one of the encodings
  await client.POST('/api/v2/query', { body: 'buckets()', headers: { 'Accept-Encoding': 'zstd' } });

  const shard = { path: { shardID: 1 } } as const;
  expectTypeOf(unwrap(await client.GET('/api/v2/backup/shards/{shardID}', shard))).toEqualTypeOf<Uint8Array>();
  expectTypeOf(unwrap(await client.GET('/api/v2/backup/metadata'))).toEqualTypeOf<Uint8Array>();
  const stream = unwrap(await client.GET('/api/v2/backup/shards/{shardID}', { ...shard, parseAs: 'stream' }));
  expectTypeOf(stream).toEqualTypeOf<ReadableStream<Uint8Array>>();
  expectTypeOf(unwrap(await client.GET('/api/v2/buckets', { parseAs: 'text' }))).toBeString();

  // @ts-expect-error -- a path parameter is required
  await client.GET('/api/v2/buckets/{bucketID}');
  // @ts-expect-error -- no such query parameter
  await client.GET('/api/v2/buckets', { query: { nope: 1 } });
  // @ts-expect-error -- no such path
  await client.GET('/api/v2/bucket');
  // @ts-expect-error -- no such method there
  await client.PUT('/api/v2/buckets');
  // @ts-expect-error -- it takes no body
  await client.GET('/api/v2/buckets', { body: {} });

  await client.POST('/api/v2/checks', { body: {} as Schemas['DeadmanCheck'] });
  const check = unwrap(await client.GET('/api/v2/checks/{checkID}', { path: { checkID: '1' } }));
  if (check.type === 'deadman') expectTypeOf(check.staleTime).toEqualTypeOf<string | undefined>();

  // 64 bits: to be asked about where it is read, taken as either where it is sent
  const rule = unwrap(await client.GET('/api/v2/buckets/{bucketID}', { path: { bucketID: '1' } })).retentionRules[0];
  if (rule) expectTypeOf(rule.everySeconds).toEqualTypeOf<number | bigint>();
  if (rule)
    await client.PATCH('/api/v2/buckets/{bucketID}', { path: { bucketID: '1' }, body: { retentionRules: [rule] } });
  await client.GET('/api/v2/backup/shards/{shardID}', { path: { shardID: 2n ** 63n } });
  const literal = {} as Schemas['IntegerLiteral'];
  expectTypeOf(literal.value).toEqualTypeOf<string | undefined>();

  // @ts-expect-error -- one credential, not two
  createClient({ url: 'http://localhost:8086', username: 'u' });
  client.withAuth({ none: true });
}

test('a token may be an environment variable that is not set', () => {
  const environment: Readonly<Record<string, string | undefined>> = {};
  const client = createClient({ url: 'http://localhost:8086', token: environment['INFLUX_TOKEN'] });
  expect(typeof client.send).toBe('function');
});
