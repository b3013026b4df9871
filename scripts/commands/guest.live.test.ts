/** A run on a server that is somebody's leaves nothing behind, however it ends. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { crowd } from '../../contract-tests/live/crowd.ts';
import { loadContract } from '../../contract-tests/load-contract.ts';
import { inventory } from '../../contract-tests/record/guest/inventory.ts';
import { sweep } from '../../contract-tests/record/guest/sweep.ts';
import { startServer, type ThrowawayServer } from '../../contract-tests/server/throwaway.ts';
import { watchedProxy, type WatchedProxy } from './fixtures/watched-proxy.ts';

const cli = join(import.meta.dirname, '..', 'cli.ts');
const { contract } = await loadContract();

let server: ThrowawayServer;
let proxy: WatchedProxy;
let folder: string;
/** What was there before any run: a server that others use. */
let before: readonly string[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'guest-'));
  server = await startServer();
  await crowd(server);
  proxy = await watchedProxy(server.url);
  before = await inventory(server, contract);
}, 60_000);

afterAll(async () => {
  await proxy.close();
  await server.stop();
  await rm(folder, { recursive: true });
});

const start = (args: readonly string[], token = server.onboarding?.token ?? ''): ChildProcess =>
  spawn(process.execPath, ['--import', 'tsx', cli, ...args], {
    env: { ...process.env, INFLUX_TOKEN: token },
    stdio: ['ignore', 'pipe', 'pipe'],
  });

const ended = async (child: ChildProcess): Promise<{ readonly code: number | null; readonly text: string }> => {
  const printed: Buffer[] = [];
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => printed.push(chunk));
  const [code] = (await once(child, 'close')) as [number | null]; // the event's arguments, by Node's contract
  return { code, text: Buffer.concat(printed).toString() };
};

const contractArgs = (scenario: string): readonly string[] => [
  ...['contract', '--url', proxy.url, '--yes', '-t', scenario, '--json', join(folder, 'contract.json')],
];

/** They make organisations, users, tokens and what belongs to them. */
const scenarios = ['docs-access', 'dashboards', 'checks-and-rules', 'restore-round-trip', 'docs-tasks'] as const;

test('a run that comes to its end leaves what was there before', async () => {
  const { text } = await ended(start(contractArgs('docs-')));
  expect(text).toContain('exchanges');
  expect(proxy.writes()).toBeGreaterThan(50);
  expect(await inventory(server, contract)).toEqual(before);
});

test('so does one whose server answers no more for a moment', async () => {
  proxy.at(30, () => {
    proxy.drop(1);
  });
  const { code, text } = await ended(start(contractArgs('docs-access')));
  expect([code, text]).toEqual([2, expect.stringContaining('ended early')]);
  expect(await inventory(server, contract)).toEqual(before);
});

const random = (below: number): number => Math.floor(Math.random() * below);

/** A number stands in the test's name, so that one that fails can be looked at again. */
const points = Array.from({ length: 20 }, (_, at) => ({
  signal: at % 2 === 0 ? ('SIGINT' as const) : ('SIGKILL' as const),
  scenario: scenarios[random(scenarios.length)] ?? scenarios[0],
  request: 8 + random(60),
}));

test.each(points)('$signal at request $request of $scenario', async ({ signal, scenario, request }) => {
  const child = start(contractArgs(scenario));
  proxy.at(request, () => child.kill(signal));
  const { text } = await ended(child);
  await sleep(100); // what was on its way to the server may still be done there
  if (signal === 'SIGINT') expect(text).toMatch(/interrupted; what the run had made is removed|exchanges/);
  else expect((await sweep(server, contract)).left).toEqual([]);
  expect(await inventory(server, contract)).toEqual(before);
});

test('the command that sweeps shows what a dead run left, and removes nothing unless told to', async () => {
  const child = start(contractArgs('docs-access'));
  proxy.at(40, () => child.kill('SIGKILL'));
  await ended(child);
  const left = await inventory(server, contract);
  expect(left.length).toBeGreaterThan(before.length);
  const shown = await ended(start(['sweep', '--url', server.url]));
  expect([shown.code, shown.text]).toEqual([2, expect.stringMatching(/\/api\/v2\/orgs\/[0-9a-f]{16} {2}acmeq/)]);
  expect(await inventory(server, contract)).toEqual(left);
  const swept = await ended(start(['sweep', '--url', server.url, '--yes']));
  expect([swept.code, swept.text]).toEqual([0, expect.stringContaining(' removed')]);
  expect(await inventory(server, contract)).toEqual(before);
  expect((await ended(start(['sweep', '--url', server.url]))).text).toContain('no run has left anything');
});
