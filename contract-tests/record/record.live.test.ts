import { expect, test } from '@jest/globals';
import { formatCassette } from '../../src/testing/cassette-file.ts';
import { loadContract } from '../load-contract.ts';
import type { Scenario } from '../scenario.ts';
import { startServer, type ThrowawayServer } from '../server/throwaway.ts';
import { canaryScenario } from './fixtures/canary-scenario.ts';
import { smallScenario } from './fixtures/small-scenario.ts';
import { recordAll } from './record-all.ts';
import { recordScenario, ScenarioError } from './record-scenario.ts';
import { secretForms } from './secrets/secret-forms.ts';
import { findLeftovers, sweep } from './guest/sweep.ts';
import { createSender } from './wire/wire.ts';

const pinned = await loadContract();

const withServer = async <T>(work: (server: ThrowawayServer) => Promise<T>): Promise<T> => {
  const server = await startServer();
  try {
    return await work(server);
  } finally {
    await server.stop();
  }
};

const recorded = async (more: { readonly used?: boolean; readonly run?: string } = {}): Promise<string> => {
  const texts: string[] = [];
  for await (const cassette of recordAll([smallScenario], { ...pinned, ...more })) texts.push(formatCassette(cassette));
  return texts.join('');
};

test('a fresh server, another, a used one and another run give the same bytes', async () => {
  const first = await recorded();
  expect(first.length).toBeGreaterThan(10_000);
  expect(await recorded()).toBe(first);
  expect(await recorded({ used: true })).toBe(first);
  expect(await recorded({ run: 'other' })).toBe(first);
}, 120_000);

const names = (text: string, value: string): boolean => secretForms(value).some((form) => text.includes(form));

test('no planted secret is in a cassette, though each was on the wire', async () => {
  const seen = new Map<string, string>();
  const scenario = canaryScenario((what, value) => seen.set(what, value));
  const { text, onboarding } = await withServer(async (server) => ({
    text: formatCassette(await recordScenario(scenario, server, pinned)),
    onboarding: server.onboarding,
  }));
  const { backup = '', remote = '', ...rest } = Object.fromEntries(seen);
  const planted = {
    ...rest,
    remote,
    operator: onboarding?.token ?? '',
    'operator password': onboarding?.password ?? '',
  };
  expect(backup).toContain(remote); // the server does put it there in clear
  expect(Object.values(planted).every((value) => value.length >= 20)).toBe(true);
  expect(Object.entries(planted).filter(([, value]) => names(text, value))).toEqual([]);
  expect(text).not.toMatch(/\$2[aby]\$|\$influxdb2-/); // password hashes, token hashes
}, 60_000);

test('a scenario that fails says where, without a secret, and leaves nothing behind', async () => {
  const failing: Scenario = {
    ...smallScenario,
    run: async (t) => {
      await smallScenario.run(t);
      throw new Error(`expected ${t.secret('user-password')} to be something else`);
    },
  };
  await withServer(async (server) => {
    const error: unknown = await recordScenario(failing, server, pinned).catch((cause: unknown) => cause);
    expect(error).toBeInstanceOf(ScenarioError);
    expect(String(error)).toContain('scenario "small" failed after GET /api/v2/buckets/');
    expect(String(error)).toContain('expected REDACTED_user-password to be');
    const { send, close } = createSender(server.url);
    expect(await findLeftovers(pinned.contract, send, server.onboarding?.token ?? '')).toEqual([]);
    close();
  });
}, 60_000);

test('a sweep removes what a dead run left, tokens before their organisation', async () => {
  await withServer(async (server) => {
    const { send, close } = createSender(server.url);
    const token = server.onboarding?.token ?? '';
    const post = async (target: string, body: unknown) => {
      const headers = [
        ['authorization', `Token ${token}`],
        ['content-type', 'application/json'],
      ] as const;
      const { bytes } = await send({ method: 'POST', target, headers, bytes: Buffer.from(JSON.stringify(body)) });
      return JSON.parse(Buffer.from(bytes).toString()) as { id: string };
    };
    const { id: orgID } = await post('/api/v2/orgs', { name: 'acmeqzz9-org' });
    await post('/api/v2/buckets', { orgID, name: 'acmeqzz9-b' });
    await post('/api/v2/labels', { orgID, name: 'acmeqzz9-l' });
    await post('/api/v2/authorizations', {
      orgID,
      permissions: [{ action: 'read', resource: { type: 'buckets', orgID } }],
    });
    const { removed, left } = await sweep(server, pinned.contract);
    const kinds = removed.map(({ path }) => path.split('/')[3]);
    expect(new Set(kinds)).toEqual(new Set(['authorizations', 'buckets', 'labels', 'orgs']));
    expect(left).toEqual([]);
    expect((await sweep(server, pinned.contract)).removed).toEqual([]);
    close();
  });
}, 60_000);

test('a server that does not know its version is not recorded', async () => {
  await withServer(async (server) => {
    await expect(recordScenario(smallScenario, { ...server, version: 'dev' }, pinned)).rejects.toThrow(
      'names no release',
    );
    await expect(recordScenario(smallScenario, { ...server, pid: 0 }, pinned)).rejects.toThrow(
      'was not started by this process',
    );
  });
}, 60_000);
