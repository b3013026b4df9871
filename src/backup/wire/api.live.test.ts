/** The short calls, on a real server. */
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startServer, type ThrowawayServer } from '../../../contract-tests/server/throwaway.ts';
import type { ManifestBucket } from '../folder/manifest.ts';
import { openApi, type Api } from './api.ts';
import { drain } from './read-body.ts';
import { openWire } from './wire.ts';

let server: ThrowawayServer;
let api: Api;
let orgID: string;
const token = (): string => server.onboarding?.token ?? '';
beforeAll(async () => {
  server = await startServer();
  api = openApi({ url: server.url, token: token() });
  orgID = (await api.orgs())[0]?.id ?? '';
});
afterAll(() => server.stop());

test('a server tells its version and that it is ready', async () => {
  expect(await api.health()).toMatchObject({ version: '2.9.1', status: 'pass' });
  expect(await api.isReady()).toBe(true);
});

test('an operator token is told from a weaker one and from a wrong one', async () => {
  expect(await api.isOperator()).toBe(true);
  const permissions = [{ action: 'read' as const, resource: { type: 'buckets' as const, orgID } }];
  const { token: weaker } = await api.data(api.client.POST('/api/v2/authorizations', { body: { orgID, permissions } }));
  expect(await openApi({ url: server.url, token: weaker }).isOperator()).toBe(false);
  expect(await openApi({ url: server.url, token: 'wrong' }).isOperator()).toBe(false);
});

test('more buckets than a page are all there, system buckets too', async () => {
  for (let at = 0; at < 110; at += 1)
    await api.data(api.client.POST('/api/v2/buckets', { body: { orgID, name: `b${at}`, retentionRules: [] } }));
  const names = (await api.buckets(orgID)).map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  expect(names).toEqual(expect.arrayContaining(['b0', 'b109', '_monitoring', '_tasks', 'throwaway']));
  expect((await api.buckets()).length).toBe(names.length);
});

const bucket = (name: string, groups: number): ManifestBucket => ({
  organizationID: orgID,
  organizationName: 'throwaway',
  bucketID: '00000000000000aa',
  bucketName: name,
  defaultRetentionPolicy: 'autogen',
  retentionPolicies: [
    {
      ...{ name: 'autogen', replicaN: 1, duration: 0n, shardGroupDuration: 86_400_000_000_000n, subscriptions: [] },
      shardGroups: Array.from({ length: groups }, (_, day) => ({
        id: `${day + 1}`,
        startTime: new Date(Date.UTC(2026, 0, day + 1)).toISOString(),
        endTime: new Date(Date.UTC(2026, 0, day + 2)).toISOString(),
        shards: [{ id: `${18_446_744_073_709_551_000n + BigInt(day)}`, fileName: 'x', size: 1, compression: 'none' }],
      })),
    },
  ],
});

test('buckets that are restored at once from two places keep all their shards', async () => {
  const other = openApi({ url: server.url, token: token() });
  const restored = await Promise.all(
    Array.from({ length: 12 }, (_, at) => (at % 2 ? api : other).restoreBucketMetadata(bucket(`restored ${at}`, 3))),
  );
  const ids = restored.flatMap(({ shards }) => [...shards.values()]);
  expect(new Set(ids).size).toBe(36);
  for (const { shards } of restored)
    expect([...shards.keys()].sort()).toEqual(['18446744073709551000', '18446744073709551001', '18446744073709551002']);
  const wire = openWire({ url: server.url, token: token() });
  for (const id of ids) await drain((await wire.get(`/api/v2/backup/shards/${id}`)).body);
  wire.close();
});

test('a refusal and a server that is away are errors of ours, and show no token', async () => {
  await expect(api.restoreBucketMetadata(bucket('throwaway', 1))).rejects.toMatchObject({
    code: 'server-refused',
    place: { status: 422, serverCode: 'conflict' },
  });
  await expect(
    api.data(api.client.GET('/api/v2/buckets/{bucketID}', { path: { bucketID: '0'.repeat(15) + '1' } })),
  ).rejects.toMatchObject({
    code: 'server-refused',
    place: { status: 404, serverCode: 'not found' },
  });
  const away = openApi({ url: 'http://127.0.0.1:1', token: 'canary' }).health();
  await expect(away).rejects.toMatchObject({ code: 'no-connection' });
  await expect(away).rejects.not.toThrow('canary');
});

test('an abort throws its reason', async () => {
  const aborted = openApi({ url: server.url, token: token() }, AbortSignal.abort(new Error('enough')));
  await expect(aborted.health()).rejects.toThrow('enough');
  await expect(aborted.restoreBucketMetadata(bucket('never', 1))).rejects.toThrow('enough');
});
